import { useApp, useTexts } from "../app"
import type { ProfileField } from "../core/wire.gen"
import { inText } from "../editor/answer"
import { type Answer, isAnswers, listOf, rowsOf } from "./answers"
import { useTitle } from "./title"

/// Below a question without an answer: the answer that the text suggests, to be taken or
/// left.
export function SuggestionBox({ field }: { readonly field: ProfileField }) {
  const { profile, proposals, editor, enter } = useApp()
  const texts = useTexts()
  const title = useTitle()
  const words = useWords()
  const suggestion = proposals.open.value.get(field.name)
  if (!suggestion) return null
  const [first] = suggestion.evidence
  const value = words(field, suggestion.value)
  const take = () => {
    profile.answer([field.name], suggestion.value)
    profile.goTo(field.name) // the button is gone, the keyboard goes to the answer
  }
  return (
    <div class="suggestion" role="group" aria-label={texts.profile.suggestionOf(title(field))}>
      <p class="suggestion-value">
        <span class="suggestion-label">{texts.profile.suggestion}</span> {value}
      </p>
      {first && first.text !== value && (
        <p class="suggestion-words" lang="zh-CN">
          “{first.text}”
        </p>
      )}
      <div class="suggestion-actions">
        <button class="button button-strong" onClick={take}>
          {texts.profile.take}
        </button>
        <button class="button" onClick={() => proposals.refuse(field.name)}>
          {texts.profile.leave}
        </button>
        {first && inText(first) && (
          <button
            class="button"
            onClick={() => {
              enter("edit")
              editor.goTo(first.start.utf16)
            }}
          >
            {texts.profile.source}
          </button>
        )}
      </div>
    </div>
  )
}

/// How many suggestions wait, and the way to the first.
export function SuggestionsLeft() {
  const { profile, proposals, pane } = useApp()
  const texts = useTexts()
  const relevant = new Set((profile.check.value?.progress ?? []).filter(({ state }) => state !== "not-relevant").map(({ field }) => field))
  const waiting = [...proposals.open.value.keys()].filter((field) => relevant.has(field))
  const [next] = waiting
  if (next === undefined) return null
  return (
    <button
      class="suggestions-left"
      onClick={() => {
        profile.goTo(next)
        pane.value = "form"
      }}
    >
      {texts.profile.suggestions(waiting.length)}
    </button>
  )
}

/// Puts an answer into words.
function useWords(): (field: ProfileField, value: Answer) => string {
  const texts = useTexts()
  const title = useTitle()
  const words = (field: ProfileField, value: Answer | undefined): string => {
    if (value === undefined) return ""
    if (typeof value === "boolean") return value ? texts.profile.yes : texts.profile.no
    const rows = field.type === "rows" ? rowsOf(value) : null
    if (rows) return rows.map((row) => field.parts.map((part) => words(part, row[part.name])).find((name) => name !== "") ?? "").join("、")
    const list = listOf(value)
    if (list) return list.map((item) => choice(field, item)).join("、")
    if (!isAnswers(value)) return typeof value === "string" ? choice(field, value) : String(value)
    const parts = field.parts.filter((part) => value[part.name] !== undefined)
    return parts.map((part) => (parts.length === 1 && part.type !== "bool" ? "" : `${title(part)}：`) + words(part, value[part.name])).join("；")
  }
  const choice = (field: ProfileField, value: string) => {
    const found = field.choices.find((one) => one.value === value)
    return found ? title(found) : value
  }
  return words
}
