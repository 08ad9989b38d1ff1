// Which draft this tab shows. It stays over a reload and a crash of the tab; the setting of
// the same name is what any tab showed last.

import { effect, type ReadonlySignal } from "@preact/signals"

/// Id of the draft that this tab showed before it was loaded again; null for the start
/// screen, undefined in a new tab.
export function draftOfTab(): string | null | undefined {
  const state: unknown = history.state
  if (typeof state !== "object" || state === null || !("draft" in state)) return undefined
  return typeof state.draft === "string" ? state.draft : null
}

/// Keeps what this tab shows from now on.
export function keepDraftOfTab(draft: ReadonlySignal<{ readonly id: string } | null>): void {
  effect(() => history.replaceState({ draft: draft.value?.id ?? null }, ""))
}
