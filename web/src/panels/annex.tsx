import { useSignal } from "@preact/signals"
import { useId, useLayoutEffect, useRef } from "preact/hooks"
import { offsetIn, type ShownAnnex } from "../annexes"
import { useApp, useTexts } from "../app"
import { Icon } from "./icons"

/// Pause in the typing before an annex is kept and checked, in milliseconds.
const pause = 400

/// The annex that is looked at, to be read and edited. What is typed is kept.
export function AnnexDialog() {
  const { annexes } = useApp()
  const shown = annexes.shown.value
  return shown && <Opened key={shown.file} shown={shown} />
}

function Opened({ shown }: { readonly shown: ShownAnnex }) {
  const { annexes } = useApp()
  const texts = useTexts()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const waiting = useSignal<ReturnType<typeof setTimeout> | undefined>(undefined)
  const keep = () => {
    if (waiting.value === undefined || !field.current) return
    clearTimeout(waiting.value)
    waiting.value = undefined
    annexes.edit(shown.file, field.current.value)
  }
  useLayoutEffect(() => {
    dialog.current?.showModal()
    const text = field.current
    if (!text) return
    text.value = annexes.list.value.find(({ file }) => file === shown.file)?.text ?? ""
    const { value } = text // with its own ends of lines
    const start = shown.range ? offsetIn(value, shown.range.start) : 0
    const end = shown.range ? offsetIn(value, shown.range.end) : 0
    // How high the words before are, only the field itself can tell.
    text.value = value.slice(0, end)
    const above = text.scrollHeight
    text.value = value
    text.setSelectionRange(start, end)
    text.focus()
    text.scrollTop = above > text.clientHeight ? above - text.clientHeight / 2 : 0
  }, [])
  return (
    <dialog
      class="dialog annex"
      ref={dialog}
      aria-labelledby={heading}
      onClose={() => {
        keep()
        annexes.shown.value = null
      }}
    >
      <div class="dialog-head">
        <h2 id={heading}>{texts.annexes.title(shown.file)}</h2>
        <button class="button-icon" onClick={() => dialog.current?.close()} aria-label={texts.about.close}>
          <Icon name="close" />
        </button>
      </div>
      <textarea
        ref={field}
        class="annex-text"
        aria-labelledby={heading}
        lang="zh-CN"
        spellcheck={false}
        onInput={() => {
          clearTimeout(waiting.value)
          waiting.value = setTimeout(keep, pause)
        }}
      />
      <p class="versions-note">{texts.annexes.editNote}</p>
    </dialog>
  )
}
