// An answer of the core speaks of one text. While the text moves on, the answer stays
// and its places are carried along, until the next one comes.

import { type ChangeDesc, ChangeSet, type EditorState, type Text, type Transaction } from "@codemirror/state"
import type { Range } from "../core/wire.gen"

/// What the core said about `doc`, and what has been changed in the text since.
export interface Answer<T> {
  readonly value: T
  readonly doc: Text
  readonly changes: ChangeDesc
}

/// A half-open stretch of the current text, in UTF-16 units.
export interface Place {
  readonly from: number
  readonly to: number
}

/// The answer just given for the text of `state`.
export function answerFor<T>(value: T, state: EditorState): Answer<T> {
  return { value, doc: state.doc, changes: ChangeSet.empty(state.doc.length) }
}

/// Carries an answer over a transaction; the same object if the text stays.
export function carried<T>(answer: Answer<T>, transaction: Transaction): Answer<T> {
  if (!transaction.docChanged) return answer
  return { ...answer, changes: answer.changes.composeDesc(transaction.changes.desc) }
}

/// Whether a range lies in the text itself, not in an annex.
export function inText(range: Range): boolean {
  return range.file === undefined
}

/// Where a range of the answer, in the text itself, is now. Words typed at its edges stay outside; if all of
/// it was deleted, the place is empty.
export function placeOf(answer: Answer<unknown>, range: Range): Place {
  const limit = answer.changes.length
  const from = answer.changes.mapPos(Math.min(range.start.utf16, limit), 1)
  const to = answer.changes.mapPos(Math.min(range.end.utf16, limit), -1)
  return { from, to: Math.max(from, to) }
}
