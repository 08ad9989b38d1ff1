import { useSignal } from "@preact/signals"
import type { RefObject } from "preact"
import { useEffect, useId } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { RulesResponse } from "../core/wire.gen"
import { writesFiles } from "../disk"
import type { Texts } from "../text/texts"
import { Icon } from "./icons"

/// What program this is, what law it knows, what it does not judge, what this browser does
/// not let it do, and whose work is in it.
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
  const missing = missingHere(texts)
  return (
    <dialog class="dialog about" ref={dialog} aria-labelledby={heading}>
      <div class="dialog-head">
        <h2 id={heading}>{about.title}</h2>
        <button class="button-icon" onClick={() => dialog.current?.close()} aria-label={about.close}>
          <Icon name="close" />
        </button>
      </div>
      <p>{about.what}</p>
      <dl class="about-facts">
        <dt>{about.version}</dt>
        <dd>
          {BUILD_VERSION} · {about.forms[BUILD_FORM]}
        </dd>
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
        {missing.length > 0 && (
          <>
            <dt>{about.missing}</dt>
            <dd>
              <ul class="about-missing">
                {missing.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <Licences />
    </dialog>
  )
}

/// What works elsewhere but not in this form of the page or in this browser.
function missingHere({ about: { cannot } }: Texts): readonly string[] {
  return [
    ...(BUILD_FORM === "file" ? [cannot.update] : []),
    ...(BUILD_FORM === "site" && !("serviceWorker" in navigator) ? [cannot.offline] : []),
    ...(writesFiles() ? [] : [cannot.files]),
    ...(navigator.locks ? [] : [cannot.tabs]),
    ...(globalThis.crypto?.subtle ? [] : [cannot.hash]),
  ]
}

interface Licence {
  readonly parts: readonly string[]
  readonly text: string
}

/// The parts of others that are built in, each with its licence.
function Licences() {
  const { about } = useTexts()
  const licences: readonly Licence[] = JSON.parse(BUILD_LICENCES)
  return (
    <details class="about-licences">
      <summary>{about.licences}</summary>
      <ul>
        {licences.map(({ parts, text }) => (
          <li key={parts[0]}>
            <details>
              <summary>{parts.join(", ")}</summary>
              <pre lang="en" tabIndex={0} aria-label={about.licenceOf(parts.join(", "))}>
                {text}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}
