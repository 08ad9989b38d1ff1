// The clauses of the text: their headings are set stronger, and can be folded.

import { foldService } from "@codemirror/language"
import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state"
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view"
import type { Clause, ParseResponse } from "../core/wire.gen"
import { type Answer, answerFor, carried, placeOf } from "./answer"

/// Brings in the structure of the text it is dispatched on.
export const setOutline = StateEffect.define<ParseResponse>()

/// The structure last recovered; null before the first answer.
export const outlineField = StateField.define<Answer<ParseResponse> | null>({
  create: () => null,
  update(answer, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setOutline)) return answerFor(effect.value, transaction.state)
    }
    return answer && carried(answer, transaction)
  },
})

/// Index of the clause at a place of the text, or -1 if there is none.
export function clauseAt(answer: Answer<ParseResponse>, position: number): number {
  return lastBefore(answer.value.clauses, position, ({ range }) => placeOf(answer, range).from)
}

/// Index of the last clause that starts at or before an offset; -1 if none does.
export function lastBefore(clauses: readonly Clause[], offset: number, startOf = ({ range }: Clause) => range.start.utf16): number {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    const clause = clauses[middle]
    if (clause && startOf(clause) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/// Start of the clause of that index in the current text, in UTF-16 units.
function startOf(answer: Answer<ParseResponse>, index: number): number {
  const clause = answer.value.clauses[index]
  return clause ? placeOf(answer, clause.range).from : answer.changes.newLength
}

/// The index behind the last clause that lies within the one given.
export function endOfBranch(clauses: readonly Clause[], index: number): number {
  const level = clauses[index]?.level ?? 0
  let end = index + 1
  while (end < clauses.length && (clauses[end]?.level ?? 0) > level) end++
  return end
}

/// What of a clause's branch is folded away from the line that starts at `lineStart`.
export function foldOf(state: EditorState, lineStart: number, lineEnd: number): { from: number; to: number } | null {
  const answer = state.field(outlineField, false)
  if (!answer) return null
  const index = clauseAt(answer, lineStart)
  const clause = answer.value.clauses[index]
  if (!clause || clause.heading === null || clause.kind === "title" || startOf(answer, index) !== lineStart) return null
  const next = endOfBranch(answer.value.clauses, index)
  const end = next < answer.value.clauses.length ? startOf(answer, next) : state.doc.length
  let last = state.doc.lineAt(Math.max(lineEnd, end - 1))
  while (last.from > lineEnd && last.text.trim() === "") last = state.doc.line(last.number - 1)
  return last.to > lineEnd ? { from: lineEnd, to: last.to } : null
}

const headingMarks = [0, 1, 2, 3].map((level) => Decoration.line({ class: `cm-heading cm-heading-${level}` }))

/// Line decorations of the headings in the text of `state`.
export function headingDecorations(state: EditorState, outline: ParseResponse): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>()
  let last = -1
  for (const clause of outline.clauses) {
    const mark = headingMarks[Math.min(clause.level, headingMarks.length - 1)]
    const start = clause.range.start.utf16
    if (!mark || clause.heading === null || start > state.doc.length) continue
    const line = state.doc.lineAt(start).from
    if (line <= last) continue
    marks.add(line, line, mark)
    last = line
  }
  return marks.finish()
}

const headings = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setOutline)) return headingDecorations(transaction.state, effect.value)
    }
    return marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/// Keeps the structure, shows the headings, lets clauses be folded.
export function policyOutline(): Extension {
  return [outlineField, headings, foldService.of(foldOf)]
}
