import "fake-indexeddb/auto"
import assert from "node:assert/strict"
import { test } from "node:test"
import { firstSettings, loadSettings, today } from "./settings"
import { openStorage, type StoredSettings } from "./storage"

test("settings begin in Chinese, with the system's colours and today's law", async () => {
  const settings = await loadSettings(openStorage("settings-new"))
  assert.deepEqual(
    [settings.language.value, settings.theme.value, settings.contrast.value, settings.asOf.value, settings.open.value],
    ["zh", "auto", "auto", null, null],
  )
})

test("what settings of an older program lack is as at first", async () => {
  const storage = openStorage("settings-old")
  const { language, theme, asOf, open } = firstSettings
  await storage.writeSettings({ language, theme, asOf, open } as StoredSettings)
  const settings = await loadSettings(storage)
  assert.deepEqual([settings.contrast.value, settings.widths.value, settings.hints.value], ["auto", {}, 0])
})

test("a change is there on the next visit", async () => {
  const storage = openStorage("settings-kept")
  const settings = await loadSettings(storage)
  settings.language.value = "en"
  settings.asOf.value = "2020-05-01"
  settings.widths.value = { outline: 300 }
  settings.grouping.value = "clause"
  settings.sorting.value = "severity"
  settings.off.value = ["drafting/style"]
  const again = await loadSettings(storage)
  assert.equal(again.language.value, "en")
  assert.equal(again.texts.value.language, "en")
  assert.equal(again.asOf.value, "2020-05-01")
  assert.deepEqual(again.widths.value, { outline: 300 })
  assert.deepEqual([again.grouping.value, again.sorting.value, again.off.value], ["clause", "severity", ["drafting/style"]])
})

test("today is the day where the user is", () => {
  assert.equal(today(new Date(2026, 0, 5, 0, 1)), "2026-01-05")
  assert.equal(today(new Date(2026, 11, 31, 23, 59)), "2026-12-31")
})
