import "fake-indexeddb/auto"
import assert from "node:assert/strict"
import { test } from "node:test"
import { loadSettings, today } from "./settings"
import { openStorage } from "./storage"

test("settings begin in Chinese, with the system's colours and today's law", async () => {
  const settings = await loadSettings(openStorage("settings-new"))
  assert.deepEqual(
    [settings.language.value, settings.theme.value, settings.asOf.value, settings.open.value],
    ["zh", "auto", null, null],
  )
})

test("a change is there on the next visit", async () => {
  const storage = openStorage("settings-kept")
  const settings = await loadSettings(storage)
  settings.language.value = "en"
  settings.asOf.value = "2020-05-01"
  const again = await loadSettings(storage)
  assert.equal(again.language.value, "en")
  assert.equal(again.texts.value.language, "en")
  assert.equal(again.asOf.value, "2020-05-01")
})

test("today is the day where the user is", () => {
  assert.equal(today(new Date(2026, 0, 5, 0, 1)), "2026-01-05")
  assert.equal(today(new Date(2026, 11, 31, 23, 59)), "2026-12-31")
})
