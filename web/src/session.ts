// Which draft is on the desk, and its way into storage and back.

import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals"
import type { Annex } from "./core/wire.gen"
import type { FileLink } from "./disk"
import { createKeeper, type Keeper, type KeeperConfig } from "./keeper"
import { type Project, writeProject } from "./project"
import {
  type Draft,
  type DraftInfo,
  newId,
  type ProjectRest,
  type Storage,
  StorageError,
  type StorageFailure,
  type Version,
} from "./storage"
import { createVersions, type Versions } from "./versions"

/// The text on the desk, as the editor has it.
export interface Desk {
  open(text: string, cursor: number): void
  /// The text now, with the cursor's offset in UTF-16 units.
  text(): string
  cursor(): number
  /// Title found in the text; "" if there is none.
  title(): string
}

export interface SessionConfig extends KeeperConfig {
  /// Asks the user whether a text that could not be saved may be lost.
  readonly mayLose: () => boolean
}

export interface Session {
  /// The draft on the desk as last saved; null on the start screen.
  readonly draft: ReadonlySignal<DraftInfo | null>
  /// All drafts kept, last changed first.
  readonly drafts: ReadonlySignal<readonly DraftInfo[]>
  /// Why the drafts could not be read; null if they could.
  readonly unread: ReadonlySignal<StorageFailure | null>
  readonly keeper: Keeper
  /// Of the draft on the desk.
  readonly versions: Versions
  /// Of the draft on the desk; none on the start screen.
  readonly annexes: ReadonlySignal<readonly Annex[]>

  /// Puts a kept draft on the desk; resolves to whether there was one.
  open(id: string): Promise<boolean>
  /// Puts a new draft on the desk and keeps it; resolves to whether the desk was free.
  /// `file` is where it came from, if it can be saved there.
  create(text: string, name: string, file?: FileLink | null): Promise<boolean>
  /// Puts a project on the desk as a new draft and keeps it with its versions.
  take(project: Project, file?: FileLink | null): Promise<boolean>
  /// The draft on the desk as a project file.
  carry(): Promise<string>
  /// The text of a kept draft; undefined if there is none.
  textOf(id: string): Promise<string | undefined>
  /// Reads the list of drafts anew.
  list(): Promise<void>
  /// Leaves the desk for the start screen.
  close(): Promise<void>
  rename(name: string): void
  /// Keeps another state of what the draft holds besides its text and versions.
  keepProject(project: ProjectRest): void
  keepAnnexes(annexes: readonly Annex[]): void
  /// The text was changed.
  changed(): void
  /// Sets the file that the draft is saved to as well.
  link(file: FileLink | null): void
  /// Another title was found in the text; it is kept for the lists.
  found(title: string): void
  remove(id: string): Promise<void>
  /// After a conflict: keeps the text of the desk as another draft.
  keepCopy(): Promise<void>
  /// After a conflict: takes what is stored in place of the text of the desk.
  takeStored(): Promise<void>
  /// Takes what another tab has stored, if nothing here waits to be saved.
  refresh(): Promise<void>
}

const noAnnexes: readonly Annex[] = []

/// Starts with the start screen. `open` is the setting that survives the page.
export function createSession(
  storage: Storage,
  desk: Desk,
  open: Signal<string | null>,
  config: SessionConfig,
): Session {
  const draft = signal<DraftInfo | null>(null)
  const drafts = signal<readonly DraftInfo[]>([])
  const unread = signal<StorageFailure | null>(null)
  const versions = createVersions(storage)
  let brought: readonly Version[] = [] // versions of a project that are not stored yet

  const keeper = createKeeper(async () => {
    const info = draft.value
    if (!info) return
    const current: Draft = {
      ...info,
      title: desk.title(),
      text: desk.text(),
      cursor: desk.cursor(),
      updated: Date.now(),
    }
    const stored = await storage.write(current, brought)
    brought = []
    // A rename or an answer may have come in meanwhile, or another draft.
    if (draft.value?.id !== stored.id) return
    const { name, project, annexes = noAnnexes, file = null } = draft.value
    draft.value = { ...stored, name, project, annexes, file }
    await versions.saved(current.text)
  }, config)

  async function list(): Promise<void> {
    try {
      drafts.value = await storage.drafts()
      unread.value = null
    } catch (reason) {
      unread.value = reason instanceof StorageError ? reason.code : "refused"
    }
  }

  function put(info: DraftInfo, text: string): void {
    keeper.reset()
    brought = []
    desk.open(text, info.cursor)
    draft.value = info
    open.value = info.id
    void versions.opened(info.id, text)
  }

  /// Saves what waits; whether the desk may be cleared then.
  async function free(): Promise<boolean> {
    await keeper.flush()
    return keeper.state.value === "saved" || config.mayLose()
  }

  async function begin(text: string, name: string, project: Project | null, file: FileLink | null): Promise<boolean> {
    if (!(await free())) return false
    const now = Date.now()
    const id = newId()
    const rest = project?.rest ?? null
    const annexes = project?.annexes ?? noAnnexes
    const info = { id, name, title: "", created: now, updated: now, revision: 0, length: text.length, cursor: 0, project: rest, annexes, file }
    put(info, text)
    brought = (project?.versions ?? []).map((version, index) => ({
      ...version,
      id: `${id}-${String(index).padStart(6, "0")}`, // ids in the order of the file, for equal dates
      draft: id,
      kind: "version",
      length: version.text.length,
    }))
    keeper.touch()
    await keeper.flush()
    await versions.opened(id, text)
    return true
  }

  /// Changes the draft on the desk. A text file lacks changes of the text only, a project
  /// file all of them.
  function change(changes: Partial<DraftInfo>, lacking: "all" | "text"): void {
    if (!draft.value) return
    const { file } = draft.value
    const stale = file && !file.dirty && (lacking === "text" || file.holds === "project")
    if (stale || Object.keys(changes).length > 0) {
      draft.value = { ...draft.value, ...changes, ...(stale ? { file: { ...file, dirty: true } } : {}) }
    }
    keeper.touch()
  }

  async function load(id: string): Promise<boolean> {
    const stored = await storage.read(id).catch(() => undefined)
    if (stored) put(stored, stored.text)
    return stored !== undefined
  }

  effect(() => {
    if (draft.value === null) void list()
  })

  return {
    draft,
    drafts,
    unread,
    keeper,
    versions,
    annexes: computed(() => draft.value?.annexes ?? noAnnexes),
    list,
    async textOf(id) {
      return (await storage.read(id).catch(() => undefined))?.text
    },
    async carry() {
      const kept: Pick<Version, "label" | "created" | "hash" | "text">[] = [...brought]
      for (const version of [...versions.list.value].reverse()) {
        const text = version.kind === "version" ? await versions.text(version.id) : undefined
        if (text !== undefined) kept.push({ ...version, text })
      }
      const { name = "", project = null, annexes = noAnnexes } = draft.value ?? {}
      return writeProject({ name, project, annexes, text: desk.text() }, kept)
    },
    create: (text, name, file = null) => begin(text, name, null, file),
    take: (project, file = null) => begin(project.text, project.name, project, file),
    async open(id) {
      return (await free()) && load(id)
    },
    async close() {
      if (!(await free())) return
      keeper.reset()
      draft.value = null
      open.value = null
      void versions.opened(null, "")
    },
    rename(name) {
      if (draft.value && draft.value.name !== name) change({ name }, "all")
    },
    keepProject: (project) => change({ project }, "all"),
    keepAnnexes: (annexes) => change({ annexes }, "all"),
    changed: () => change({}, "text"),
    link(file) {
      if (!draft.value) return
      draft.value = { ...draft.value, file }
      keeper.touch()
    },
    found(title) {
      if (!draft.value || draft.value.title === title) return
      draft.value = { ...draft.value, title }
      void storage.writeTitle(draft.value.id, draft.value.revision, title).catch(() => undefined)
    },
    async remove(id) {
      await storage.remove(id).catch(() => undefined)
      await list()
    },
    async keepCopy() {
      if (!draft.value) return
      keeper.reset()
      draft.value = { ...draft.value, id: newId(), revision: 0, file: null }
      open.value = draft.value.id
      void versions.opened(draft.value.id, desk.text())
      keeper.touch()
      await keeper.flush()
    },
    async takeStored() {
      if (draft.value) await load(draft.value.id)
    },
    async refresh() {
      if (!draft.value || keeper.state.value !== "saved") return
      const { id, revision } = draft.value
      const stored = await storage.read(id).catch(() => undefined)
      if (stored && stored.revision !== revision && draft.value?.id === id && keeper.state.value === "saved") put(stored, stored.text)
    },
  }
}
