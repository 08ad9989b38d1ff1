// What each rule asks, with examples. It is fetched from the core when first wanted.

import { type ReadonlySignal, signal } from "@preact/signals"
import type { Core } from "./core/client"
import type { Rule } from "./core/wire.gen"

export interface Rulebook {
  /// Rules by their ids; empty until they are there.
  readonly rules: ReadonlySignal<ReadonlyMap<string, Rule>>
  /// Asks for them, unless they are there; a failure is forgotten.
  ask(): void
}

export function createRulebook(core: Pick<Core, "call">): Rulebook {
  const rules = signal<ReadonlyMap<string, Rule>>(new Map())
  let asked = false
  return {
    rules,
    ask() {
      if (asked) return
      asked = true
      core.call("rules", { asOf: "" }).then(
        (answer) => (rules.value = new Map(answer.rules.map((rule) => [rule.id, rule]))),
        () => (asked = false),
      )
    },
  }
}
