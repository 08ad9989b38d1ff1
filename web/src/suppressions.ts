// The findings that are set aside in the draft on the desk, each with its reason.

import { computed, type ReadonlySignal } from "@preact/signals"
import type { Finding, Suppression } from "./core/wire.gen"
import type { Session } from "./session"
import { emptyRest } from "./storage"

export interface Suppressions {
  readonly list: ReadonlySignal<readonly Suppression[]>
  /// Sets a finding aside, to the end of a day given as YYYY-MM-DD, or for good if it is
  /// "". An older suppression of the same finding gives way.
  add(finding: Finding, reason: string, until: string): void
  /// Takes a suppression back.
  remove(suppression: Suppression): void
}

const none: readonly Suppression[] = []

export function createSuppressions(session: Pick<Session, "draft" | "keepProject">): Suppressions {
  const list = computed(() => session.draft.value?.project?.suppressed ?? none)
  const keep = (suppressed: readonly Suppression[]) =>
    session.keepProject({ ...(session.draft.value?.project ?? emptyRest), suppressed })
  const without = (fingerprint: string) => list.value.filter((other) => other.fingerprint !== fingerprint)
  return {
    list,
    add({ fingerprint, rule, message }, reason, until) {
      keep([...without(fingerprint), { fingerprint, rule, words: message, reason: reason.trim(), until }])
    },
    remove: ({ fingerprint }) => keep(without(fingerprint)),
  }
}
