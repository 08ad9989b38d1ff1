import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import { type Other, type PresenceConfig, watchPresence } from "./presence"

type Locks = NonNullable<PresenceConfig["locks"]>

/// The locks of a browser, as far as tabs of one origin share them.
function browser(): Locks {
  const held = new Map<string, number>()
  const waiting: { readonly name: string; readonly grant: () => void }[] = []
  const release = (name: string) => {
    held.delete(name)
    const next = waiting.findIndex((request) => request.name === name)
    if (next >= 0) waiting.splice(next, 1)[0]?.grant()
  }
  const request = (name: string, options: LockOptions, work: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      const grant = () => {
        held.set(name, (held.get(name) ?? 0) + 1)
        void work().then(() => release(name)).then(resolve)
      }
      if (options.mode === "shared" || !held.has(name)) return grant()
      const entry = { name, grant }
      waiting.push(entry)
      options.signal?.addEventListener("abort", () => {
        if (waiting.includes(entry)) waiting.splice(waiting.indexOf(entry), 1)
        reject(options.signal?.reason)
      })
    })
  const query = async () => ({ held: [...held.keys()].map((name) => ({ name })), pending: [] })
  return { request, query } as unknown as Locks
}

/// A tab of a browser with a draft open.
function tab(locks: Locks | undefined, program: string, id: string) {
  const draft = signal<string | undefined>(id)
  let alone = 0
  const other = watchPresence({ draft, program, locks, grace: 5, onAlone: () => alone++ })
  return { draft, other, alone: () => alone }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30))

const cases: readonly { readonly name: string; readonly program: string; readonly draft: string; readonly other: Other }[] = [
  { name: "another draft", program: "1", draft: "b", other: "none" },
  { name: "the same draft", program: "1", draft: "a", other: "tab" },
  { name: "the same draft in another version of the program", program: "2", draft: "a", other: "program" },
]

for (const { name, program, draft, other } of cases) {
  test(`a tab with ${name} is seen as ${other}`, async () => {
    const locks = browser()
    const first = tab(locks, program, draft)
    const second = tab(locks, "1", "a")
    await settled()
    assert.equal(second.other.value, other)
    assert.equal(first.other.value, "none", "who was there first is not warned")
  })
}

test("the tab that is left has the draft for itself, and hears of it", async () => {
  const locks = browser()
  const first = tab(locks, "1", "a")
  const second = tab(locks, "1", "a")
  await settled()
  first.draft.value = undefined
  await settled()
  assert.equal(second.other.value, "none")
  assert.equal(second.alone(), 1)
  first.draft.value = "a"
  await settled()
  assert.equal(first.other.value, "tab")
})

test("a tab that goes on to another draft waits no more for the first", async () => {
  const locks = browser()
  const first = tab(locks, "1", "a")
  const second = tab(locks, "1", "a")
  await settled()
  second.draft.value = "b"
  await settled()
  assert.equal(second.other.value, "none")
  first.draft.value = undefined
  await settled()
  assert.equal(second.alone(), 0)
})

test("where there are no locks nobody is seen", async () => {
  const only = tab(undefined, "1", "a")
  await settled()
  assert.equal(only.other.value, "none")
})
