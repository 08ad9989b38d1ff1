import "fake-indexeddb/auto"
import assert from "node:assert/strict"
import { test } from "node:test"
import { openStorage, StorageError } from "./storage"
import { createVersions, hashOf, mostSnapshots } from "./versions"

let databases = 0

/// Versions of a draft that was just put on the desk, under a clock that the test sets.
async function start(text = "开头") {
  const storage = openStorage(`versions-${databases++}`)
  const clock = { now: 0 }
  const versions = createVersions(storage, () => clock.now)
  await versions.opened("draft", text)
  const kinds = () => versions.list.value.map(({ kind, label }) => `${kind} ${label}`.trim())
  return { storage, clock, versions, kinds }
}

const minutes = (n: number) => n * 60_000

test("a version is kept with label, date and hash, and comes back", async () => {
  const { clock, versions } = await start()
  clock.now = 5
  assert.equal(await versions.keep("送审稿", "正文"), null)
  const [kept] = versions.list.value
  assert.deepEqual(
    [kept?.kind, kept?.label, kept?.created, kept?.length, kept?.hash],
    ["version", "送审稿", 5, 2, await hashOf("正文")],
  )
  assert.equal(await versions.text(kept?.id ?? ""), "正文")
  await versions.remove(kept?.id ?? "")
  assert.deepEqual(versions.list.value, [])
  assert.equal(await versions.text(kept?.id ?? ""), undefined)
})

test("the hash is SHA-256 in hexadecimal", async () => {
  assert.equal(await hashOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
})

test("the text from before the first change is kept, and one every ten minutes after", async () => {
  const { clock, versions, kinds } = await start("原文")
  await versions.saved("原文")
  assert.deepEqual(kinds(), [], "saved without a change")
  await versions.opened("draft", "原文")
  await versions.saved("原文一")
  assert.deepEqual(kinds(), ["snapshot"])
  assert.equal(await versions.text(versions.list.value[0]?.id ?? ""), "原文")
  clock.now = minutes(9)
  await versions.saved("原文二")
  assert.equal(kinds().length, 1)
  clock.now = minutes(10)
  await versions.saved("原文三")
  assert.equal(kinds().length, 2)
  clock.now = minutes(20)
  await versions.saved("原文三")
  assert.equal(kinds().length, 2, "the same text twice")
})

test("only the newest snapshots stay, and all versions", async () => {
  const { storage, clock, versions, kinds } = await start()
  await versions.keep("最早的版本", "〇")
  const ids: string[] = []
  for (let i = 1; i <= mostSnapshots + 3; i++) {
    clock.now = i
    await versions.snapshot(`第${i}份`)
    ids.push(versions.list.value[0]?.id ?? "")
  }
  assert.equal(kinds().length, mostSnapshots + 1)
  assert.equal(kinds().at(-1), "version 最早的版本")
  assert.equal(await storage.versionText(ids[2] ?? ""), undefined)
  assert.equal(await storage.versionText(ids[3] ?? ""), "第4份")
})

test("each draft has its own", async () => {
  const { versions, kinds } = await start()
  await versions.keep("甲的", "一")
  await versions.opened("other", "")
  assert.deepEqual(kinds(), [])
  await versions.opened("draft", "")
  assert.deepEqual(kinds(), ["version 甲的"])
})

test("what cannot be kept is said", async () => {
  const { storage } = await start()
  const full = createVersions({
    ...storage,
    addVersion: async () => {
      throw new StorageError("full")
    },
  })
  await full.opened("draft", "")
  assert.equal(await full.keep("甲", "一"), "full")
  assert.deepEqual(full.list.value, [])
})
