import { useRef } from "preact/hooks"
import { nameOf, useApp, useTexts } from "../app"
import { chooseFiles } from "../files"
import type { DraftInfo } from "../storage"
import { Icon, Mark } from "./icons"
import { Menu } from "./menu"

/// File names the page offers to open.
export const accepted = ".txt,.md,.markdown,text/plain,text/markdown"

/// What draft is open, how its keeping stands, and what can be done with all of it.
export function TopBar({ draft }: { readonly draft: DraftInfo }) {
  const app = useApp()
  const texts = useTexts()
  const open = async () => {
    const [file] = await chooseFiles(accepted)
    if (file) await app.openFile(file)
  }
  return (
    <header class="topbar">
      <button class="topbar-home" onClick={() => void app.session.close()} title={texts.bar.home}>
        <Mark />
        <span class="topbar-product">{texts.product}</span>
        <span class="only-said">{texts.bar.home}</span>
      </button>
      <h1 class="only-said">{nameOf(draft, texts)}</h1>
      <Name draft={draft} />
      <KeepSign />
      <div class="topbar-actions">
        <button class="button-icon" onClick={() => app.editor.find()} title={texts.bar.find} aria-label={texts.bar.find}>
          <Icon name="search" />
        </button>
        <button class="button-icon" onClick={() => void open()} title={texts.bar.open} aria-label={texts.bar.open}>
          <Icon name="open" />
        </button>
        <button class="button-icon" onClick={() => app.downloadText()} title={texts.bar.download} aria-label={texts.bar.download}>
          <Icon name="download" />
        </button>
        <Menu />
      </div>
    </header>
  )
}

function Name({ draft }: { readonly draft: DraftInfo }) {
  const { session, editor } = useApp()
  const texts = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const shown = draft.name || editor.outline.value?.title || nameOf(draft, texts)
  return (
    <input
      class="topbar-name"
      ref={field}
      aria-label={texts.bar.name}
      value={shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => session.rename(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.isComposing) editor.view.focus()
      }}
    />
  )
}

function KeepSign() {
  const { session } = useApp()
  const texts = useTexts()
  const state = session.keeper.state.value
  const kept = state === "saved" || state === "waiting"
  return (
    <span class={kept ? "topbar-keep" : "topbar-keep topbar-keep-failed"} title={kept ? texts.keep.savedHere : texts.keep[state]}>
      <Icon name={kept ? "check" : "alert"} />
      <span class="topbar-keep-word">{texts.keep[state]}</span>
    </span>
  )
}
