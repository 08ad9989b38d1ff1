// Tables of pipes, | a | b |, edited cell by cell: Tab and Shift-Tab go to the next and
// the last cell, Enter to the row below; behind the last row they add one. A row that is
// left gets the cells it lacks and one space around each. Columns are not padded to one
// width: the text is what is published, and a longer cell would change every row.

import { type ChangeSpec, EditorSelection, type EditorState, type Extension, type Line, Prec, type TransactionSpec } from "@codemirror/state"
import { type Command, keymap } from "@codemirror/view"

/// A stretch of a row, in UTF-16 units from its start.
interface Cell {
  readonly from: number
  readonly to: number
}

/// The words of a row's cells, without the spaces around them; null if it is no row.
export function cellsOf(row: string): readonly Cell[] | null {
  if (!/^\s*\|.*\S/.test(row)) return null
  const bars = [...row.matchAll(/(?<!\\)(?:\\\\)*\|/g)].map((bar) => bar.index + bar[0].length)
  const behind = /\|\s*$/.test(row) ? bars.slice(0, -1) : bars
  if (behind.length === 0) return null
  return behind.map((start, index) => {
    const end = (bars[index + 1] ?? row.length + 1) - 1
    const words = row.slice(start, end)
    const from = start + (words.length - words.trimStart().length)
    return words.trim() === "" ? { from: start, to: start } : { from, to: from + words.trim().length }
  })
}

/// The row with as many cells as asked for, at least its own, and a space around each.
export function tidied(row: string, columns: number): string {
  const words = (cellsOf(row) ?? []).map(({ from, to }) => row.slice(from, to))
  while (words.length < columns) words.push(isRule(row) ? "---" : "")
  return `${/^\s*/.exec(row)?.[0] ?? ""}| ${words.join(" | ")} |`
}

/// Whether a row is the line under the head, | --- | --- |.
function isRule(row: string): boolean {
  const cells = cellsOf(row)
  return cells !== null && cells.every(({ from, to }) => /^:?-+:?$/.test(row.slice(from, to)))
}

/// Where the cursor is in a table; null if it is in none.
interface Spot {
  readonly line: Line
  /// Index of the cell in its row.
  readonly cell: number
  /// How many cells the head has.
  readonly columns: number
  readonly head: Line
}

function spotOf(state: EditorState): Spot | null {
  const { from, to } = state.selection.main
  const line = state.doc.lineAt(from)
  const cells = cellsOf(line.text)
  const column = from - line.from
  if (!cells || to > line.to || column < line.text.indexOf("|") + 1) return null
  let head = line
  while (head.number > 1 && cellsOf(state.doc.line(head.number - 1).text)) head = state.doc.line(head.number - 1)
  const cell = cells.findLastIndex((one, index) => index === 0 || column >= beginning(line.text, one.from))
  return { line, cell, columns: Math.max(cellsOf(head.text)?.length ?? 0, 1), head }
}

/// Where the bar before a cell ends.
function beginning(row: string, from: number): number {
  return row.lastIndexOf("|", Math.max(from - 1, 0)) + 1
}

/// The row `step` lines on that can be written in; null if the table ends before.
function rowAt(state: EditorState, line: Line, step: 1 | -1): Line | null {
  for (let number = line.number + step; number >= 1 && number <= state.doc.lines; number += step) {
    const next = state.doc.line(number)
    if (!cellsOf(next.text)) return null
    if (!isRule(next.text)) return next
  }
  return null
}

/// Goes to a cell of a row, tidying it and the row that is left.
function goTo(state: EditorState, { line, columns }: Spot, target: Line, cell: number): TransactionSpec {
  const rows = target.number === line.number ? [line] : [line, target]
  const untidy = rows.filter(({ text }) => tidied(text, columns) !== text)
  const changes = state.changes(untidy.map((row): ChangeSpec => ({ from: row.from, to: row.to, insert: tidied(row.text, columns) })))
  const { from, to } = cellsOf(tidied(target.text, columns))?.[cell] ?? { from: 0, to: 0 }
  const start = changes.mapPos(target.from, -1)
  const gap = from === to ? 1 : 0 // into the middle of an empty cell
  return { changes, selection: EditorSelection.range(start + from + gap, start + to + gap) }
}

/// Adds an empty row behind the table, under a line for the head if it has none.
function addRow(state: EditorState, { line, columns, head }: Spot): TransactionSpec {
  const indent = /^\s*/.exec(head.text)?.[0] ?? ""
  const rule = line.number === head.number ? `\n${tidied(`${indent}|---|`, columns)}` : ""
  const row = tidied(line.text, columns)
  const empty = tidied(`${indent}||`, columns)
  const insert = state.toText(`${row}${rule}\n${empty}`)
  return { changes: { from: line.from, to: line.to, insert }, selection: { anchor: line.from + row.length + rule.length + 1 + indent.length + 2 } }
}

/// Takes an empty last row away and goes behind the table.
function leave({ line }: Spot): TransactionSpec {
  return { changes: { from: line.from, to: line.to, insert: "" }, selection: { anchor: line.from } }
}

function tab(state: EditorState, spot: Spot): TransactionSpec {
  if (spot.cell + 1 < Math.max(spot.columns, cellsOf(spot.line.text)?.length ?? 0)) return goTo(state, spot, spot.line, spot.cell + 1)
  const next = rowAt(state, spot.line, 1)
  return next ? goTo(state, spot, next, 0) : addRow(state, spot)
}

function shiftTab(state: EditorState, spot: Spot): TransactionSpec | null {
  if (spot.cell > 0) return goTo(state, spot, spot.line, spot.cell - 1)
  const last = rowAt(state, spot.line, -1)
  return last && goTo(state, spot, last, Math.max(spot.columns, cellsOf(last.text)?.length ?? 0) - 1)
}

function enter(state: EditorState, spot: Spot): TransactionSpec {
  const next = rowAt(state, spot.line, 1)
  if (next) return goTo(state, spot, next, Math.min(spot.cell, spot.columns - 1))
  const empty = (cellsOf(spot.line.text) ?? []).every(({ from, to }) => from === to)
  return empty && spot.line.number !== spot.head.number ? leave(spot) : addRow(state, spot)
}

/// A step in a table as a command; it does nothing outside of one.
export function tableStep(step: "tab" | "shiftTab" | "enter"): Command {
  const steps = { tab, shiftTab, enter }
  return (view) => {
    const spot = view.state.readOnly ? null : spotOf(view.state)
    const transaction = spot && !isRule(spot.line.text) && steps[step](view.state, spot)
    if (!transaction) return false
    view.dispatch({ ...transaction, scrollIntoView: true, userEvent: "input.table" })
    return true
  }
}

/// Lets tables be edited cell by cell.
export function policyTable(): Extension {
  return Prec.high(
    keymap.of([
      { key: "Tab", run: tableStep("tab"), shift: tableStep("shiftTab") },
      { key: "Enter", run: tableStep("enter") },
    ]),
  )
}
