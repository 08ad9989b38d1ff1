import { type ReadonlySignal, useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { facetOf } from "../changes"
import type { View } from "../storage"
import { ChangeList, titleOf } from "./changes"
import { Divider } from "./divider"
import { Icon } from "./icons"
import { NoticeView } from "./notice"
import { useSave } from "./noticefiles"
import { PartyChoice } from "./party"
import { PaneChoice } from "./panes"
import { isInView, RedlineView, showChange } from "./redline"

/// Two versions: which they are, what changed as a list, and the text with the changes.
export function Compare() {
  const { comparison, pane, settings } = useApp()
  const texts = useTexts()
  const wide = useWide()
  useKeys()
  return (
    <>
      <main class={`compare compare-${pane.value}`}>
        <div class="compare-sides">
          <PartyChoice side="old" />
          <button class="button-icon" onClick={comparison.swap} title={texts.compare.swap} aria-label={texts.compare.swap}>
            <Icon name="swap" />
          </button>
          <PartyChoice side="new" />
          {wide.value && <ViewChoice />}
        </div>
        <ChangeList />
        <Divider panel="changes" />
        <div class="compare-text">
          {pane.value === "notice" ? (
            <NoticeView />
          ) : (
            <>
              <RedlineView view={wide.value ? settings.view.value : "inline"} />
              <Foot />
            </>
          )}
        </div>
      </main>
      <PaneChoice panes={["changes", "redline", "notice"]} />
    </>
  )
}

const views: readonly View[] = ["inline", "sides"]

function ViewChoice() {
  const { settings, pane } = useApp()
  const texts = useTexts()
  const choice = (name: string, pressed: boolean, go: () => void) => (
    <button key={name} class="modes-choice" aria-pressed={pressed} onClick={go}>
      {name}
    </button>
  )
  const noticed = pane.value === "notice"
  return (
    <div class="compare-views" role="group" aria-label={texts.compare.view}>
      {views.map((view) =>
        choice(texts.compare.views[view], !noticed && settings.view.value === view, () => {
          settings.view.value = view
          pane.value = "redline"
        }),
      )}
      {choice(texts.notice.label, noticed, () => (pane.value = "notice"))}
    </div>
  )
}

/// Whether there is room for two versions side by side.
function useWide(): ReadonlySignal<boolean> {
  const wide = useSignal(true)
  useEffect(() => {
    const query = matchMedia("(min-width: 900.02px)")
    const see = () => (wide.value = query.matches)
    see()
    query.addEventListener("change", see)
    return () => query.removeEventListener("change", see)
  }, [])
  return wide
}

function Foot() {
  const { comparison } = useApp()
  const texts = useTexts()
  const step = useStep()
  const shown = comparison.shown.value
  const place = shown.indexOf(comparison.active.value)
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
      <SaveRedline />
      <div class="editor-steps">
        <span class="editor-position">{place >= 0 ? texts.editor.position(place + 1, shown.length) : ""}</span>
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

function SaveRedline() {
  const { comparison, notice } = useApp()
  const texts = useTexts()
  const save = useSave()
  return (
    <button
      class="button-icon"
      disabled={comparison.result.value === null}
      onClick={() => void save(texts.notice.redlineFile, "html", notice.redline)}
      title={texts.notice.saveRedline}
      aria-label={texts.notice.saveRedline}
    >
      <Icon name="download" />
    </button>
  )
}

/// Goes on to the next change shown, or back: from the one that is read if it is in view,
/// else from where the text was scrolled to. Behind the last comes the first.
function useStep(): (by: 1 | -1) => void {
  const { comparison, said, pane } = useApp()
  const texts = useTexts()
  return (by) => {
    const changes = comparison.result.peek()?.response.changes ?? []
    const shown = comparison.shown.peek()
    if (shown.length === 0) return
    const here = shown.indexOf(comparison.active.peek())
    const seen = shown.findIndex((index) => isInView(index))
    const next = here >= 0 && (seen < 0 || isInView(comparison.active.peek())) ? here + by : seen >= 0 ? seen : 0
    const place = (next + shown.length) % shown.length
    const index = shown[place] ?? 0
    const change = changes[index]
    pane.value = "redline"
    comparison.read(index)
    requestAnimationFrame(() => showChange(index))
    if (change) said.value = texts.compare.at(place + 1, shown.length, texts.compare.kinds[facetOf(change)], titleOf(change, texts))
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
