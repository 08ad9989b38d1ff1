// The words of one change, as they are written into the redline.

import { facetOf } from "./changes"
import type { Change, Material, Range, Side } from "./core/wire.gen"

/// Words of a change. `op` is that of the wire: equal, insert or delete.
export interface Part {
  readonly op: "equal" | "insert" | "delete"
  readonly text: string
  /// Whether only the format differs, inside a change that is more.
  readonly quiet: boolean
  /// Which of the consequences in law they are the reason of: their indices in order.
  readonly matters: readonly number[]
}

/// The words of a change, in order. Those that `material` names, the consequences in law
/// of the whole comparison, are told apart.
export function partsOf(change: Change, material: readonly Material[] = []): readonly Part[] {
  const facet = facetOf(change)
  const loud = facet === "cosmetic" || facet === "renumbered"
  const old = stretchesOf(change.old, material.map((item) => item.old))
  const current = stretchesOf(change.new, material.map((item) => item.new))
  const parts: Part[] = []
  let oldAt = 0
  let newAt = 0
  for (const segment of change.segments) {
    const op = segment.op === "insert" || segment.op === "delete" ? segment.op : "equal"
    const quiet = op !== "equal" && segment.cosmetic && !loud
    const here = [...(op === "insert" ? [] : shifted(old, oldAt)), ...(op === "delete" ? [] : shifted(current, newAt))]
    for (const piece of cutAt(segment.text, here)) add(parts, { op, quiet, ...piece })
    if (op !== "insert") oldAt += segment.text.length
    if (op !== "delete") newAt += segment.text.length
  }
  return parts
}

/// A stretch of words that a consequence in law names.
interface Stretch {
  readonly from: number
  readonly to: number
  readonly item: number
}

/// Words longer than this are the change itself, and are not told apart in it.
const longest = 120

/// The ranges that lie in the sides of a change, placed in their joined text.
function stretchesOf(sides: readonly Side[], ranges: readonly (readonly Range[])[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let base = 0
  for (const { range: side } of sides) {
    const begin = side.start.utf16
    ranges.forEach((list, item) => {
      for (const { start, end } of list) {
        const inside = start.utf16 >= begin && end.utf16 <= side.end.utf16 && end.utf16 - start.utf16 <= longest
        if (inside) stretches.push({ from: base + start.utf16 - begin, to: base + end.utf16 - begin, item })
      }
    })
    base += side.end.utf16 - begin
  }
  return stretches
}

function shifted(stretches: readonly Stretch[], by: number): readonly Stretch[] {
  return stretches.map(({ from, to, item }) => ({ from: from - by, to: to - by, item }))
}

/// Cuts words where a stretch begins or ends.
function cutAt(text: string, stretches: readonly Stretch[]): readonly Pick<Part, "text" | "matters">[] {
  const inside = stretches.filter(({ from, to }) => from < text.length && to > 0)
  const places = new Set([0, text.length, ...inside.flatMap(({ from, to }) => [Math.max(from, 0), Math.min(to, text.length)])])
  const cuts = [...places].sort((a, b) => a - b)
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0
    const items = inside.filter((stretch) => stretch.from <= from && stretch.to >= to).map(({ item }) => item)
    return { text: text.slice(from, to), matters: [...new Set(items)].sort((a, b) => a - b) }
  })
}

/// Adds words to those of the same sort.
function add(parts: Part[], part: Part): void {
  const last = parts.at(-1)
  const same = last?.op === part.op && last.quiet === part.quiet && String(last.matters) === String(part.matters)
  if (last && same) parts[parts.length - 1] = { ...last, text: last.text + part.text }
  else parts.push(part)
}

/// The words as one text: of what only looks different the new form is read, and the old
/// one where nothing took its place.
export function inLine(parts: readonly Part[]): readonly Part[] {
  const replaced = (part: Part | undefined) => part?.op === "insert" && part.quiet
  return parts.filter(
    ({ op, quiet, text }, at) => !(op === "delete" && quiet) || !(text.trim() === "" || replaced(parts[at - 1]) || replaced(parts[at + 1])),
  )
}

/// The words of a change without the heading it stands under, where that did not change,
/// or only got another number, or came or went with all the rest: a title above the words
/// says it already.
export function belowHeading(parts: readonly Part[], change: Change): readonly Part[] {
  const heading = (change.new[0] ?? change.old[0])?.heading
  const whole = parts.every(({ op }) => op === parts[0]?.op)
  const at = parts.findIndex(({ op, quiet, text }) => (op !== "equal" && !quiet && !whole) || text.includes("\n"))
  const part = parts[at]
  if (heading == null || !part || (part.op !== "equal" && !whole)) return parts
  const line = /^[^\n]*\n+/.exec(part.text)?.[0] ?? ""
  const words = [...parts.slice(0, at), { ...part, text: line }].map(({ text }) => text).join("")
  if (!words.includes(heading) || (line.length === part.text.length && at === parts.length - 1)) return parts
  return [{ ...part, text: part.text.slice(line.length) }, ...parts.slice(at + 1)].filter(({ text }) => text !== "")
}

/// The first words that differ in a change, for a list; "" where none does.
export function gist(parts: readonly Part[], most = 28): { readonly deleted: string; readonly inserted: string } {
  const at = parts.findIndex(({ op, quiet, text }) => op !== "equal" && !quiet && text.trim() !== "")
  const first = parts[at]
  const second = parts[at + 1]
  const words = (op: Part["op"]) => shortened((first?.op === op ? first : second?.op === op ? second : undefined)?.text ?? "", most)
  return { deleted: words("delete"), inserted: words("insert") }
}

/// Words on one line, without what goes beyond `most` characters.
export function shortened(words: string, most: number): string {
  const characters = Array.from(words.replace(/\s+/g, " ").trim())
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : characters.join("")
}

/// Cuts words that did not change and are long: what to keep at either end, or null if
/// all is to be read. Where the change begins or ends with them, only the end beside the
/// other words is kept. Where it is nothing else, it was moved: both ends tell what it is.
/// A sentence or line is kept whole where its end is near.
export function elided(text: string, first: boolean, last: boolean, keep = 90): { readonly head: string; readonly tail: string } | null {
  const head = first && !last ? 0 : cut(text, keep, 1)
  const tail = last && !first ? text.length : cut(text, text.length - keep, -1)
  if (tail - head < keep) return null
  const near = Math.floor(keep / 2)
  const start = Math.max(head - near, 0)
  const ended = endIn(text.slice(start, head), "last")
  const begun = endIn(text.slice(tail, tail + near), "first")
  return { head: text.slice(0, ended > 0 ? start + ended : head), tail: text.slice(tail + begun) }
}

/// How far the first, or the last, sentence or line that ends in a text reaches; 0 if none
/// does.
function endIn(text: string, which: "first" | "last"): number {
  const ends = [...text.matchAll(/[。！？；\n]+/g)]
  const end = which === "first" ? ends[0] : ends.at(-1)
  return end ? end.index + end[0].length : 0
}

/// Moves a cut off the middle of a surrogate pair.
function cut(text: string, position: number, step: number): number {
  const at = Math.min(Math.max(position, 0), text.length)
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + step : at
}

/// Lines of a change that stand beside each other.
export interface Row {
  readonly old: readonly Part[]
  readonly new: readonly Part[]
  /// Whether a word differs, or matters in law.
  readonly changed: boolean
}

/// The words of a change as rows: lines that are in both versions keep level.
export function rowsOf(parts: readonly Part[]): readonly Row[] {
  const rows: Row[] = []
  let old: Part[] = []
  let current: Part[] = []
  const close = () => {
    if (old.length === 0 && current.length === 0) return
    rows.push({ old, new: current, changed: [...old, ...current].some(({ op, matters }) => op !== "equal" || matters.length > 0) })
    old = []
    current = []
  }
  for (const part of parts) {
    if (part.op === "delete") add(old, part)
    else if (part.op === "insert") add(current, part)
    else {
      if (atLineStart(old) && atLineStart(current)) close()
      for (const line of part.text.match(/[^\n]*\n+|[^\n]+/g) ?? []) {
        add(old, { ...part, text: line })
        add(current, { ...part, text: line })
        if (line.endsWith("\n")) close()
      }
    }
  }
  close()
  return rows
}

function atLineStart(parts: readonly Part[]): boolean {
  return parts.at(-1)?.text.endsWith("\n") ?? true
}

/// Rows to show, or so many that did not change and are folded.
export type Fold = { readonly fold: boolean; readonly rows: readonly Row[] }

/// Folds the rows that did not change and are not beside one that did, where they are
/// longer than `most`. Of a change without a different word the ends are kept.
export function foldRows(rows: readonly Row[], most = 90): readonly Fold[] {
  const near = (at: number) => rows[at]?.changed === true
  const keeps = rows.map((_, at) => near(at - 1) || near(at) || near(at + 1))
  if (!keeps.includes(true)) keeps.fill(true, 0, 1).fill(true, -1)
  const folds: { fold: boolean; rows: Row[] }[] = []
  rows.forEach((row, at) => {
    const fold = keeps[at] !== true
    const last = folds.at(-1)
    if (last?.fold === fold) last.rows.push(row)
    else folds.push({ fold, rows: [row] })
  })
  return folds.map(({ fold, rows }) => ({ fold: fold && rows.reduce((sum, row) => sum + lengthOf(row.new), 0) > most, rows }))
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0)
}
