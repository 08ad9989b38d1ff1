// An assembled text as blocks to be shown, each piece with the sentence it belongs to.

import type { AssembledDocument } from "../core/wire.gen"

/// A stretch of text within one sentence.
export interface Piece {
  readonly text: string
  /// Index of the sentence; -1 outside of any.
  readonly sentence: number
  /// Index of the blank; -1 if it is none.
  readonly blank: number
  readonly bold: boolean
}

/// One row of a table.
export interface TableRow {
  /// Index of the sentence it is.
  readonly sentence: number
  readonly cells: readonly (readonly Piece[])[]
}

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly kind: "paragraph" | "item"; readonly pieces: readonly Piece[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly TableRow[] }

/// Cuts a text into its blocks; mark-up that only shapes it is left out.
export function blocksOf(doc: AssembledDocument): readonly Block[] {
  const cut = cutter(doc)
  const blocks: Block[] = []
  let table: { head: readonly string[]; rows: TableRow[] } | null = null
  let start = 0
  for (const line of doc.text.split("\n")) {
    const from = start
    start += line.length + 1
    if (line.startsWith("|")) {
      const cells = cellsOf(line)
      if (!table) {
        table = { head: cells.map(({ text }) => text), rows: [] }
        blocks.push({ kind: "table", ...table })
      } else if (!/^[|\s:-]+$/.test(line)) {
        const pieces = cells.map((cell) => cut(from + cell.from, from + cell.from + cell.text.length))
        table.rows.push({ sentence: pieces.flat()[0]?.sentence ?? -1, cells: pieces })
      }
      continue
    }
    table = null
    if (line.trim() === "") continue
    const mark = /^(?:(#+) |\s*- )/.exec(line)
    const pieces = cut(from + (mark?.[0].length ?? 0), from + line.length)
    if (mark?.[1]) blocks.push({ kind: "heading", level: mark[1].length, pieces })
    else blocks.push({ kind: mark ? "item" : "paragraph", pieces })
  }
  return blocks
}

/// Returns what cuts a range into pieces, for ranges in the order of the text.
function cutter({ text, sentences, blanks }: AssembledDocument): (from: number, to: number) => readonly Piece[] {
  const places = blanks.flatMap(({ range }, index) => (range ? [{ from: range.start.utf16, to: range.end.utf16, index }] : []))
  let first = 0
  return (from, to) => {
    while ((sentences[first]?.range.end.utf16 ?? Infinity) <= from) first++
    const bounds = new Set([from, to])
    for (let i = first; (sentences[i]?.range.start.utf16 ?? Infinity) < to; i++) {
      const end = sentences[i]?.range.end.utf16 ?? to
      if (end < to) bounds.add(end)
    }
    const within = places.filter((place) => place.from >= from && place.to <= to)
    for (const place of within) bounds.add(place.from).add(place.to)
    const marks = [...bounds].sort((a, b) => a - b)
    const pieces: Piece[] = []
    let bold = false
    marks.slice(1).forEach((end, i) => {
      const begin = marks[i] ?? from
      const sentence = sentences.findIndex(({ range }, n) => n >= first && range.start.utf16 <= begin && begin < range.end.utf16)
      const blank = within.find((place) => place.from === begin)?.index ?? -1
      text.slice(begin, end).split("**").forEach((words, n) => {
        if (n > 0) bold = !bold
        if (words !== "") pieces.push({ text: words, sentence, blank, bold })
      })
    })
    return pieces
  }
}

/// The cells of a row of a table, each with its offset in the line.
function cellsOf(line: string): readonly { readonly text: string; readonly from: number }[] {
  const cells = []
  let from = 1
  for (const cell of line.slice(1).replace(/\|\s*$/, "").split("|")) {
    cells.push({ text: cell.trim(), from: from + (cell.length - cell.trimStart().length) })
    from += cell.length + 1
  }
  return cells
}
