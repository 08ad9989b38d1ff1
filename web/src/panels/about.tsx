import { useSignal } from "@preact/signals"
import type { RefObject } from "preact"
import { useEffect, useId } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { RulesResponse } from "../core/wire.gen"

/// What program this is, what law it knows and what it does not judge.
export function About({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const { core } = useApp()
  const texts = useTexts()
  const heading = useId()
  const rules = useSignal<RulesResponse | null>(null)
  useEffect(() => {
    core.call("rules", { asOf: "" }).then(
      (response) => (rules.value = response),
      () => undefined, // the two lines about the rules stay away
    )
  }, [])
  const { about } = texts
  return (
    <dialog class="dialog about" ref={dialog} aria-labelledby={heading}>
      <h2 id={heading}>{about.title}</h2>
      <p>{about.what}</p>
      <dl class="about-facts">
        <dt>{about.version}</dt>
        <dd>{BUILD_VERSION}</dd>
        {rules.value && (
          <>
            <dt>{about.law}</dt>
            <dd>{rules.value.lawDate}</dd>
            <dt>{about.rules}</dt>
            <dd>{about.ruleCount(rules.value.rules.length)}</dd>
          </>
        )}
        <dt>{about.limits}</dt>
        <dd>{about.limitsText}</dd>
        <dt>{about.licences}</dt>
        <dd>{about.licencesText}</dd>
      </dl>
      <form method="dialog">
        <button class="button">{about.close}</button>
      </form>
    </dialog>
  )
}
