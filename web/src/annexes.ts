// The annexes of the draft on the desk: documents that belong to the policy, a list of
// SDKs say, and count when it is checked.

import { type ReadonlySignal, type Signal, signal } from "@preact/signals"
import type { Annex, Position, Range } from "./core/wire.gen"
import type { FileNote, Opening } from "./opening"
import type { Session } from "./session"
import type { Texts } from "./text/texts"

export interface Annexes {
  /// In the order they were added; no two of one name.
  readonly list: ReadonlySignal<readonly Annex[]>
  /// Reads files of any format and adds their texts; one of a name that is there already
  /// takes its place. What was lost, or not opened, is said as for a policy.
  add(files: readonly File[]): Promise<void>
  remove(file: string): void
  /// Puts another text in the place of an annex's.
  edit(file: string, text: string): void
  /// The annex that is looked at; null if none is.
  readonly shown: Signal<ShownAnnex | null>
  /// Shows an annex, at a place of the report if one is given; one that is gone is not.
  show(file: string, range?: Range): void
}

/// An annex that is looked at, and where.
export interface ShownAnnex {
  readonly file: string
  readonly range: Range | null
}

export interface AnnexesConfig {
  readonly opening: Pick<Opening, "note" | "text">
  readonly session: Pick<Session, "draft" | "annexes" | "keepAnnexes">
  readonly texts: () => Texts
  /// Hears what a screen reader says next.
  readonly say: (words: string) => void
}

export function createAnnexes({ opening, session, texts, say }: AnnexesConfig): Annexes {
  const shown = signal<ShownAnnex | null>(null)
  return {
    list: session.annexes,
    shown,
    show(file, range) {
      if (session.annexes.value.some((annex) => annex.file === file)) shown.value = { file, range: range ?? null }
    },
    edit(file, text) {
      const { value } = session.annexes
      if (!value.some((annex) => annex.file === file && annex.text !== text)) return
      session.keepAnnexes(value.map((annex) => (annex.file === file ? { file, text } : annex)))
    },
    async add(files) {
      const draft = session.draft.value?.id
      const added: Annex[] = []
      const notes: FileNote[] = []
      for (const file of files) {
        opening.note.value = null
        const text = await opening.text(file)
        if (text !== null) added.push({ file: file.name, text })
        if (opening.note.value) notes.push(opening.note.value)
      }
      opening.note.value = noteOf(notes, texts())
      if (added.length === 0 || session.draft.value?.id !== draft) return
      session.keepAnnexes(joined(session.annexes.value, added))
      say(texts().annexes.added(added.length))
    },
    remove(file) {
      session.keepAnnexes(session.annexes.value.filter((annex) => annex.file !== file))
      say(texts().annexes.removed(file))
    },
  }
}

/// The annexes with others added. The last of one name stands, where the first stood.
export function joined(annexes: readonly Annex[], added: readonly Annex[]): readonly Annex[] {
  return [...new Map([...annexes, ...added].map((annex) => [annex.file, annex])).values()]
}

/// Where a position of the report is in a text whose lines end in \n, whatever they ended in
/// when it was checked; in UTF-16 units.
export function offsetIn(text: string, { line, column }: Position): number {
  let start = 0
  for (let n = 1; n < line; n++) {
    const end = text.indexOf("\n", start)
    if (end < 0) return text.length
    start = end + 1
  }
  const end = text.indexOf("\n", start)
  const words = text.slice(start, end < 0 ? text.length : end)
  return start + Array.from(words).slice(0, column - 1).join("").length
}

/// What is said about several files as one note; null if there is nothing to say.
export function noteOf(notes: readonly FileNote[], { annexes }: Texts): FileNote | null {
  const [only] = notes
  if (!only || notes.length === 1) return only ?? null
  const failures = notes.flatMap(({ failure }) => failure ?? [])
  return {
    name: notes.map(({ name }) => name).join(annexes.separator),
    notices: notes.flatMap(({ name, notices }) =>
      notices.map((notice) => ({ ...notice, message: annexes.noteOf(name, notice.message) })),
    ),
    failure: failures.length > 0 ? failures.join(" ") : null,
  }
}
