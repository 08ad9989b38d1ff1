import { useId, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { MergeConflict } from "../core/wire.gen"
import { Icon } from "../panels/icons"
import { conflictPlace, conflictsField, setConflicts } from "./conflicts"

/// Above the text after a merge: where the hand and the facts met, one by one.
export function ConflictAlarm() {
  const { editor } = useApp()
  const texts = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const conflicts = editor.state.value.field(conflictsField, false)?.value
  if (!conflicts) return null
  return (
    <section class="alarm" role="status">
      <Icon name="alert" />
      <div class="alarm-text">
        <p>{texts.profile.conflicts(conflicts.length)}</p>
      </div>
      <div class="alarm-actions">
        <button class="button button-strong" onClick={() => dialog.current?.showModal()}>
          {texts.profile.conflictsShow}
        </button>
        <button class="button" onClick={() => editor.view.dispatch({ effects: setConflicts.of(null) })}>
          {texts.profile.dismiss}
        </button>
      </div>
      <ConflictsDialog dialog={dialog} conflicts={conflicts} />
    </section>
  )
}

interface DialogProps {
  readonly dialog: { readonly current: HTMLDialogElement | null }
  readonly conflicts: readonly MergeConflict[]
}

function ConflictsDialog({ dialog, conflicts }: DialogProps) {
  const { editor, pane, enter } = useApp()
  const texts = useTexts()
  const heading = useId()
  const go = (index: number) => {
    dialog.current?.close()
    enter("edit")
    pane.value = "text"
    const place = conflictPlace(editor.state.value, index)
    // Once the editor is back on the page, if it was not.
    if (place) setTimeout(() => editor.goTo(place.from))
  }
  return (
    <dialog class="dialog met" ref={dialog} aria-labelledby={heading}>
      <div class="dialog-head">
        <h2 id={heading}>{texts.profile.conflictsTitle}</h2>
        <button class="button-icon" onClick={() => dialog.current?.close()} aria-label={texts.about.close}>
          <Icon name="close" />
        </button>
      </div>
      <ol>
        {conflicts.map((conflict, index) => (
          <li key={index} class="met-entry">
            <h3>{conflict.heading || texts.profile.conflictWhole}</h3>
            <dl>
              <dt>{texts.profile.conflictHand}</dt>
              <dd lang="zh-CN">{conflict.edited.trim() || texts.profile.conflictDeleted}</dd>
              <dt>{texts.profile.conflictNew}</dt>
              <dd lang="zh-CN">{conflict.new.trim() || texts.profile.conflictGone}</dd>
            </dl>
            <button class="button" onClick={() => go(index)}>
              {texts.profile.conflictGo}
            </button>
          </li>
        ))}
      </ol>
    </dialog>
  )
}
