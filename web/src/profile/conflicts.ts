import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state"
import type { MergeConflict } from "../core/wire.gen"
import { type Answer, answerFor, carried, type Place, placeOf } from "../editor/answer"

/// Says where hand edits and new facts met, in the text as it is now; null when that is
/// dealt with.
export const setConflicts = StateEffect.define<readonly MergeConflict[] | null>()

/// The conflicts of the last merge, carried along while the text changes.
export const conflictsField = StateField.define<Answer<readonly MergeConflict[]> | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setConflicts)) return effect.value && answerFor(effect.value, transaction.state)
    }
    return value && carried(value, transaction)
  },
})

/// Keeps the conflicts of a merge with the text.
export function mergeConflicts(): Extension {
  return conflictsField
}

/// Where a conflict is now; null if there is none of that index.
export function conflictPlace(state: EditorState, index: number): Place | null {
  const answer = state.field(conflictsField)
  const conflict = answer?.value[index]
  return answer && conflict ? placeOf(answer, conflict.range) : null
}
