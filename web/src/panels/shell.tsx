import { useEffect } from "preact/hooks"
import { type Mode, nameOf, useApp, useTexts } from "../app"
import { Profile } from "../profile/profile"
import { ConflictAlarm } from "../profile/met"
import { Publish } from "../publish/publish"
import { Alarms } from "./alarms"
import { Compare } from "./compare"
import { Drop } from "./drop"
import { Help } from "./help"
import { Start } from "./start"
import { Told } from "./told"
import { Tour } from "./tour"
import { TopBar } from "./topbar"
import { Work } from "./work"

/// The whole page: the start screen, the screens for work once a draft is open, or the
/// comparison.
export function Shell() {
  const { session, editor, said, mode } = useApp()
  const texts = useTexts()
  const draft = session.draft.value
  const comparing = mode.value === "compare"
  usePageEvents()
  const unsaved = draft?.file?.dirty ? "● " : ""
  const title = draft ? `${unsaved}${nameOf(draft, texts)} · ${texts.product}` : texts.product
  useEffect(() => void (document.title = title), [title])
  return (
    <>
      {draft && mode.value === "edit" && (
        <button class="skip" onClick={() => editor.view.focus()}>
          {texts.skip}
        </button>
      )}
      {(draft || comparing) && <TopBar draft={draft} />}
      <Alarms />
      <Told />
      <Tour />
      {draft && mode.value === "edit" && <ConflictAlarm />}
      {comparing ? <Compare /> : draft ? <DraftMode mode={mode.value} /> : <Start />}
      <Drop />
      <Help />
      <output class="only-said" aria-live="polite">
        {said.value}
      </output>
    </>
  )
}

/// The screen of a mode that needs a draft.
function DraftMode({ mode }: { readonly mode: Mode }) {
  switch (mode) {
    case "profile":
      return <Profile />
    case "publish":
      return <Publish />
    default:
      return <Work />
  }
}

/// Saves before the page goes away, and at Ctrl-S.
function usePageEvents(): void {
  const { session, saving } = useApp()
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === "hidden") void session.keeper.flush()
    }
    const leave = () => void session.keeper.flush()
    const ask = (event: BeforeUnloadEvent) => {
      const { value } = session.keeper.state
      if (session.draft.value && value !== "saved" && value !== "waiting") event.preventDefault()
    }
    const key = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "s") return
      event.preventDefault()
      void saving.save()
    }
    document.addEventListener("visibilitychange", hidden)
    window.addEventListener("pagehide", leave)
    window.addEventListener("beforeunload", ask)
    window.addEventListener("keydown", key)
    return () => {
      document.removeEventListener("visibilitychange", hidden)
      window.removeEventListener("pagehide", leave)
      window.removeEventListener("beforeunload", ask)
      window.removeEventListener("keydown", key)
    }
  }, [])
}
