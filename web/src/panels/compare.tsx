import { useComputed } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { isShown } from "../redline"
import { ChangeList } from "./changes"
import { Icon } from "./icons"
import { PartyChoice } from "./party"
import { PaneChoice } from "./panes"
import { isInView, RedlineView, showChange } from "./redline"

/// Two versions: which they are, what changed as a list, and the text with the changes.
export function Compare() {
  const { comparison, pane } = useApp()
  const texts = useTexts()
  useKeys()
  const swap = () => {
    const { old, new: current } = comparison
    const before = old.value
    old.value = current.value
    current.value = before
  }
  return (
    <>
      <main class={`compare compare-${pane.value}`}>
        <div class="compare-sides">
          <PartyChoice side="old" />
          <button class="button-icon" onClick={swap} title={texts.compare.swap} aria-label={texts.compare.swap}>
            <Icon name="swap" />
          </button>
          <PartyChoice side="new" />
        </div>
        <ChangeList />
        <div class="compare-text">
          <RedlineView />
          <Foot />
        </div>
      </main>
      <PaneChoice panes={["changes", "redline"]} />
    </>
  )
}

function Foot() {
  const { comparison } = useApp()
  const texts = useTexts()
  const step = useStep()
  const shown = useComputed(() => {
    const changes = comparison.result.value?.response.changes ?? []
    return changes.flatMap((change, index) => (isShown(change, comparison.choice.value) ? [index] : []))
  })
  const place = shown.value.indexOf(comparison.active.value)
  return (
    <footer class="editor-foot">
      <label class="compare-option">
        <input
          type="checkbox"
          checked={comparison.full.value}
          onChange={(event) => (comparison.full.value = event.currentTarget.checked)}
        />
        {texts.compare.full}
      </label>
      <div class="editor-steps">
        <span class="editor-position">{place >= 0 ? texts.editor.position(place + 1, shown.value.length) : ""}</span>
        <button class="button-icon" onClick={() => step(-1)} title={texts.compare.previous} aria-label={texts.compare.previous}>
          <Icon name="up" />
        </button>
        <button class="button-icon" onClick={() => step(1)} title={texts.compare.next} aria-label={texts.compare.next}>
          <Icon name="down" />
        </button>
      </div>
    </footer>
  )
}

/// Goes on to the next change shown, or back: from the one that is read if it is in view,
/// else from where the text was scrolled to. Behind the last comes the first.
function useStep(): (by: 1 | -1) => void {
  const { comparison, said } = useApp()
  const texts = useTexts()
  return (by) => {
    const result = comparison.result.peek()
    if (!result) return
    const shown = result.response.changes.flatMap((change, index) => (isShown(change, comparison.choice.peek()) ? [index] : []))
    if (shown.length === 0) return
    const here = shown.indexOf(comparison.active.peek())
    const seen = shown.findIndex((index) => isInView(index))
    const next = here >= 0 && (seen < 0 || isInView(comparison.active.peek())) ? here + by : seen >= 0 ? seen : 0
    const index = shown[(next + shown.length) % shown.length] ?? 0
    comparison.active.value = index
    showChange(index)
    said.value = texts.editor.position(shown.indexOf(index) + 1, shown.length)
  }
}

/// F8 and Shift-F8 step through the changes, as they do through findings.
function useKeys(): void {
  const step = useStep()
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== "F8") return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    window.addEventListener("keydown", key)
    return () => window.removeEventListener("keydown", key)
  })
}
