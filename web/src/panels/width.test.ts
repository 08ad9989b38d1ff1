import assert from "node:assert/strict"
import { test } from "node:test"
import { narrowest, resized, widest } from "./width"

test("arrows move the divider, so that a panel after it grows to the left", () => {
  const press = (key: string, after: boolean, shiftKey = false) => resized(300, { key, shiftKey }, after, 500)
  assert.equal(press("ArrowRight", false), 316)
  assert.equal(press("ArrowRight", true), 284)
  assert.equal(press("ArrowLeft", true, true), 364)
  assert.equal(press("Home", false), narrowest)
  assert.equal(press("End", true), 500)
  assert.equal(press("a", false), null)
})

test("no panel leaves its bounds, nor takes the room of the others", () => {
  assert.equal(resized(490, { key: "ArrowRight", shiftKey: true }, false, 500), 500)
  assert.equal(resized(170, { key: "ArrowLeft", shiftKey: false }, false, 500), narrowest)
  assert.ok(2 * widest(1000) < 1000)
  assert.equal(widest(100), narrowest)
})
