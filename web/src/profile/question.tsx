import { useId } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { ProfileField } from "../core/wire.gen"
import { Control } from "./control"
import { isOpen, problemsAt } from "./progress"
import { SuggestionBox } from "./suggestion"
import { useTitle } from "./title"

/// One question: what is asked, why, the answer, and what is wrong with it.
export function Question({ field }: { readonly field: ProfileField }) {
  const { profile, settings } = useApp()
  const texts = useTexts()
  const title = useTitle()
  const id = useId()
  const value = profile.answers.value?.[field.name]
  const check = profile.check.value
  const open = isOpen(check, field.name)
  const why = settings.language.value === "en" && field.whyEn !== "" ? field.whyEn : field.why
  return (
    <section class={open ? `question ${value === undefined ? "question-open" : "question-partly"}` : "question"} data-path={field.name} aria-labelledby={`${id}-title`}>
      <div class="question-head">
        <h4 class="question-title" id={`${id}-title`}>
          {title(field)}
        </h4>
        {field.optional && <span class="question-optional">{texts.profile.optional}</span>}
        {value !== undefined && (
          <button
            class="question-clear"
            aria-label={texts.profile.clearAnswerOf(title(field))}
            onClick={() => profile.answer([field.name], undefined)}
          >
            {texts.profile.clearAnswer}
          </button>
        )}
      </div>
      <p class="question-why" id={`${id}-why`}>
        {why}
      </p>
      <Control field={field} path={[field.name]} labelledBy={`${id}-title`} describedBy={`${id}-why`} />
      <SuggestionBox field={field} />
      <Problems place={field.name} />
    </section>
  )
}

/// What is wrong at one place.
export function Problems({ place }: { readonly place: string }) {
  const { profile } = useApp()
  const messages = problemsAt(profile.check.value, place)
  if (messages.length === 0) return null
  return (
    <ul class="question-problems" role="alert" lang="zh-CN">
      {messages.map((message) => (
        <li key={message}>
          <span class="sign-error" /> {message}
        </li>
      ))}
    </ul>
  )
}
