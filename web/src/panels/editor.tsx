import { useLayoutEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { FindingCard } from "./finding"
import { Foot } from "./foot"

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
      <FindingCard finding={finding} index={index} active={false} open />
    </div>
  )
}
