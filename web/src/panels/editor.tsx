import { nextDiagnostic, previousDiagnostic } from "@codemirror/lint"
import { useLayoutEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { hasPlace, stepOf } from "../editor/report"
import { FindingCard } from "./finding"
import { Icon } from "./icons"

/// The editor, and beneath it where one stands among the findings.
export function EditorPane() {
  const { editor } = useApp()
  const texts = useTexts()
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (host.current) editor.show(host.current)
    // Where a keyboard on the screen would not come up and cover half of the text.
    if (matchMedia("(pointer: fine)").matches) editor.view.focus()
    return editor.hide
  }, [])
  return (
    <section class="editor" aria-label={texts.editor.label}>
      <div class="editor-host" ref={host} />
      <AtCursor />
      <Foot />
    </section>
  )
}

/// The finding at the cursor, for narrow screens, where no panel is beside the text and
/// nothing hovers.
function AtCursor() {
  const { editor } = useApp()
  const index = editor.activeFinding.value
  const finding = editor.report.value?.findings[index]
  if (!finding) return null
  return (
    <div class="editor-at-cursor">
      <FindingCard finding={finding} index={index} active={false} />
    </div>
  )
}

function Foot() {
  const { editor } = useApp()
  const texts = useTexts()
  const report = editor.report.value
  const count = report?.findings.filter(hasPlace).length ?? 0
  const step = report ? stepOf(report, editor.activeFinding.value) : 0
  return (
    <footer class="editor-foot">
      <CheckSign />
      <span class="editor-length">{texts.editor.characters(editor.state.value.doc.length)}</span>
      {count > 0 && (
        <div class="editor-steps">
          <span class="editor-position">{step > 0 ? texts.editor.position(step, count) : ""}</span>
          <button
            class="button-icon"
            onClick={() => previousDiagnostic(editor.view)}
            title={texts.editor.previous}
            aria-label={texts.editor.previous}
          >
            <Icon name="up" />
          </button>
          <button
            class="button-icon"
            onClick={() => nextDiagnostic(editor.view)}
            title={texts.editor.next}
            aria-label={texts.editor.next}
          >
            <Icon name="down" />
          </button>
        </div>
      )}
    </footer>
  )
}

function CheckSign() {
  const { editor } = useApp()
  const texts = useTexts()
  const status = editor.status.value
  if (status.kind === "failed") {
    return (
      <span class="editor-check editor-check-failed" role="alert">
        {texts.check.failed(status.code)}
        <button class="button" onClick={() => editor.recheck()}>
          {texts.check.retry}
        </button>
      </span>
    )
  }
  const count = editor.report.value?.findings.length
  return (
    <span class={status.kind === "checking" ? "editor-check editor-check-running" : "editor-check"}>
      {count === undefined ? texts.check.checking : texts.check.done(count)}
    </span>
  )
}
