import assert from "node:assert/strict"
import { test } from "node:test"
import { answerFor, carried, placeOf } from "./answer"
import { rangeOf, stateOf } from "./testkit"

const text = "请您登陆账号。"

test("a place follows the text before it and leaves out what is typed at its edges", () => {
  const state = stateOf(text)
  const answer = answerFor(null, state)
  const range = rangeOf(text, "登陆")
  assert.deepEqual(placeOf(answer, range), { from: 2, to: 4 })
  const typed = state.update({ changes: [{ from: 0, insert: "𐐀" }, { from: 2, insert: "先" }, { from: 4, insert: "新" }] })
  assert.deepEqual(placeOf(carried(answer, typed), range), { from: 5, to: 7 })
})

test("a place whose words are gone is empty", () => {
  const state = stateOf(text)
  const cut = state.update({ changes: { from: 1, to: 6 } })
  assert.deepEqual(placeOf(carried(answerFor(null, state), cut), rangeOf(text, "登陆")), { from: 1, to: 1 })
})

test("an answer stays the same object while the text does", () => {
  const state = stateOf(text)
  const answer = answerFor(null, state)
  assert.equal(carried(answer, state.update({ selection: { anchor: 3 } })), answer)
})

test("a range beyond the text ends with it", () => {
  const answer = answerFor(null, stateOf("短"))
  assert.deepEqual(placeOf(answer, rangeOf(text, "账号")), { from: 1, to: 1 })
})
