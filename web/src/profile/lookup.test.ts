import assert from "node:assert/strict"
import { test } from "node:test"
import type { CatalogResponse } from "../core/wire.gen"
import { entriesOf, withEntry } from "./lookup"

const catalog: CatalogResponse = {
  permissions: [{ platform: "Android", constant: "CAMERA", name: "相机" }],
  identifiers: ["OAID"],
  items: ["手机号"],
  sdks: [{ name: "听涧推送SDK", provider: "听涧公司", function: "推送", items: [], policyLink: "", read: "2026-03-01" }],
}

test("a row chosen from the catalog fills the columns that are open, and no other", () => {
  const [entry] = entriesOf(catalog, "sdks.name")
  assert.deepEqual(entry, { value: "听涧推送SDK", note: "听涧公司，2026-03-01", row: { provider: "听涧公司", function: "推送" } })
  assert.deepEqual(withEntry({ name: "听涧推送SDK", function: "消息推送" }, entry!), { name: "听涧推送SDK", provider: "听涧公司", function: "消息推送" })
})

test("permissions, identifiers and kinds of information can be looked up, other columns not", () => {
  assert.deepEqual(entriesOf(catalog, "permissions.constant").map(({ note }) => note), ["相机"])
  assert.deepEqual(entriesOf(catalog, "device_ids.id").map(({ value }) => value), ["OAID"])
  assert.deepEqual(entriesOf(catalog, "functions.items").map(({ value }) => value), ["手机号"])
  assert.deepEqual(entriesOf(catalog, "functions.purpose"), [])
  assert.deepEqual(entriesOf(null, "functions.items"), [])
})
