import assert from "node:assert/strict"
import { test } from "node:test"
import { en } from "./en"
import { zh } from "./zh"

/// Every text of a table by its path, with what kind of entry it is.
function entries(table: object, path = ""): readonly (readonly [string, unknown])[] {
  return Object.entries(table).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    const here = `${path}/${key}`
    if (here === "/editor/phrases") return [] // CodeMirror's own words are English already
    return typeof value === "object" ? entries(value, here) : [[here, value]]
  })
}

const kind = (value: unknown) => (typeof value === "function" ? `function of ${value.length}` : typeof value)

test("both tables have the same keys with the same kinds of texts", () => {
  const kinds = (table: object) => Object.fromEntries(entries(table).map(([key, value]) => [key, kind(value)]))
  assert.ok(entries(zh).length > 100)
  assert.deepEqual(kinds(en), kinds(zh))
})

test("no text is empty, and each is in its language", () => {
  for (const [key, value] of entries(zh)) if (typeof value === "string") assert.notEqual(value, "", key)
  for (const [key, value] of entries(en)) {
    const text = typeof value === "function" ? String(value(1, 2, 3)) : String(value)
    assert.notEqual(text, "", key)
    assert.doesNotMatch(text, /\p{Script=Han}/u, key)
  }
})
