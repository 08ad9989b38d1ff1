import { isolateHistory } from "@codemirror/commands"
import { type EditorState, EditorSelection, type Text, type TransactionSpec } from "@codemirror/state"
import type { EditorView } from "@codemirror/view"
import type { Fix } from "../core/wire.gen"
import { askCheck } from "./ask"

/// The one transaction that applies a fix made for `doc`, or null if the text has moved
/// on or an edit does not meet the words it was made for. Undo takes one step.
export function fixTransaction(state: EditorState, doc: Text, fix: Fix): TransactionSpec | null {
  if (state.doc !== doc) return null
  const edits = [...fix.edits].sort((a, b) => a.range.start.utf16 - b.range.start.utf16)
  let end = 0
  for (const { range } of edits) {
    const from = range.start.utf16
    const to = range.end.utf16
    if (from < end || to < from || to > doc.length || state.sliceDoc(from, to) !== range.text) return null
    end = to
  }
  const first = edits[0]
  if (!first) return null
  const changes = state.changes(
    edits.map(({ range, text }) => ({ from: range.start.utf16, to: range.end.utf16, insert: state.toText(text) })),
  )
  return {
    changes,
    selection: EditorSelection.cursor(changes.mapPos(first.range.end.utf16, 1)),
    scrollIntoView: true,
    userEvent: "input.fix",
    annotations: isolateHistory.of("full"),
  }
}

/// Applies a fix made for `doc`. If the text has moved on, nothing is changed and the
/// check is asked again. Reports whether the text was changed.
export function applyFix(view: EditorView, doc: Text, fix: Fix): boolean {
  const transaction = fixTransaction(view.state, doc, fix)
  view.dispatch(transaction ?? { effects: askCheck.of(null) })
  view.focus()
  return transaction !== null
}
