import "fake-indexeddb/auto"
import assert from "node:assert/strict"
import { test } from "node:test"
import { firstSettings } from "./settings"
import { type Draft, openStorage, type StorageFailure, StorageError } from "./storage"

let databases = 0
const fresh = () => openStorage(`test-${databases++}`)

function draft(id: string, more: Partial<Draft> = {}): Draft {
  return { id, name: "", title: "", created: 1, updated: 1, revision: 0, length: 0, cursor: 0, project: null, text: "", ...more }
}

const failsWith = (code: StorageFailure) => (reason: unknown) => reason instanceof StorageError && reason.code === code

test("a draft comes back as it was written, to the next opening as well", async () => {
  const storage = openStorage("again")
  const info = await storage.write(draft("a", { name: "甲", text: "第一条 👩🏽‍💻\n", cursor: 3 }))
  assert.equal(info.revision, 1)
  assert.equal(info.length, "第一条 👩🏽‍💻\n".length)
  assert.deepEqual(await openStorage("again").read("a"), { ...info, text: "第一条 👩🏽‍💻\n" })
  assert.equal(await storage.read("b"), undefined)
})

test("drafts are listed without their texts, last changed first", async () => {
  const storage = fresh()
  for (const [id, updated] of [["a", 2], ["b", 3], ["c", 1]] as const) await storage.write(draft(id, { updated, text: id }))
  const list = await storage.drafts()
  assert.deepEqual(list.map(({ id }) => id), ["b", "a", "c"])
  assert.ok(list.every((info) => !("text" in info)))
})

test("a draft written elsewhere since it was read is not overwritten", async () => {
  const storage = fresh()
  const first = await storage.write(draft("a", { text: "一" }))
  await storage.write({ ...first, text: "二" })
  await assert.rejects(storage.write({ ...first, text: "三" }), failsWith("conflict"))
  assert.equal((await storage.read("a"))?.text, "二")
})

test("a draft removed elsewhere does not come back by itself", async () => {
  const storage = fresh()
  const info = await storage.write(draft("a"))
  await storage.remove("a")
  await assert.rejects(storage.write({ ...info, text: "x" }), failsWith("conflict"))
  assert.deepEqual(await storage.drafts(), [])
})

test("settings come back", async () => {
  const storage = fresh()
  assert.equal(await storage.settings(), undefined)
  const settings = { ...firstSettings, language: "en", asOf: "2020-01-01", open: "a" } as const
  await storage.writeSettings(settings)
  assert.deepEqual(await storage.settings(), settings)
})

test("used up space is told apart, and the old text stays", async (t) => {
  const storage = fresh()
  const info = await storage.write(draft("a", { text: "一" }))
  const put = t.mock.method(IDBObjectStore.prototype, "put", () => {
    throw new DOMException("no space", "QuotaExceededError")
  })
  await assert.rejects(storage.write({ ...info, text: "二" }), failsWith("full"))
  put.mock.restore()
  assert.equal((await storage.read("a"))?.text, "一")
  assert.equal((await storage.write({ ...info, text: "二" })).revision, 2)
})

test("a browser that refuses, or does not answer, is said to refuse", async (t) => {
  const open = t.mock.method(indexedDB, "open", () => {
    throw new DOMException("private window", "SecurityError")
  })
  const storage = fresh()
  await assert.rejects(storage.drafts(), failsWith("refused"))
  open.mock.restore()
  assert.deepEqual(await storage.drafts(), [], "it is asked again")
  t.mock.method(indexedDB, "open", () => new EventTarget())
  await assert.rejects(openStorage("silent", 5).drafts(), failsWith("refused"))
})

test("what a newer program has taken over is left alone, also while it is open here", async () => {
  const name = `test-${databases++}`
  const storage = openStorage(name)
  const info = await storage.write(draft("a", { text: "一" }))
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 2)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  await assert.rejects(storage.write({ ...info, text: "二" }), failsWith("newer"))
  await assert.rejects(openStorage(name).drafts(), failsWith("newer"))
  assert.equal(newer.version, 2)
})
