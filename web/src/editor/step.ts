// From finding to finding, in the order of the text, one by one also where several are
// about the same words.

import { EditorSelection, type EditorState, type TransactionSpec } from "@codemirror/state"
import { activateHover, EditorView } from "@codemirror/view"
import type { Place } from "./answer"
import { chooseFinding, findingAtCursor, findingPlace, hasPlace, reportField } from "./report"

interface Stop extends Place {
  /// Index of the finding in the report.
  readonly index: number
}

/// The findings with a place in the text, in its order.
function stopsOf(state: EditorState): readonly Stop[] {
  const answer = state.field(reportField, false)
  if (!answer) return []
  const stops = answer.value.findings.flatMap((finding, index) => {
    const place = hasPlace(finding) ? findingPlace(answer, index) : null
    return place ? [{ ...place, index }] : []
  })
  return stops.sort((a, b) => a.from - b.from || a.index - b.index)
}

/// The next finding, or the last one; around the end of the text if there is none further
/// on. Null if no finding has a place.
export function nextStop(state: EditorState, direction: 1 | -1): Stop | null {
  const stops = stopsOf(state)
  const { from, to } = state.selection.main
  const active = findingAtCursor(state)
  const here = stops.findIndex((stop) => stop.index === active && stop.from === from && stop.to === to)
  const ahead = stops.findIndex((stop) => stop.from >= from)
  const beyond = ahead < 0 ? stops.length : ahead
  const next = here >= 0 ? here + direction : direction > 0 ? beyond : beyond - 1
  return stops[(next + stops.length) % stops.length] ?? null
}

/// Goes to a finding and selects its words.
export function selectStop({ from, to, index }: Stop): TransactionSpec {
  const range = EditorSelection.range(from, to)
  return {
    selection: range,
    effects: [chooseFinding.of(index), EditorView.scrollIntoView(range, { y: "center" })],
    userEvent: "select.finding",
  }
}

/// Screens on which the finding at the cursor is not shown below the text.
const wide = "(min-width: 901px)"

/// Goes to the next finding, or the last one, and explains it where it stands. Reports
/// whether there is one.
export function stepFinding(view: EditorView, direction: 1 | -1): boolean {
  const stop = nextStop(view.state, direction)
  if (!stop) return false
  const { from, to } = stop
  view.dispatch(selectStop(stop))
  if (!matchMedia(wide).matches) return true
  activateHover(view, from, 1, {
    until: ({ docChanged, newSelection: { main } }) => docChanged || main.head < from || main.head > to,
  })
  return true
}
