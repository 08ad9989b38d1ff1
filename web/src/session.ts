// Which draft is on the desk, and its way into storage and back.

import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals"
import { createKeeper, type Keeper, type KeeperConfig } from "./keeper"
import type { Draft, DraftInfo, Storage } from "./storage"

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
  readonly keeper: Keeper

  /// Puts a kept draft on the desk; resolves to whether there was one.
  open(id: string): Promise<boolean>
  /// Puts a new draft on the desk and keeps it; resolves to whether the desk was free.
  create(text: string, name: string): Promise<boolean>
  /// Leaves the desk for the start screen.
  close(): Promise<void>
  rename(name: string): void
  /// The text was changed.
  changed(): void
  remove(id: string): Promise<void>
  /// After a conflict: keeps the text of the desk as another draft.
  keepCopy(): Promise<void>
  /// After a conflict: takes what is stored in place of the text of the desk.
  takeStored(): Promise<void>
}

/// Starts with the start screen. `open` is the setting that survives the page.
export function createSession(
  storage: Storage,
  desk: Desk,
  open: Signal<string | null>,
  config: SessionConfig,
): Session {
  const draft = signal<DraftInfo | null>(null)
  const drafts = signal<readonly DraftInfo[]>([])

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
    const stored = await storage.write(current)
    // A rename may have come in meanwhile, or another draft.
    if (draft.value?.id === stored.id) draft.value = { ...stored, name: draft.value.name }
  }, config)

  async function list(): Promise<void> {
    drafts.value = await storage.drafts().catch(() => [])
  }

  function put(info: DraftInfo, text: string): void {
    keeper.reset()
    desk.open(text, info.cursor)
    draft.value = info
    open.value = info.id
  }

  /// Saves what waits; whether the desk may be cleared then.
  async function free(): Promise<boolean> {
    await keeper.flush()
    return keeper.state.value === "saved" || config.mayLose()
  }

  async function create(text: string, name: string): Promise<boolean> {
    if (!(await free())) return false
    const now = Date.now()
    put({ id: newId(), name, title: "", created: now, updated: now, revision: 0, length: text.length, cursor: 0 }, text)
    keeper.touch()
    await keeper.flush()
    return true
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
    keeper,
    create,
    async open(id) {
      return (await free()) && load(id)
    },
    async close() {
      if (!(await free())) return
      keeper.reset()
      draft.value = null
      open.value = null
    },
    rename(name) {
      if (!draft.value || draft.value.name === name) return
      draft.value = { ...draft.value, name }
      keeper.touch()
    },
    changed() {
      if (draft.value) keeper.touch()
    },
    async remove(id) {
      await storage.remove(id).catch(() => undefined)
      await list()
    },
    async keepCopy() {
      if (!draft.value) return
      keeper.reset()
      draft.value = { ...draft.value, id: newId(), revision: 0 }
      open.value = draft.value.id
      keeper.touch()
      await keeper.flush()
    },
    async takeStored() {
      if (draft.value) await load(draft.value.id)
    },
  }
}

/// An id no other draft has.
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
