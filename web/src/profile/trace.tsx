import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { AssembledSentence, Rule } from "../core/wire.gen"
import { pathOf } from "./answers"
import { questionAt } from "./progress"
import { useTitle } from "./title"

/// Most facts or requirements named at once.
const most = 6

interface TraceProps {
  readonly id: string
  /// Null where none is chosen.
  readonly sentence: AssembledSentence | null
}

/// Why a sentence stands there: its template, the facts it depends on, the requirements
/// it meets.
export function Trace({ id, sentence }: TraceProps) {
  const { profile, pane } = useApp()
  const texts = useTexts()
  const title = useTitle()
  const rules = useRules()
  if (!sentence) {
    return (
      <div class="trace" id={id}>
        <p class="trace-hint">{texts.profile.traceHint}</p>
      </div>
    )
  }
  const nameOf = (fact: string) => {
    const found = questionAt(profile.questionnaire.value?.groups ?? [], fact)
    const row = pathOf(fact).find((step) => typeof step === "number")
    const name = found ? title(found.field) : fact
    return row === undefined ? name : texts.profile.factRow(name, Number(row) + 1)
  }
  const { facts, requirements } = sentence
  const words = requirements.map((slug) => {
    const rule = rules.get(slug)
    return rule ? title(rule) : slug
  })
  return (
    <dl class="trace" id={id} aria-label={texts.profile.trace}>
      <dt>{texts.profile.template}</dt>
      <dd>
        <code>{sentence.template}</code>
      </dd>
      <dt>{texts.profile.facts}</dt>
      <dd>
        {facts.length === 0 && texts.profile.noFacts}
        {facts.slice(0, most).map((fact) => (
          <button
            key={fact}
            class="preview-link"
            onClick={() => {
              pane.value = "form"
              profile.goTo(fact)
            }}
          >
            {nameOf(fact)}
          </button>
        ))}
        {facts.length > most && texts.profile.more(facts.length)}
      </dd>
      <dt>{texts.profile.requirements}</dt>
      <dd>
        {words.length === 0 && texts.profile.noRequirements}
        {words.slice(0, most).join(texts.language === "en" ? "; " : "；")}
        {words.length > most && ` ${texts.profile.more(words.length)}`}
      </dd>
    </dl>
  )
}

/// The catalogue of rules by id; empty until it is there.
function useRules(): ReadonlyMap<string, Rule> {
  const { core } = useApp()
  const rules = useSignal<ReadonlyMap<string, Rule>>(new Map())
  useEffect(() => {
    core
      .call("rules", { asOf: "" })
      .then((answer) => (rules.value = new Map(answer.rules.map((rule) => [rule.id, rule]))))
      .catch(() => undefined) // the ids stand in for the titles
  }, [])
  return rules.value
}
