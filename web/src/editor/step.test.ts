import assert from "node:assert/strict"
import { test } from "node:test"
import type { EditorState } from "@codemirror/state"
import { policyReport, setReport } from "./report"
import { nextStop, selectStop } from "./step"
import { finding, inAnnex, rangeOf, report, stateOf } from "./testkit"

const text = "## 一、收集\n\n您登陆后，继续使用视为您同意。\n"
const sentence = finding(rangeOf(text, "您登陆后，继续使用视为您同意。"))
const typo = finding(rangeOf(text, "登陆"))
const heading = finding(rangeOf(text, "一、收集"))
const start = stateOf(text, policyReport())
const out = report(finding(null), typo, sentence, heading, heading, finding(inAnnex(rangeOf(text, "登陆"))))

/// Steps, and the index of the finding after each.
function steps(state: EditorState, directions: readonly (1 | -1)[]): readonly number[] {
  return directions.map((direction) => {
    const stop = nextStop(state, direction)
    assert.ok(stop)
    state = state.update(selectStop(stop)).state
    return stop.index
  })
}

test("every finding with a place is come to, nested ones and those at one place as well, and around", () => {
  const state = start.update({ effects: setReport.of(out) }).state
  assert.deepEqual(steps(state, [1, 1, 1, 1, 1, 1]), [3, 4, 2, 1, 3, 4])
  assert.deepEqual(steps(state, [-1, -1, -1, -1, -1]), [1, 2, 4, 3, 1])
})

test("from anywhere the next is that which begins behind, the last that which began before", () => {
  const at = (words: string) => start.update({ effects: setReport.of(out), selection: { anchor: text.indexOf(words) } }).state
  assert.deepEqual(steps(at("后，"), [1]), [3])
  assert.deepEqual(steps(at("后，"), [-1]), [1])
  assert.deepEqual(steps(at("陆后"), [-1, -1]), [1, 2])
})

test("without a finding there is no step", () => {
  assert.equal(nextStop(start, 1), null)
  assert.equal(nextStop(start.update({ effects: setReport.of(report(finding(null))) }).state, -1), null)
})
