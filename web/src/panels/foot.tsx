import { useApp, useTexts } from "../app"
import { minutesFor } from "../editor/counts"
import type { PolicyEditor } from "../editor/editor"
import { hasPlace, stepOf } from "../editor/report"
import { Icon } from "./icons"

/// How the check and the text stand, and the way from finding to finding.
export function Foot() {
  const { editor } = useApp()
  const texts = useTexts()
  const report = editor.report.value
  const count = report?.findings.filter(hasPlace).length ?? 0
  const step = report ? stepOf(report, editor.activeFinding.value) : 0
  return (
    <footer class="editor-foot">
      <CheckSign />
      <Length />
      <StopCheck />
      {count > 0 && (
        <div class="editor-steps">
          <span class="editor-position">{step > 0 ? texts.editor.position(step, count) : ""}</span>
          <button
            class="button-icon"
            onClick={() => editor.step(-1)}
            title={texts.editor.previous}
            aria-label={texts.editor.previous}
          >
            <Icon name="up" />
          </button>
          <button
            class="button-icon"
            onClick={() => editor.step(1)}
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

/// How long the text is, or what is selected of it.
function Length() {
  const { editor } = useApp()
  const texts = useTexts()
  const length = editor.length.value
  if (editor.selected.value > 0) return <span class="editor-length">{texts.editor.selected(editor.selected.value)}</span>
  if (!length) return null
  return (
    <>
      <span class="editor-length">{texts.editor.characters(length.characters)}</span>
      <span class="editor-length editor-rest">{texts.editor.clauses(length.clauses)}</span>
      <span class="editor-length editor-rest">{texts.editor.minutes(minutesFor(length.characters))}</span>
    </>
  )
}

function CheckSign() {
  const { editor } = useApp()
  const texts = useTexts()
  const status = editor.status.value
  if (status.kind === "failed" || status.kind === "stopped") {
    const failed = status.kind === "failed"
    return (
      <span class={failed ? "editor-check editor-check-failed" : "editor-check"} role={failed ? "alert" : "status"}>
        {failed ? texts.check.failed(status.code) : texts.check.stopped}
        <button class="button" onClick={() => leaving(editor, editor.recheck)}>
          {texts.check.retry}
        </button>
      </span>
    )
  }
  const count = editor.report.value?.findings.length
  return (
    <span class={status.kind === "checking" ? "editor-check editor-check-running" : "editor-check"}>
      {editor.blank.value ? texts.blank.check : count === undefined ? texts.check.checking : texts.check.done(count)}
    </span>
  )
}

/// Stands behind all else, so that nothing moves when a check begins.
function StopCheck() {
  const { editor } = useApp()
  const texts = useTexts()
  if (editor.status.value.kind !== "checking") return null
  return (
    <button class="button editor-check-stop" onClick={() => leaving(editor, editor.stopCheck)}>
      {texts.check.stop}
    </button>
  )
}

/// Does what makes the button that was pressed go: the focus goes on in the text.
function leaving(editor: PolicyEditor, act: () => void): void {
  act()
  editor.view.focus()
}
