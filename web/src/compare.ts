// Two texts side by side, and what the core says changed between them.

import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals"
import type { Core } from "./core/client"
import type { DiffResponse } from "./core/wire.gen"
import { codeOf } from "./editor/check"
import type { Choice } from "./redline"

/// Where a text comes from. `id` is that of a version or a draft.
export type Origin =
  | { readonly kind: "current" | "file" | "sample" }
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
  readonly response: DiffResponse
}

export type CompareStatus =
  | { readonly kind: "idle" | "running" | "done" }
  | { readonly kind: "failed"; readonly code: string }

export interface Comparison {
  readonly old: Signal<Party | null>
  readonly new: Signal<Party | null>
  /// The last answer, for the texts as they are now; null while there is none.
  readonly result: ReadonlySignal<Compared | null>
  readonly status: ReadonlySignal<CompareStatus>
  /// Index of the change that is read; -1 for none.
  readonly active: Signal<number>
  /// Which of the changes are shown.
  readonly choice: Signal<Choice>
  /// Whether the text between the changes is shown as well.
  readonly full: Signal<boolean>
  /// Asks again, after a failure.
  retry(): void
}

/// Compares whenever both sides are there; a side that changes cancels what is under way.
export function createComparison(core: Pick<Core, "call">): Comparison {
  const old = signal<Party | null>(null)
  const current = signal<Party | null>(null)
  const result = signal<Compared | null>(null)
  const status = signal<CompareStatus>({ kind: "idle" })
  const active = signal(-1)
  const attempt = signal(0)

  async function compare(before: Party, after: Party, abort: AbortSignal): Promise<void> {
    status.value = { kind: "running" }
    try {
      const response = await core.call("diff", { old: before.text, new: after.text }, { signal: abort })
      if (abort.aborted) return
      result.value = { old: before, new: after, response }
      status.value = { kind: "done" }
    } catch (reason) {
      if (!abort.aborted) status.value = { kind: "failed", code: codeOf(reason) }
    }
  }

  effect(() => {
    void attempt.value
    const before = old.value
    const after = current.value
    result.value = null
    active.value = -1
    if (!before || !after) {
      status.value = { kind: "idle" }
      return undefined
    }
    const controller = new AbortController()
    void compare(before, after, controller.signal)
    return () => controller.abort()
  })

  return {
    old,
    new: current,
    result,
    status,
    active,
    choice: signal({ cosmetic: false, hidden: new Set() }),
    full: signal(false),
    retry: () => attempt.value++,
  }
}
