// The findings on the text, as part of the editor's state.

import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state"
import type { FileReport, Finding, Range } from "../core/wire.gen"
import { type Answer, answerFor, carried, inText, type Place, placeOf } from "./answer"

/// Brings in the report on the text it is dispatched on.
export const setReport = StateEffect.define<FileReport>()

/// Picks the finding of that index, until the selection moves on.
export const chooseFinding = StateEffect.define<number>()

/// The report last given; null before the first answer.
export const reportField = StateField.define<Answer<FileReport> | null>({
  create: () => null,
  update(answer, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setReport)) return answerFor(effect.value, transaction.state)
    }
    return answer && carried(answer, transaction)
  },
})

const chosenField = StateField.define<number | null>({
  create: () => null,
  update(chosen, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(chooseFinding)) return effect.value
      if (effect.is(setReport)) return null
    }
    return transaction.selection || transaction.docChanged ? null : chosen
  },
})

/// Where a finding is now, or the first of the places it is related to; null if it is
/// about the whole document or an annex.
export function findingPlace(answer: Answer<FileReport>, index: number): Place | null {
  const [range] = rangesOf(answer.value, index)
  return range ? placeOf(answer, range) : null
}

function rangesOf(report: FileReport, index: number): readonly Range[] {
  const finding = report.findings[index]
  if (!finding) return []
  return (finding.range ? [finding.range, ...finding.related] : finding.related).filter(inText)
}

/// Index of the finding picked, else of the one with the shortest place at the cursor; -1
/// if none is.
export function findingAtCursor(state: EditorState): number {
  const answer = state.field(reportField, false)
  if (!answer) return -1
  const chosen = state.field(chosenField)
  if (chosen !== null) return chosen
  const { head } = state.selection.main
  let best = -1
  let bestLength = Infinity
  for (let index = 0; index < answer.value.findings.length; index++) {
    for (const range of rangesOf(answer.value, index)) {
      const { from, to } = placeOf(answer, range)
      if (head < from || head > to || to - from >= bestLength) continue
      best = index
      bestLength = to - from
    }
  }
  return best
}

/// Whether a finding has a place in the text: it may be about the whole document or an
/// annex.
export function hasPlace({ range }: Pick<Finding, "range">): boolean {
  return range !== null && inText(range)
}

/// Where a finding stands among those with a place, in the order of the text, from 1; 0
/// for one without a place.
export function stepOf(report: FileReport, index: number): number {
  const finding = report.findings[index]
  if (!finding?.range || !hasPlace(finding)) return 0
  const start = finding.range.start.utf16
  return report.findings.filter(({ range }, other) => {
    if (!range || !inText(range)) return false
    return range.start.utf16 < start || (range.start.utf16 === start && other <= index)
  }).length
}

/// Keeps the report and which of its findings was picked.
export function policyReport(): Extension {
  return [reportField, chosenField]
}
