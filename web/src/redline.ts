// A comparison as one text to read from top to bottom: the new version in its order,
// with what was deleted, and what was moved away, marked at its old place.

import { kindOf } from "./changes"
import type { Change, DiffResponse } from "./core/wire.gen"
import { restOf } from "./redline-rest"

/// Words that both versions have, or that are not told apart: those of either.
export interface Both {
  readonly old: string
  readonly new: string
}

/// A stretch of the redline: text that did not change, one change, or the place where a
/// clause stood that was moved elsewhere.
export type Block =
  | { readonly kind: "same"; readonly texts: readonly Both[] }
  | { readonly kind: "change" | "gone"; readonly index: number; readonly change: Change }

/// The redline of a comparison of two texts. A change that is not among those shown reads
/// as text that did not change. The new words of all blocks but "gone" are the new text.
export function redline(response: DiffResponse, old: string, current: string, shown: readonly number[]): readonly Block[] {
  const { changes } = response
  const before = restOf(old, changes.flatMap((change) => change.old))
  const after = restOf(current, changes.flatMap((change) => change.new))
  const visible = new Set(shown)
  const blocks: Block[] = []
  const same = (words: Both) => {
    if (words.old === "" && words.new === "") return
    const last = blocks.at(-1)
    if (last?.kind === "same") blocks[blocks.length - 1] = { kind: "same", texts: [...last.texts, words] }
    else blocks.push({ kind: "same", texts: [words] })
  }
  const left = changes
    .flatMap((change, index) => (isMoved(change) && visible.has(index) ? [{ kind: "gone", index, change } as const] : []))
    .sort((a, b) => startOf(a.change.old) - startOf(b.change.old))
  const leftBefore = (reached: (start: number) => boolean) => {
    for (let next = left[0]; next && reached(startOf(next.change.old)); next = left[0]) {
      const start = startOf(next.change.old)
      same({ old: before.readTo(start), new: after.readPast(before.before(start)) })
      blocks.push(next)
      left.shift()
    }
  }
  changes.forEach((change, index) => {
    const start = startOf(change.new)
    const oldStart = startOf(change.old)
    const count = change.new.length > 0 ? after.before(start) : before.before(oldStart)
    leftBefore((place) => before.before(place) < count || (!isMoved(change) && place < oldStart && before.before(place) === count))
    if (change.new.length > 0) same({ new: after.readTo(start), old: before.readPast(count) })
    else same({ old: before.readTo(oldStart), new: after.readPast(count) })
    if (visible.has(index)) blocks.push({ kind: "change", index, change })
    else same({ old: textOf(change.old), new: textOf(change.new) })
  })
  leftBefore(() => true)
  same({ old: before.readTo(Infinity), new: after.readTo(Infinity) })
  return blocks
}

/// Whether a clause stands elsewhere now.
export function isMoved(change: Change): boolean {
  const kind = kindOf(change)
  return kind === "moved" || kind === "moved-changed"
}

function startOf(sides: Change["old"]): number {
  return sides[0]?.range.start.utf16 ?? -1
}

function textOf(sides: Change["old"]): string {
  return sides.map(({ range }) => range.text).join("")
}
