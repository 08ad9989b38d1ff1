import assert from "node:assert/strict"
import { test } from "node:test"
import { charactersIn, minutesFor } from "./counts"
import { stateOf } from "./testkit"

test("characters count once whatever their width, white space and line ends do not", () => {
  const { doc } = stateOf("您好，𐐀b c\n\u3000\u3000第二 行\t👩🏽\n")
  assert.equal(charactersIn(doc), 11)
  assert.equal(charactersIn(doc, 3, 6), 2)
  assert.equal(charactersIn(stateOf("").doc), 0)
})

test("a short text takes a minute, a long one its time", () => {
  assert.deepEqual([0, 399, 4000, 12_500].map(minutesFor), [1, 1, 10, 31])
})
