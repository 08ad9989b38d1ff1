// What the browser keeps: drafts, their versions, settings. Nothing else touches its storage.

import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { Annex, Suppression } from "./core/wire.gen"
import type { FileLink } from "./disk"

/// Local files share one storage in some browsers, so the name says whose it is; the
/// number is the format's.
export const databaseName = "clausewright-1"

/// What a list of drafts shows.
export interface DraftInfo {
  readonly id: string
  /// Name given by the user or taken from the file; "" if the text's title will do.
  readonly name: string
  /// Title found in the text; "" if there is none.
  readonly title: string
  /// Milliseconds since 1970.
  readonly created: number
  readonly updated: number
  /// Grows by one with each write; 0 before the first.
  readonly revision: number
  /// Length of the text in UTF-16 units.
  readonly length: number
  /// Offset in UTF-16 units.
  readonly cursor: number
  /// What a project file held besides text and versions; null for a plain draft.
  readonly project: ProjectRest | null
  /// What belongs to the policy and is checked with it; absent from drafts kept before
  /// there were any.
  readonly annexes?: readonly Annex[]
  /// The file on the disk that is saved to as well; null or absent if there is none.
  readonly file?: FileLink | null
}

/// What a project holds besides text and versions, as JSON values.
export interface ProjectRest {
  /// The answers about the app; null before the first.
  readonly profile: unknown
  /// The text last assembled from them and put into the editor; null if none was.
  readonly assembled: string | null
  /// Findings that are set aside.
  readonly suppressed: readonly Suppression[]
}

/// What a plain draft holds besides.
export const emptyRest: ProjectRest = { profile: null, assembled: null, suppressed: [] }

export interface Draft extends DraftInfo {
  readonly text: string
}

/// A saved state of a draft: a version the user named, or a snapshot taken by itself.
export interface VersionInfo {
  readonly id: string
  /// Id of its draft.
  readonly draft: string
  readonly kind: "version" | "snapshot"
  /// "" for a snapshot.
  readonly label: string
  /// Milliseconds since 1970.
  readonly created: number
  /// Length of the text in UTF-16 units.
  readonly length: number
  /// SHA-256 of the text in hexadecimal; null where the browser does not offer it.
  readonly hash: string | null
}

export interface Version extends VersionInfo {
  readonly text: string
}

/// How a comparison is shown: as one text, or the two versions side by side.
export type View = "inline" | "sides"

export interface StoredSettings {
  readonly language: "zh" | "en"
  readonly theme: "auto" | "light" | "dark"
  /// YYYY-MM-DD; null for the day of the check.
  readonly asOf: string | null
  /// How a comparison is shown, where there is room.
  readonly view: View
  /// Id of the draft to show on return; null for the start screen.
  readonly open: string | null
  /// Stronger colours: as the system asks, or always.
  readonly contrast: "auto" | "more"
  /// Widths of the panels that were given one, in pixels, by name.
  readonly widths: Readonly<Record<string, number>>
  /// How findings are put together, and their order within.
  readonly grouping: "severity" | "clause" | "rule"
  readonly sorting: "place" | "severity"
  /// Ids of the rules that are not run.
  readonly off: readonly string[]
  /// How many of the hints for a first visit have been read.
  readonly hints: number
}

/// Why something could not be kept: the browser refuses storage, its space is used up,
/// the draft was changed elsewhere since it was read, or a newer program has given what is
/// kept a form that this one does not know and leaves alone.
export type StorageFailure = "refused" | "full" | "conflict" | "newer"

export class StorageError extends Error {
  readonly code: StorageFailure

  constructor(code: StorageFailure, cause?: unknown) {
    super(`storage: ${code}`, { cause })
    this.name = "StorageError"
    this.code = code
  }
}

/// The storage of this page. Every operation rejects with a StorageError.
export interface Storage {
  /// All drafts, last changed first.
  drafts(): Promise<readonly DraftInfo[]>
  /// A draft; undefined if there is none of that id.
  read(id: string): Promise<Draft | undefined>
  /// Keeps a draft and resolves to what is now stored. If the stored revision is not the
  /// one given, nothing is written and the failure is "conflict". Versions given are
  /// kept with it, all or nothing.
  write(draft: Draft, versions?: readonly Version[]): Promise<DraftInfo>
  /// Keeps the title found in the text of that revision, which is no change of the draft:
  /// the revision stays. Does nothing if another revision is stored.
  writeTitle(id: string, revision: number, title: string): Promise<void>
  /// Removes a draft and its versions.
  remove(id: string): Promise<void>
  /// The versions and snapshots of a draft, newest first.
  versions(draft: string): Promise<readonly VersionInfo[]>
  /// The text of a version; undefined if there is none of that id.
  versionText(id: string): Promise<string | undefined>
  /// Keeps a version. Of the snapshots of its draft only the newest `snapshots` stay.
  addVersion(version: Version, snapshots: number): Promise<void>
  removeVersion(id: string): Promise<void>
  /// The settings; undefined before the first are written. Some may be missing from those
  /// that another program wrote.
  settings(): Promise<Partial<StoredSettings> | undefined>
  writeSettings(settings: StoredSettings): Promise<void>
}

interface Schema extends DBSchema {
  drafts: { key: string; value: DraftInfo }
  /// Texts of drafts and versions, by id.
  texts: { key: string; value: string }
  versions: { key: string; value: VersionInfo; indexes: { draft: string } }
  settings: { key: string; value: Partial<StoredSettings> }
}

type Database = IDBPDatabase<Schema>

/// Opens the storage of that name. `patience` is the time in milliseconds after which a
/// browser that does not answer counts as refusing; default 3,000.
export function openStorage(name = databaseName, patience = 3000): Storage {
  let opened: Promise<Database> | undefined

  function open(): Promise<Database> {
    const database = openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("drafts", { keyPath: "id" })
        fresh.createObjectStore("texts")
        fresh.createObjectStore("versions", { keyPath: "id" }).createIndex("draft", "draft")
        fresh.createObjectStore("settings")
      },
      // A newer program in another tab waits for this one to let go.
      blocking: (_from, _to, event) => {
        ;(event.target as IDBDatabase).close()
        opened = undefined
      },
      terminated: () => (opened = undefined),
    })
    let timer: ReturnType<typeof setTimeout>
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StorageError("refused")), patience)
    })
    return Promise.race([database, late]).finally(() => clearTimeout(timer))
  }

  async function run<T>(operation: (database: Database) => Promise<T>): Promise<T> {
    try {
      opened ??= open()
      return await operation(await opened)
    } catch (reason) {
      if (reason instanceof StorageError && reason.code !== "refused") throw reason
      opened = undefined
      throw new StorageError(failureOf(reason), reason)
    }
  }

  return {
    drafts: () =>
      run(async (database) => (await database.getAll("drafts")).sort((a, b) => b.updated - a.updated)),
    read: (id) =>
      run(async (database) => {
        const transaction = database.transaction(["drafts", "texts"])
        const [info, text] = await Promise.all([
          transaction.objectStore("drafts").get(id),
          transaction.objectStore("texts").get(id),
        ])
        return info && text !== undefined ? { ...info, text } : undefined
      }),
    write: ({ text, ...draft }, versions = []) =>
      run(async (database) => {
        const transaction = database.transaction(["drafts", "texts", "versions"], "readwrite")
        const done = transaction.done.catch((reason: unknown) => reason)
        const stored = await transaction.objectStore("drafts").get(draft.id)
        if ((stored?.revision ?? 0) !== draft.revision) throw new StorageError("conflict")
        const info: DraftInfo = { ...draft, length: text.length, revision: draft.revision + 1 }
        void transaction.objectStore("drafts").put(info).catch(() => undefined)
        void transaction.objectStore("texts").put(text, draft.id).catch(() => undefined)
        for (const { text, ...version } of versions) {
          void transaction.objectStore("versions").put(version).catch(() => undefined)
          void transaction.objectStore("texts").put(text, version.id).catch(() => undefined)
        }
        const failure = await done
        if (failure) throw failure
        return info
      }),
    writeTitle: (id, revision, title) =>
      run(async (database) => {
        const transaction = database.transaction("drafts", "readwrite")
        const stored = await transaction.store.get(id)
        if (stored?.revision === revision) void transaction.store.put({ ...stored, title }).catch(() => undefined)
        await transaction.done
      }),
    remove: (id) =>
      run(async (database) => {
        const transaction = database.transaction(["drafts", "texts", "versions"], "readwrite")
        const versions = await transaction.objectStore("versions").index("draft").getAllKeys(id)
        await Promise.all([
          transaction.objectStore("drafts").delete(id),
          ...[id, ...versions].map((key) => transaction.objectStore("texts").delete(key)),
          ...versions.map((key) => transaction.objectStore("versions").delete(key)),
          transaction.done,
        ])
      }),
    versions: (draft) =>
      run(async (database) => newestFirst(await database.getAllFromIndex("versions", "draft", draft))),
    versionText: (id) => run((database) => database.get("texts", id)),
    addVersion: ({ text, ...version }, snapshots) =>
      run(async (database) => {
        const transaction = database.transaction(["texts", "versions"], "readwrite")
        const store = transaction.objectStore("versions")
        const texts = transaction.objectStore("texts")
        await Promise.all([store.put(version), texts.put(text, version.id)])
        const kept = newestFirst(await store.index("draft").getAll(version.draft))
        const old = kept.filter(({ kind }) => kind === "snapshot").slice(snapshots)
        await Promise.all([...old.flatMap(({ id }) => [store.delete(id), texts.delete(id)]), transaction.done])
      }),
    removeVersion: (id) =>
      run(async (database) => {
        const transaction = database.transaction(["texts", "versions"], "readwrite")
        await Promise.all([
          transaction.objectStore("versions").delete(id),
          transaction.objectStore("texts").delete(id),
          transaction.done,
        ])
      }),
    settings: () => run((database) => database.get("settings", "settings")),
    writeSettings: (settings) =>
      run(async (database) => {
        await database.put("settings", settings, "settings")
      }),
  }
}

function newestFirst(versions: readonly VersionInfo[]): readonly VersionInfo[] {
  return [...versions].sort((a, b) => b.created - a.created || (a.id < b.id ? 1 : -1))
}

/// An id that nothing else has.
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}

function failureOf(reason: unknown): StorageFailure {
  switch (reason instanceof DOMException ? reason.name : "") {
    case "QuotaExceededError":
      return "full"
    case "VersionError":
      return "newer"
    default:
      return "refused"
  }
}
