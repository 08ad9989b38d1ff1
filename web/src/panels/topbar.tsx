import { useRef } from "preact/hooks"
import { nameOf, useApp, useTexts } from "../app"
import type { FileLink } from "../disk"
import type { DraftInfo } from "../storage"
import { Icon, Mark } from "./icons"
import { Menu } from "./menu"
import { Modes } from "./modes"
import { VersionsDialog } from "./versions"

/// File names the page offers to open.
export const accepted = ".txt,.md,.markdown,.html,.htm,.json,text/plain,text/markdown,text/html,application/json"

/// What draft is open, how its keeping stands, and what can be done with all of it.
/// Without a draft two versions are compared.
export function TopBar({ draft }: { readonly draft: DraftInfo | null }) {
  const app = useApp()
  const texts = useTexts()
  const home = async () => {
    await app.session.close()
    if (app.session.draft.value === null) app.enter("edit")
  }
  return (
    <header class="topbar">
      <button class="topbar-home" onClick={() => void home()} title={texts.bar.home}>
        <Mark />
        <span class="topbar-product">{texts.product}</span>
        <span class="only-said">{texts.bar.home}</span>
      </button>
      <h1 class="only-said">{draft ? nameOf(draft, texts) : texts.compare.title}</h1>
      {draft ? (
        <>
          <Name draft={draft} />
          <KeepSign />
          {draft.file && <FileSign file={draft.file} />}
          <Modes />
        </>
      ) : (
        <span class="topbar-title">{texts.compare.title}</span>
      )}
      <div class="topbar-actions">
        {draft && app.mode.value === "edit" && (
          <button class="button-icon" onClick={() => app.editor.find()} title={texts.bar.find} aria-label={texts.bar.find}>
            <Icon name="search" />
          </button>
        )}
        {draft && <VersionsButton />}
        <Menu />
      </div>
    </header>
  )
}

function VersionsButton() {
  const texts = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button
        class="button-icon"
        onClick={() => dialog.current?.showModal()}
        title={texts.bar.versions}
        aria-label={texts.bar.versions}
      >
        <Icon name="history" />
      </button>
      <VersionsDialog dialog={dialog} />
    </>
  )
}

function Name({ draft }: { readonly draft: DraftInfo }) {
  const { session, editor } = useApp()
  const texts = useTexts()
  const shown = draft.name || editor.outline.value?.title || nameOf(draft, texts)
  return (
    <input
      class="topbar-name"
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

/// The file that the draft is saved to, and whether it has the last changes.
function FileSign({ file }: { readonly file: FileLink }) {
  const { saving } = useApp()
  const { disk } = useTexts()
  const { name } = file.handle
  const says = file.dirty ? disk.dirty(name) : disk.clean(name)
  return (
    <button class={file.dirty ? "topbar-file topbar-file-dirty" : "topbar-file"} title={says} onClick={() => void saving.save()}>
      <Icon name={file.dirty ? "download" : "check"} />
      <span class="topbar-file-name" aria-hidden="true">
        {name}
      </span>
      <span class="only-said">{says}</span>
    </button>
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
