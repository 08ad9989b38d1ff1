import type { RefObject } from "preact"
import { useEffect, useId, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { Icon } from "./icons"

/// What the keyboard does. It opens at "?" wherever no text is written, and from the menu.
export function Help() {
  const { help } = useApp()
  const texts = useTexts()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useQuestionMark(dialog)
  useEffect(() => {
    if (help.value > 0) dialog.current?.showModal()
  }, [help.value])
  return (
    <dialog class="dialog help" ref={dialog} aria-labelledby={heading}>
      <div class="dialog-head">
        <h2 id={heading}>{texts.keys.title}</h2>
        <button class="button-icon" onClick={() => dialog.current?.close()} aria-label={texts.about.close}>
          <Icon name="close" />
        </button>
      </div>
      {texts.keys.groups.map(({ name, keys }) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl class="help-keys">
            {keys.map(([pressed, what]) => (
              <div key={pressed} class="help-key">
                <dt>
                  {here(pressed).map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  )
}

/// The keys of a combination as they are called on this machine.
function here(pressed: string): readonly string[] {
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent)
  return pressed.split("+").map((key) => (mac ? ({ Ctrl: "⌘", Alt: "⌥", Shift: "⇧" }[key] ?? key) : key))
}

function useQuestionMark(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const { target } = event
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (target instanceof Element && target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]")) return
      if (document.querySelector("dialog[open]")) return
      event.preventDefault()
      dialog.current?.showModal()
    }
    window.addEventListener("keydown", key)
    return () => window.removeEventListener("keydown", key)
  }, [])
}
