import type { Side } from "./core/wire.gen"

/// The text of one version that no change covers, read from its beginning to its end.
/// Both versions have the same words there, and differ in white space at most: how many
/// visible characters lie behind tells the same place in both.
export interface Rest {
  /// Visible characters of it before a change, which begins at `position`.
  before(position: number): number
  /// Visible characters of it that were read.
  read(): number
  /// Reads on to a change, which begins at `position`; "" if that lies behind.
  readTo(position: number): string
  /// Reads on until so many visible characters were read, with the space behind them.
  readPast(count: number): string
}

/// Begins to read a text in which changes cover the stretches of `sides`. Positions are
/// in UTF-16 units.
export function restOf(text: string, sides: readonly Side[]): Rest {
  const stretches = gapsOf(sides, text.length)
  const counts: number[] = [] // visible characters before each stretch
  let total = 0
  for (const { from, to } of stretches) {
    counts.push(total)
    total += visibleIn(text.slice(from, to))
  }
  let next = 0 // stretch to read from
  let offset = stretches[0]?.from ?? 0
  let seen = 0

  /// Reads the current stretch to its end, or a part of it.
  function take(to: number): string {
    const words = text.slice(offset, to)
    seen += visibleIn(words)
    offset = to
    if (to === stretches[next]?.to) offset = stretches[++next]?.from ?? text.length
    return words
  }

  return {
    before(position) {
      let low = 0
      for (let high = stretches.length; low < high; ) {
        const middle = (low + high) >> 1
        if ((stretches[middle]?.from ?? 0) < position) low = middle + 1
        else high = middle
      }
      return counts[low] ?? total
    },
    read: () => seen,
    readTo(position) {
      let words = ""
      for (let stretch = stretches[next]; stretch && stretch.to <= position; stretch = stretches[next]) words += take(stretch.to)
      return words
    },
    readPast(count) {
      let words = ""
      for (let stretch = stretches[next]; stretch && seen < count; stretch = stretches[next]) {
        const end = (counts[next + 1] ?? total) <= count ? stretch.to : behind(text, offset, stretch.to, count - seen)
        words += take(end)
      }
      return words
    },
  }
}

interface Gap {
  readonly from: number
  readonly to: number
}

/// The stretches that the sides leave over.
function gapsOf(sides: readonly Side[], length: number): readonly Gap[] {
  const covered = sides
    .map(({ range }) => ({ from: range.start.utf16, to: range.end.utf16 }))
    .sort((a, b) => a.from - b.from)
  const gaps: Gap[] = []
  let position = 0
  for (const { from, to } of [...covered, { from: length, to: length }]) {
    if (from > position) gaps.push({ from: position, to: from })
    position = Math.max(position, to)
  }
  return gaps
}

function visibleIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) count++
  return count
}

/// Whether a character is white space to the core, which tells what is the same.
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x2000 || code > 0x3000) return code === 0x85 || code === 0xa0 || code === 0x1680
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

/// The place behind so many visible characters and the space that follows them.
function behind(text: string, from: number, to: number, count: number): number {
  let left = count
  let at = from
  for (; at < to; at++) {
    if (isSpace(text.charCodeAt(at))) continue
    if (left === 0) break
    left--
  }
  return at
}

/// Cuts words that are in both versions into pieces of whole lines, each of `size` or
/// more but the last, so that only what is seen has to be laid out.
export function piecesOf(old: string, current: string, size = 2000): readonly { readonly old: string; readonly new: string }[] {
  const rest = restOf(old, [])
  const pieces = []
  let count = 0
  for (let from = 0; from < current.length; ) {
    const line = current.indexOf("\n", from + size)
    const to = line < 0 ? current.length : line + 1
    const words = current.slice(from, to)
    count += visibleIn(words)
    pieces.push({ old: to === current.length ? rest.readTo(Infinity) : rest.readPast(count), new: words })
    from = to
  }
  return pieces.length > 0 ? pieces : [{ old, new: current }]
}
