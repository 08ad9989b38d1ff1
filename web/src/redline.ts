// A comparison as one text to read from top to bottom: the new version in its order,
// with what was deleted at its old place.

import type { Change, DiffResponse } from "./core/wire.gen"

/// Words of one change. `op` is that of the wire: equal, insert or delete.
export interface Part {
  readonly op: "equal" | "insert" | "delete"
  readonly text: string
}

/// A stretch of the redline: text that did not change, or one change.
export type Block =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "change"; readonly index: number; readonly change: Change; readonly parts: readonly Part[] }

/// What of a comparison is shown.
export interface Choice {
  /// Whether differences of width, white space and numbering count.
  readonly cosmetic: boolean
  /// Kinds of changes left out.
  readonly hidden: ReadonlySet<string>
}

/// The kinds of changes, in the order they are counted out.
export const changeKinds = ["changed", "added", "deleted", "moved", "moved-changed", "split", "merged", "renumbered"] as const
export type ChangeKind = (typeof changeKinds)[number]

/// The kind of a change; a name this program does not know counts as changed.
export function kindOf(change: Change): ChangeKind {
  return changeKinds.find((kind) => kind === change.kind) ?? "changed"
}

/// Whether a change is among those chosen.
export function isShown(change: Change, { cosmetic, hidden }: Choice): boolean {
  return (cosmetic || !change.cosmetic) && !hidden.has(kindOf(change))
}

/// How many changes there are of each kind, counting cosmetic ones only if chosen.
export function countKinds(changes: readonly Change[], cosmetic: boolean): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>()
  for (const change of changes) {
    if (!cosmetic && change.cosmetic) continue
    const kind = kindOf(change)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/// The redline of a comparison whose new text is `text`. A change that is not chosen
/// reads as text that did not change. Without the deleted words it is the new text.
export function redline(response: DiffResponse, text: string, choice: Choice): readonly Block[] {
  const gaps = gapsOf(response.changes, text.length)
  const blocks: Block[] = []
  let gap = 0
  const same = (words: string) => {
    if (words === "") return
    const last = blocks.at(-1)
    if (last?.kind === "same") blocks[blocks.length - 1] = { kind: "same", text: last.text + words }
    else blocks.push({ kind: "same", text: words })
  }
  const gapsBefore = (position: number) => {
    for (let next = gaps[gap]; next && next.from < position; next = gaps[++gap]) same(text.slice(next.from, next.to))
  }
  response.changes.forEach((change, index) => {
    const start = change.new[0]?.range.start.utf16
    if (start !== undefined) gapsBefore(start)
    if (isShown(change, choice)) blocks.push({ kind: "change", index, change, parts: partsOf(change, choice.cosmetic) })
    else for (const { range } of change.new) same(text.slice(range.start.utf16, range.end.utf16))
  })
  gapsBefore(Infinity)
  return blocks
}

/// The stretches of the new text that no change covers.
function gapsOf(changes: readonly Change[], length: number): readonly { readonly from: number; readonly to: number }[] {
  const covered = changes
    .flatMap((change) => change.new.map(({ range }) => ({ from: range.start.utf16, to: range.end.utf16 })))
    .sort((a, b) => a.from - b.from)
  const gaps = []
  let position = 0
  for (const { from, to } of [...covered, { from: length, to: length }]) {
    if (from > position) gaps.push({ from: position, to: from })
    position = to
  }
  return gaps
}

/// The words of a change. Where cosmetic differences do not count, they read as in the
/// new text.
export function partsOf(change: Change, cosmetic: boolean): readonly Part[] {
  const parts: Part[] = []
  for (const segment of change.segments) {
    const quiet = !cosmetic && segment.cosmetic
    if (quiet && segment.op === "delete") continue
    const op = segment.op === "equal" || quiet ? "equal" : segment.op === "insert" ? "insert" : "delete"
    const last = parts.at(-1)
    if (last?.op === op) parts[parts.length - 1] = { op, text: last.text + segment.text }
    else parts.push({ op, text: segment.text })
  }
  return parts
}

/// The words of a change without the heading it stands under, where that did not change:
/// a title above the words says it already.
export function belowHeading(parts: readonly Part[], change: Change): readonly Part[] {
  const [first, ...others] = parts
  const heading = change.new[0]?.heading
  if (first?.op !== "equal" || heading == null) return parts
  const line = /^.*\n+/.exec(first.text)?.[0]
  if (!line?.includes(heading) || (line.length === first.text.length && others.length === 0)) return parts
  return [{ op: "equal", text: first.text.slice(line.length) }, ...others]
}

/// The first words that differ in a change, for a list; "" where none does.
export function gist(parts: readonly Part[], most = 28): { readonly deleted: string; readonly inserted: string } {
  const at = parts.findIndex(({ op, text }) => op !== "equal" && text.trim() !== "")
  const first = parts[at]
  const second = parts[at + 1]
  const words = (op: Part["op"]) => {
    const part = first?.op === op ? first : second?.op === op ? second : undefined
    const characters = Array.from(part?.text.replace(/\s+/g, " ").trim() ?? "")
    return characters.length > most ? `${characters.slice(0, most).join("")}…` : characters.join("")
  }
  return { deleted: words("delete"), inserted: words("insert") }
}

/// Cuts words that did not change and are long: what to keep at either end, or null if
/// all is to be read. Where the change begins or ends with them, only the end beside the
/// other words is kept. Where it is nothing else, it was moved: both ends tell what it is.
export function elided(text: string, first: boolean, last: boolean, keep = 90): { readonly head: string; readonly tail: string } | null {
  const head = first && !last ? 0 : cut(text, keep, 1)
  const tail = last && !first ? text.length : cut(text, text.length - keep, -1)
  if (tail - head < keep) return null
  return { head: text.slice(0, head), tail: text.slice(tail) }
}

/// Moves a cut off the middle of a surrogate pair.
function cut(text: string, position: number, step: number): number {
  const at = Math.min(Math.max(position, 0), text.length)
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + step : at
}
