import { type Signal, useSignal } from "@preact/signals"
import type { RefObject } from "preact"
import { useId, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { Origin } from "../compare"
import type { VersionInfo } from "../storage"
import { Icon } from "./icons"

type Dialog = RefObject<HTMLDialogElement | null>

/// The saved states of the draft: to keep one more, go back to one, or compare with it.
export function VersionsDialog({ dialog }: { readonly dialog: Dialog }) {
  const { session } = useApp()
  const texts = useTexts()
  const heading = useId()
  const all = session.versions.list.value
  const versions = all.filter(({ kind }) => kind === "version")
  const snapshots = all.filter(({ kind }) => kind === "snapshot")
  const picked = useSignal<VersionInfo | null>(null)
  const entry = (version: VersionInfo) => <Entry key={version.id} version={version} picked={picked} dialog={dialog} />
  return (
    <dialog class="dialog versions" ref={dialog} aria-labelledby={heading}>
      <div class="dialog-head">
        <h2 id={heading}>{texts.versions.title}</h2>
        <button class="button-icon" onClick={() => dialog.current?.close()} aria-label={texts.about.close}>
          <Icon name="close" />
        </button>
      </div>
      <KeepForm />
      {all.length > 1 && <p class="versions-note">{texts.versions.pickNote}</p>}
      {versions.length === 0 && <p class="versions-note">{texts.versions.none}</p>}
      <ul>
        {versions.map(entry)}
      </ul>
      {snapshots.length > 0 && (
        <>
          <h3>{texts.versions.snapshots}</h3>
          <p class="versions-note">{texts.versions.snapshotsNote}</p>
          <ul>
            {snapshots.map(entry)}
          </ul>
        </>
      )}
    </dialog>
  )
}

function KeepForm() {
  const { session, editor } = useApp()
  const texts = useTexts()
  const label = useRef<HTMLInputElement>(null)
  const told = useSignal("")
  const keep = async () => {
    const field = label.current
    if (!field) return
    const name = field.value.trim() || dateOf(Date.now(), texts.language)
    const failure = await session.versions.keep(name, editor.state.value.doc.toString())
    if (failure === null) field.value = ""
    told.value = failure === null ? texts.versions.kept(name) : texts.versions.notKept
  }
  return (
    <form
      class="versions-keep"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label>
        {texts.versions.label}
        <input ref={label} class="field" maxLength={80} placeholder={texts.versions.labelHint} />
      </label>
      <button class="button button-strong">{texts.versions.keep}</button>
      <output class="versions-told">{told.value}</output>
    </form>
  )
}

interface EntryProps {
  readonly version: VersionInfo
  /// The version that waits for another to be compared with.
  readonly picked: Signal<VersionInfo | null>
  readonly dialog: Dialog
}

function Entry({ version, picked, dialog }: EntryProps) {
  const app = useApp()
  const texts = useTexts()
  const label = version.label || texts.versions.snapshot
  const restore = async () => {
    await app.restore(version.id)
    app.enter("edit")
    dialog.current?.close()
  }
  const compare = async (before: Origin, after: Origin) => {
    const [old, current] = [await app.parties.of(before), await app.parties.of(after)]
    picked.value = null
    if (!old || !current) return
    app.comparison.old.value = old
    app.comparison.new.value = current
    app.enter("compare")
    dialog.current?.close()
  }
  const origin = { kind: "version", id: version.id } as const
  const pick = () => {
    const other = picked.value
    if (other === null || other.id === version.id) picked.value = other ? null : version
    else if (other.created < version.created) void compare({ kind: "version", id: other.id }, origin)
    else void compare(origin, { kind: "version", id: other.id })
  }
  const remove = () => {
    if (window.confirm(texts.versions.removeAsk(label))) void app.session.versions.remove(version.id)
  }
  return (
    <li class="versions-entry">
      <label class="versions-label">
        <input type="checkbox" checked={picked.value?.id === version.id} onChange={pick} aria-label={texts.versions.pick(label)} />
        {label}
      </label>
      <span class="versions-facts">
        {dateOf(version.created, texts.language)} · {texts.start.characters(version.length)}
        {version.hash !== null && <code title={`${texts.versions.hash} SHA-256 ${version.hash}`}>{version.hash.slice(0, 8)}</code>}
      </span>
      <span class="versions-actions">
        <button class="button" onClick={() => void compare(origin, { kind: "current" })}>
          {texts.versions.compare}
        </button>
        <button class="button" onClick={() => void restore()}>
          {texts.versions.restore}
        </button>
        <button class="button-icon" onClick={remove} title={texts.versions.remove} aria-label={`${texts.versions.remove} ${label}`}>
          <Icon name="trash" />
        </button>
      </span>
    </li>
  )
}

/// A day and minute in the manner of the language; `time` in milliseconds since 1970.
export function dateOf(time: number, language: string): string {
  return new Date(time).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" })
}
