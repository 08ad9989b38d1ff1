import assert from "node:assert/strict"
import { test } from "node:test"
import { chooseFinding, findingAtCursor, findingPlace, hasPlace, policyReport, reportField, setReport, stepOf } from "./report"
import { finding, inAnnex, rangeOf, report, stateOf } from "./testkit"

const text = "您可以用手机号登陆，继续使用即视为您同意。"
const typo = finding(rangeOf(text, "登陆"))
const sentence = finding(rangeOf(text, text))
const whole = finding(null)
const consent = finding(rangeOf(text, "视为您同意"))

function checked() {
  const state = stateOf(text, policyReport())
  return state.update({ effects: setReport.of(report(sentence, typo, whole, consent, sentence)) }).state
}

test("at the cursor is the shortest finding, its edges included", () => {
  const at = (anchor: number) => findingAtCursor(checked().update({ selection: { anchor } }).state)
  const start = text.indexOf("登陆")
  assert.equal(at(start), 1)
  assert.equal(at(start + 2), 1)
  assert.equal(at(start + 3), 0)
  assert.equal(at(text.indexOf("您同意")), 3)
  assert.equal(findingAtCursor(stateOf(text, policyReport())), -1)
})

test("related places belong to their finding", () => {
  const state = stateOf(text, policyReport())
  const out = report(finding(null, { related: [rangeOf(text, "手机号")] }), consent)
  const after = state.update({ effects: setReport.of(out), selection: { anchor: text.indexOf("机号") } }).state
  assert.equal(findingAtCursor(after), 0)
  const answer = after.field(reportField)
  const place = answer && findingPlace(answer, 0)
  assert.equal(place && after.sliceDoc(place.from, place.to), "手机号")
})

test("a finding that was picked is it until the selection moves", () => {
  const picked = checked().update({ selection: { anchor: 7 }, effects: chooseFinding.of(2) }).state
  assert.equal(findingAtCursor(picked), 2)
  assert.equal(findingAtCursor(picked.update({ selection: { anchor: 8 } }).state), 1)
  assert.equal(findingAtCursor(picked.update({ effects: setReport.of(report(whole)) }).state), -1)
})

test("findings keep their places while the text is edited", () => {
  const state = checked().update({ changes: { from: 0, insert: "亲爱的用户，" } }).state
  const answer = state.field(reportField)
  assert.ok(answer)
  const place = findingPlace(answer, 1)
  assert.ok(place)
  assert.equal(state.sliceDoc(place.from, place.to), "登陆")
  assert.equal(findingPlace(answer, 2), null)
})

test("findings are counted in the order of the text, without those that have no place", () => {
  const out = report(consent, whole, typo, sentence)
  assert.deepEqual([0, 1, 2, 3, 4].map((index) => stepOf(out, index)), [3, 0, 2, 1, 0])
})

test("what is in an annex has no place in the text, is not at the cursor and not counted", () => {
  const annexed = finding(inAnnex(rangeOf(text, "登陆")))
  const both = finding(inAnnex(rangeOf(text, "登陆")), { related: [inAnnex(rangeOf(text, "您")), rangeOf(text, "视为")] })
  const out = report(annexed, consent, both)
  const state = stateOf(text, policyReport())
  const at = (anchor: number) => findingAtCursor(state.update({ effects: setReport.of(out), selection: { anchor } }).state)
  assert.equal(at(text.indexOf("登陆")), -1)
  assert.equal(at(text.indexOf("视为")), 2)
  const answer = state.update({ effects: setReport.of(out) }).state.field(reportField)
  assert.ok(answer)
  assert.equal(findingPlace(answer, 0), null)
  assert.equal(findingPlace(answer, 2)?.from, text.indexOf("视为"))
  assert.deepEqual(out.findings.map(hasPlace), [false, true, false])
  assert.deepEqual([0, 1, 2].map((index) => stepOf(out, index)), [0, 1, 0])
})
