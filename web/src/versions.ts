// Saved states of the draft on the desk: versions with a name, and a ring of snapshots
// taken by themselves.

import { type ReadonlySignal, signal } from "@preact/signals"
import { newId, type Storage, StorageError, type StorageFailure, type Version, type VersionInfo } from "./storage"

/// Most snapshots kept of one draft.
export const mostSnapshots = 20

/// Least time between two snapshots, in milliseconds.
const snapshotPause = 10 * 60_000

export interface Versions {
  /// Of the draft on the desk, newest first.
  readonly list: ReadonlySignal<readonly VersionInfo[]>

  /// A draft was put on the desk, or null was.
  opened(draft: string | null, text: string): Promise<void>
  /// A change of the text was saved; takes a snapshot when it is time for one.
  saved(text: string): Promise<void>
  /// Keeps the text as a version. Resolves to why it could not be kept, or null.
  keep(label: string, text: string): Promise<StorageFailure | null>
  /// Takes a snapshot now, whatever the time.
  snapshot(text: string): Promise<void>
  /// The text of a version; undefined if it is gone.
  text(id: string): Promise<string | undefined>
  remove(id: string): Promise<void>
}

export function createVersions(storage: Storage, now: () => number = Date.now): Versions {
  const list = signal<readonly VersionInfo[]>([])
  let draft: string | null = null
  let before: string | null = null // the text as it was put on the desk, until it changes
  let last = 0

  async function reload(): Promise<void> {
    const asked = draft
    const versions = asked === null ? [] : await storage.versions(asked).catch(() => [])
    if (draft === asked) list.value = versions
  }

  async function add(kind: Version["kind"], label: string, text: string): Promise<StorageFailure | null> {
    if (draft === null) return null
    const version: Version = { id: newId(), draft, kind, label, created: now(), length: text.length, hash: await hashOf(text), text }
    try {
      await storage.addVersion(version, mostSnapshots)
    } catch (reason) {
      return reason instanceof StorageError ? reason.code : "refused"
    }
    await reload()
    return null
  }

  async function snapshot(text: string): Promise<void> {
    last = now()
    const [newest] = list.value
    if (text.trim() === "" || (newest && newest.length === text.length && (await storage.versionText(newest.id).catch(() => undefined)) === text)) {
      return
    }
    await add("snapshot", "", text) // where it cannot be kept, the alarm about the draft says so
  }

  return {
    list,
    async opened(id, text) {
      draft = id
      before = text
      last = now()
      list.value = []
      await reload()
    },
    async saved(text) {
      if (before !== null) {
        const first = before
        before = null
        if (first !== text) await snapshot(first)
      } else if (now() - last >= snapshotPause) await snapshot(text)
    },
    keep: (label, text) => add("version", label, text),
    snapshot,
    text: (id) => storage.versionText(id).catch(() => undefined),
    async remove(id) {
      await storage.removeVersion(id).catch(() => undefined)
      await reload()
    },
  }
}

/// SHA-256 of a text in hexadecimal; null where the browser does not offer it, as on a
/// host without https.
export async function hashOf(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
