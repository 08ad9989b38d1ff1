import { type ReadonlySignal, signal } from "@preact/signals"
import { StorageError, type StorageFailure } from "./storage"

/// How the keeping stands: all is saved, something waits to be saved, or why the last
/// attempt failed.
export type KeepState = "saved" | "waiting" | StorageFailure

/// Saves what changes continuously.
export interface Keeper {
  readonly state: ReadonlySignal<KeepState>
  /// Something has changed; it is saved soon.
  touch(): void
  /// Saves what waits, now. Resolves when done and never rejects: see `state`.
  flush(): Promise<void>
  /// Forgets a failure, after its cause has been dealt with.
  reset(): void
}

export interface KeeperConfig {
  /// Pause in the changes before a save, in milliseconds; default 300.
  readonly pause?: number
  /// Longest time a change waits while others follow, in milliseconds; default 1,000.
  readonly longest?: number
}

/// Keeps by calling `save`, never twice at the same time. A save that failed is tried
/// again with the next change or flush.
export function createKeeper(save: () => Promise<void>, config: KeeperConfig = {}): Keeper {
  const { pause = 300, longest = 1000 } = config
  const state = signal<KeepState>("saved")
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined
  let last: Promise<void> = Promise.resolve()

  async function saveWaiting(): Promise<void> {
    if (waitingSince === undefined) return
    const since = waitingSince
    waitingSince = undefined
    try {
      await save()
      state.value = waitingSince === undefined ? "saved" : "waiting"
    } catch (reason) {
      waitingSince ??= since
      state.value = reason instanceof StorageError ? reason.code : "refused"
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    last = last.then(saveWaiting)
    return last
  }

  return {
    state,
    touch() {
      const now = performance.now()
      waitingSince ??= now
      if (state.value === "saved") state.value = "waiting"
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(pause, waitingSince + longest - now)))
    },
    flush,
    reset() {
      clearTimeout(timer)
      waitingSince = undefined
      state.value = "saved"
    },
  }
}
