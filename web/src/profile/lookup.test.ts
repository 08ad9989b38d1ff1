import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import type { Core } from "../core/client"
import type { CatalogResponse } from "../core/wire.gen"
import { createLookup, lookupOf, tableOf, withEntry } from "./lookup"

const catalog: CatalogResponse = {
  permissions: [{ platform: "Android", constant: "CAMERA", name: "相机" }],
  identifiers: ["OAID"],
  items: ["手机号"],
  sdks: [{ name: "听涧推送SDK", provider: "听涧公司", function: "推送", items: [], policyLink: "", read: "2026-03-01" }],
}

const lookup = lookupOf(catalog)
const entriesOf = (column: string) => {
  const table = tableOf(column)
  return table ? lookup[table] : []
}

test("a row chosen from the catalog fills the columns that are open, and no other", () => {
  const [entry] = entriesOf("sdks.name")
  assert.deepEqual(entry, { value: "听涧推送SDK", note: "听涧公司，2026-03-01", row: { provider: "听涧公司", function: "推送" } })
  assert.deepEqual(withEntry({ name: "听涧推送SDK", function: "消息推送" }, entry!), { name: "听涧推送SDK", provider: "听涧公司", function: "消息推送" })
})

test("permissions, identifiers and kinds of information can be looked up, other columns not", () => {
  assert.deepEqual(entriesOf("permissions.constant").map(({ note }) => note), ["相机"])
  assert.deepEqual(entriesOf("device_ids.id").map(({ value }) => value), ["OAID"])
  assert.deepEqual(entriesOf("functions.items").map(({ value }) => value), ["手机号"])
  assert.deepEqual(entriesOf("functions.purpose"), [])
})

test("nothing can be looked up until the facts are shown and the catalog is there", async () => {
  const shown = signal(false)
  const asked: string[] = []
  const call = async (op: string) => (asked.push(op), catalog)
  const fetched = createLookup({ call } as unknown as Pick<Core, "call">, shown)
  assert.deepEqual([fetched.value, asked], [null, []])
  shown.value = true
  assert.equal(fetched.value, null)
  await new Promise((resolve) => setTimeout(resolve, 0))
  assert.deepEqual([fetched.value, asked], [lookup, ["catalog"]])
})
