import { useId, useLayoutEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { FileReport, Finding, Suppression } from "../core/wire.gen"
import { today } from "../settings"

export interface AsideFormProps {
  readonly finding: Finding
  /// Runs when the form is done with or called off.
  readonly close: () => void
}

/// Asks why a finding is set aside, and until when.
export function AsideForm({ finding, close }: AsideFormProps) {
  const { suppressions, said } = useApp()
  const { aside } = useTexts()
  const reason = useRef<HTMLInputElement>(null)
  const until = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => reason.current?.focus(), [])
  const keep = () => {
    const why = reason.current?.value.trim() ?? ""
    if (why === "") return reason.current?.focus()
    // The card goes with the next check: the keyboard goes on to the next one.
    const next = nextCard(reason.current)
    suppressions.add(finding, why, until.current?.value ?? "")
    said.value = aside.done(finding.message)
    close()
    next?.focus()
  }
  return (
    <form
      class="aside-form"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return
        event.stopPropagation()
        close()
      }}
    >
      <label>
        {aside.reason}
        <input ref={reason} class="field" required maxLength={200} placeholder={aside.reasonHint} />
      </label>
      <label>
        {aside.until}
        <input ref={until} class="field" type="date" min={today()} />
      </label>
      <div class="aside-buttons">
        <button class="button button-strong">{aside.keep}</button>
        <button class="button" type="button" onClick={close}>
          {aside.cancel}
        </button>
      </div>
    </form>
  )
}

/// The heading of the card behind the one that holds an element, or of the first other one.
function nextCard(element: Element | null): HTMLElement | null {
  const card = element?.closest(".finding")
  const cards = [...document.querySelectorAll(".findings .finding")]
  const place = card ? cards.indexOf(card) : -1
  return (cards[place + 1] ?? cards.find((other) => other !== card))?.querySelector<HTMLElement>(".finding-go") ?? null
}

/// What is set aside, with its reasons, and what no longer sets anything aside.
export function AsideList({ report }: { readonly report: FileReport }) {
  const { aside } = useTexts()
  const head = useId()
  const count = report.suppressed.length + report.idle.length
  if (count === 0) return null
  return (
    <details class="aside">
      <summary id={head}>{aside.list(count)}</summary>
      <ul aria-labelledby={head}>
        {report.suppressed.map(({ finding, suppression }) => (
          <Entry
            key={suppression.fingerprint}
            suppression={suppression}
            words={finding.message}
            state={suppression.until === "" ? aside.always : aside.untilDay(suppression.until)}
          />
        ))}
        {report.idle.map(({ suppression, expired }) => (
          <Entry
            key={suppression.fingerprint}
            suppression={suppression}
            words={suppression.words || suppression.rule}
            state={expired ? aside.expired(suppression.until) : aside.gone}
          />
        ))}
      </ul>
    </details>
  )
}

interface EntryProps {
  readonly suppression: Suppression
  readonly words: string
  readonly state: string
}

function Entry({ suppression, words, state }: EntryProps) {
  const { suppressions, said } = useApp()
  const { aside } = useTexts()
  const back = () => {
    suppressions.remove(suppression)
    said.value = aside.backDone(words)
  }
  return (
    <li class="aside-entry">
      <p lang="zh-CN">{words}</p>
      <p class="aside-reason">
        {aside.because(suppression.reason)} {state}
      </p>
      <button class="button" aria-label={aside.backOf(words)} onClick={back}>
        {aside.back}
      </button>
    </li>
  )
}
