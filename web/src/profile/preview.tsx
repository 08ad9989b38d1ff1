import { useComputed, useSignal, useSignalEffect } from "@preact/signals"
import { useId, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { BlockView, ChosenContext } from "./block"
import { blocksOf } from "./layout"
import { titleOf } from "./title"
import { Trace } from "./trace"
import { usePut } from "./put"

/// The policy of the answers as it grows: what changed, what is blank, why a sentence
/// stands there.
export function Preview() {
  const { profile } = useApp()
  const texts = useTexts()
  const trace = useId()
  const body = useRef<HTMLDivElement>(null)
  // The sentence pointed at, and the one chosen by click or key, which outlasts pointing.
  const pointed = useSignal(-1)
  const chosen = useSignal(0)
  const doc = profile.policy.value
  const blocks = useComputed(() => (profile.policy.value ? blocksOf(profile.policy.value) : []))
  useSignalEffect(() => {
    void profile.policy.value
    pointed.value = -1
  })
  useSignalEffect(() => {
    const [first] = profile.changes.value.sentences
    if (first !== undefined) requestAnimationFrame(() => bringIntoView(body.current, first))
  })
  const put = usePut()
  const sentenceOf = (target: EventTarget | null) => {
    const place = target instanceof Element ? target.closest<HTMLElement>("[data-sentence]") : null
    return place ? Number(place.dataset.sentence) : -1
  }
  const choose = (index: number) => {
    const place = body.current?.querySelector<HTMLElement>(`[data-sentence="${index}"]`)
    if (!place) return
    chosen.value = index
    place.focus()
    place.scrollIntoView({ block: "nearest" })
  }
  const step = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLButtonElement) return
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    choose(chosen.value + by)
  }
  return (
    <section class="preview" aria-label={texts.profile.preview}>
      <div class="preview-bar">
        <h3 class="preview-title">{texts.profile.preview}</h3>
        <button class="button button-strong" disabled={!doc} onClick={() => void put()}>
          {texts.profile.put}
        </button>
      </div>
      <State goTo={choose} />
      <Blanks />
      <div
        ref={body}
        class="preview-text"
        lang="zh-CN"
        onMouseOver={(event) => (pointed.value = sentenceOf(event.target))}
        onMouseLeave={() => (pointed.value = -1)}
        onFocusIn={(event) => {
          const index = sentenceOf(event.target)
          if (index >= 0) chosen.value = index
        }}
        onKeyDown={step}
      >
        {doc ? (
          <ChosenContext.Provider value={{ chosen, trace }}>
            {blocks.value.map((block, index) => (
              <BlockView key={index} block={block} />
            ))}
          </ChosenContext.Provider>
        ) : (
          <p class="panel-empty" lang={texts.language}>
            {texts.profile.assembling}
          </p>
        )}
      </div>
      {doc && <Trace id={trace} sentence={doc.sentences[pointed.value >= 0 ? pointed.value : chosen.value] ?? null} />}
    </section>
  )
}

/// Scrolls to the first changed sentence, unless a changed one is to be seen already.
function bringIntoView(body: HTMLElement | null, first: number): void {
  if (!body) return
  const { top, bottom } = body.getBoundingClientRect()
  const seen = [...body.querySelectorAll(".preview-changed")].some((place) => {
    const box = place.getBoundingClientRect()
    return box.top >= top && box.bottom <= bottom
  })
  const place = body.querySelector(`[data-sentence="${first}"]`)
  if (!seen && place) body.scrollTop += place.getBoundingClientRect().top - top - body.clientHeight / 3
}

/// How the assembling stands, and what the last answer changed.
function State({ goTo }: { readonly goTo: (sentence: number) => void }) {
  const { profile } = useApp()
  const texts = useTexts()
  const status = profile.status.value
  const { sentences, removed } = profile.changes.value
  if (status.kind === "failed") {
    return (
      <p class="preview-failed" role="alert">
        {status.code === "bad-request" ? texts.profile.wrong : texts.profile.failed(status.code)}
        {status.code !== "bad-request" && (
          <button class="button" onClick={profile.retry}>
            {texts.profile.retry}
          </button>
        )}
      </p>
    )
  }
  const [first] = sentences
  return (
    <p class="preview-state" role="status">
      {sentences.size + removed > 0 && texts.profile.changed(sentences.size, removed)}
      {first !== undefined && (
        <button class="preview-link" onClick={() => goTo(first)}>
          {texts.profile.toChanged}
        </button>
      )}
    </p>
  )
}

/// What is open in the policy, each blank with the way to its question.
function Blanks() {
  const { profile, pane, settings } = useApp()
  const texts = useTexts()
  const doc = profile.policy.value
  if (!doc) return null
  const fields = new Map(doc.blanks.map((blank) => [blank.field, blank.title]))
  if (fields.size === 0) return <p class="preview-complete">{texts.profile.complete}</p>
  const questions = profile.questionnaire.value?.groups.flatMap((group) => group.fields) ?? []
  return (
    <details class="preview-blanks">
      <summary>{texts.profile.blanks(fields.size)}</summary>
      <ul>
        {[...fields].map(([field, title]) => {
          const question = questions.find(({ name }) => name === field)
          return (
            <li key={field}>
              <button
                class="preview-link"
                onClick={() => {
                  pane.value = "form"
                  profile.goTo(field)
                }}
              >
                {question ? titleOf(question, settings.language.value) : title}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
