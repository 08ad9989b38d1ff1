import assert from "node:assert/strict"
import { test } from "node:test"
import type { ProfileCheckResponse, ProfileGroup } from "../core/wire.gen"
import { isOpen, problemsAt, progressOf, questionAt } from "./progress"

const group = (name: string, ...fields: readonly string[]): ProfileGroup => ({
  name,
  title: name,
  titleEn: name,
  fields: fields.map((field) => ({
    name: field, type: "text", title: field, titleEn: field, why: "", whyEn: "", when: "always", optional: false, choices: [], parts: [], feeds: [],
  })),
})
const groups = [group("product", "app_name", "has_accounts", "login_methods", "sdks"), group("document", "history_url")]
const check: ProfileCheckResponse = {
  problems: [
    { path: "sdks[1].policy_link", message: "应当是完整的网址" },
    { path: "sdks[10]", message: "重复" },
  ],
  progress: [
    { field: "app_name", state: "answered", missing: [] },
    { field: "has_accounts", state: "open", missing: ["has_accounts"] },
    { field: "login_methods", state: "not-relevant", missing: [] },
    { field: "sdks", state: "open", missing: ["sdks[2].provider"] },
    { field: "history_url", state: "skipped", missing: [] },
  ],
}

test("only what the answers make relevant is asked, and is counted by its state", () => {
  const [product, document] = progressOf(groups, check)
  assert.deepEqual(product?.asked.map(({ name }) => name), ["app_name", "has_accounts", "sdks"])
  assert.deepEqual({ ...product, group: 0, asked: 0 }, { group: 0, asked: 0, answered: 1, open: 2, skipped: 0, notRelevant: 1 })
  assert.deepEqual(document?.asked.map(({ name }) => name), ["history_url"])
  assert.equal(document?.skipped, 1)
})

test("a problem is shown at its own place, and counts for the row around it", () => {
  assert.deepEqual(problemsAt(check, "sdks[1].policy_link"), ["应当是完整的网址"])
  assert.deepEqual(problemsAt(check, "sdks[1]"), [])
  assert.deepEqual(problemsAt(check, "sdks[1]", true), ["应当是完整的网址"])
  assert.deepEqual(problemsAt(check, "sdk", true), [])
})

test("a question, a row and a part are open where something in them is missing", () => {
  const open = (place: string) => isOpen(check, place)
  assert.deepEqual(["sdks", "sdks[2]", "sdks[2].provider", "has_accounts"].filter(open).length, 4)
  assert.deepEqual(["sdks[1]", "sdks[2].name", "app_name", "login_methods"].filter(open), [])
})

test("a path leads to its question", () => {
  assert.equal(questionAt(groups, "sdks[2].provider")?.field.name, "sdks")
  assert.equal(questionAt(groups, "history_url")?.group.name, "document")
  assert.equal(questionAt(groups, "unknown"), null)
})
