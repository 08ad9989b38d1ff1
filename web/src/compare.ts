// Two texts side by side, and what the core says changed between them.

import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals"
import { type Choice, firstChoice, revealing, shownChanges } from "./changes"
import type { Core } from "./core/client"
import type { DiffResponse } from "./core/wire.gen"
import { codeOf } from "./editor/check"

/// Where a text comes from: the editor, the facts, the sample or the version before it,
/// a file, or a version or a draft by its id.
export type Origin =
  | { readonly kind: "current" | "assembled" | "sample" | "sample-old" | "file" }
  | { readonly kind: "version" | "draft"; readonly id: string }

/// One side of a comparison.
export interface Party {
  readonly origin: Origin
  /// Name shown; for a file its own.
  readonly label: string
  readonly text: string
}

/// What changed, with the texts it was asked about.
export interface Compared {
  readonly old: Party
  readonly new: Party
  /// YYYY-MM-DD: the day whose law tells what is material.
  readonly asOf: string
  readonly response: DiffResponse
}

export type CompareStatus =
  | { readonly kind: "idle" | "running" | "done" | "cancelled" }
  | { readonly kind: "failed"; readonly code: string }

export interface Comparison {
  readonly old: Signal<Party | null>
  readonly new: Signal<Party | null>
  /// The last answer, for the texts as they are now; null while there is none.
  readonly result: ReadonlySignal<Compared | null>
  readonly status: ReadonlySignal<CompareStatus>
  /// Which of the changes are shown.
  readonly choice: Signal<Choice>
  /// Their indices, in order.
  readonly shown: ReadonlySignal<readonly number[]>
  /// Index of the change that is read; -1 for none.
  readonly active: ReadonlySignal<number>
  /// Whether the text between the changes is shown as well.
  readonly full: Signal<boolean>

  /// Makes a change the one that is read; shows it if the choice leaves it out.
  read(index: number): void
  swap(): void
  /// Ends the comparison under way.
  cancel(): void
  /// Asks again, after a failure or a cancel.
  retry(): void
}

/// Compares whenever both sides are there; a side that changes, or the day whose law
/// applies, cancels what is under way.
export function createComparison(core: Pick<Core, "call">, lawDay: ReadonlySignal<string>): Comparison {
  const old = signal<Party | null>(null)
  const current = signal<Party | null>(null)
  const result = signal<Compared | null>(null)
  const status = signal<CompareStatus>({ kind: "idle" })
  const choice = signal(firstChoice)
  const active = signal(-1)
  const attempt = signal(0)
  let running = new AbortController()

  async function compare(before: Party, after: Party, asOf: string, abort: AbortSignal): Promise<void> {
    status.value = { kind: "running" }
    try {
      const response = await core.call("diff", { old: before.text, new: after.text, asOf }, { signal: abort })
      if (abort.aborted) return
      result.value = { old: before, new: after, asOf, response }
      status.value = { kind: "done" }
    } catch (reason) {
      if (!abort.aborted) status.value = { kind: "failed", code: codeOf(reason) }
    }
  }

  effect(() => {
    void attempt.value
    const before = old.value
    const after = current.value
    const asOf = lawDay.value
    result.value = null
    active.value = -1
    if (!before || !after) {
      status.value = { kind: "idle" }
      return undefined
    }
    const controller = new AbortController()
    running = controller
    void compare(before, after, asOf, controller.signal)
    return () => controller.abort()
  })

  return {
    old,
    new: current,
    result,
    status,
    choice,
    shown: computed(() => (result.value ? shownChanges(result.value.response, choice.value) : [])),
    active,
    full: signal(false),
    read(index) {
      const response = result.value?.response
      if (!response) return
      if (!shownChanges(response, choice.value).includes(index)) choice.value = revealing(response, choice.value, index)
      active.value = index
    },
    swap() {
      batch(() => {
        const before = old.value
        old.value = current.value
        current.value = before
      })
    },
    cancel() {
      if (status.value.kind !== "running") return
      running.abort()
      status.value = { kind: "cancelled" }
    },
    retry: () => attempt.value++,
  }
}
