// Whether another tab has the same draft open. Each tab holds a lock with the draft's name,
// which the browser releases when the tab is closed or killed.

import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals"

/// Who else has the draft: nobody, a tab, or a tab with another version of the program.
export type Other = "none" | "tab" | "program"

export interface PresenceConfig {
  /// Id of the draft on the desk; undefined on the start screen.
  readonly draft: ReadonlySignal<string | undefined>
  /// Version of this program.
  readonly program: string
  /// Runs when the last other tab has left the draft.
  readonly onAlone: () => void
  /// The browser's locks; undefined where there are none, and nobody is seen.
  readonly locks: Pick<LockManager, "request" | "query"> | undefined
  /// Time in milliseconds that a tab which is being loaded again has to let go; default 500.
  readonly grace?: number
}

const programs = "clausewright-program-"

/// Watches for other tabs, and lets them see this one. What it returns may be set to
/// "none" when the user knows.
export function watchPresence(config: PresenceConfig): Signal<Other> {
  const { draft, program, onAlone, locks, grace = 500 } = config
  const other = signal<Other>("none")
  if (!locks) return other
  const never = new Promise<void>(() => undefined)
  locks.request(programs + program, { mode: "shared" }, () => never).catch(() => undefined)

  const kindOfOther = async (): Promise<Other> => {
    const { held = [] } = await locks.query()
    const foreign = held.some(({ name = "" }) => name.startsWith(programs) && name !== programs + program)
    return foreign ? "program" : "tab"
  }

  const hold = async (id: string, signal: AbortSignal): Promise<void> => {
    let mine = false
    const late = setTimeout(async () => {
      const kind = await kindOfOther()
      if (!mine && !signal.aborted) other.value = kind
    }, grace)
    const released = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()))
    const held = locks.request(`clausewright-draft-${id}`, { signal }, () => {
      mine = true
      clearTimeout(late)
      const left = other.value !== "none"
      other.value = "none"
      if (left) onAlone()
      return released
    })
    await held.catch(() => clearTimeout(late)) // another draft came to the desk, or no locks here
  }

  effect(() => {
    const id = draft.value
    other.value = "none"
    if (id === undefined) return undefined
    const controller = new AbortController()
    void hold(id, controller.signal)
    return () => controller.abort()
  })
  return other
}
