import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import type { Party } from "./compare"
import { createParties } from "./compare-parties"
import { type Core, CoreError } from "./core/client"
import { zh } from "./text/zh"

/// A core that reads the day from a text's first line, and assembles what it is given.
async function call(op: string, request: { readonly text?: string; readonly profile?: string }): Promise<unknown> {
  if (op === "assemble" && request.profile === "{}") throw new CoreError("bad-request", "empty")
  if (op === "assemble") return { policy: { text: `按${request.profile}` } }
  return { dates: { published: null, updated: null, effective: /^\d{4}-\d{2}-\d{2}/.exec(request.text ?? "")?.[0] ?? null } }
}

function start(profile: string | null = null) {
  const desk = { text: "正文" }
  const info = { id: "v", draft: "d", kind: "version", label: "送审稿", created: 0, length: 1, hash: null } as const
  const parties = createParties({
    core: { call: call as Core["call"] },
    opening: { text: (file) => file.text(), project: async () => null },
    session: {
      drafts: signal([]),
      textOf: async () => undefined,
      versions: {
        list: signal([info, { ...info, id: "s", kind: "snapshot", label: "" } as const]),
        text: async (id: string) => (id === "s" ? undefined : "旧文"),
      } as never, // no other part of it is used
    },
    text: () => desk.text,
    profile: () => profile,
    nameOf: (draft) => draft.name,
    texts: () => zh,
  })
  return { desk, parties }
}

const file = (name: string, text: string, lastModified: number) => new File([text], name, { lastModified })

test("a side is the text it names; what is gone or cannot be made is none", async () => {
  const { parties } = start('{"version": 1}')
  assert.equal((await parties.of({ kind: "current" }))?.text, "正文")
  assert.equal((await parties.of({ kind: "assembled" }))?.text, '按{"version": 1}')
  assert.deepEqual(await parties.of({ kind: "version", id: "v" }), { origin: { kind: "version", id: "v" }, label: "送审稿", text: "旧文" })
  for (const id of ["s", "gone"]) assert.equal(await parties.of({ kind: "version", id }), null)
  assert.equal(await parties.of({ kind: "draft", id: "gone" }), null)
  assert.equal(await start("{}").parties.of({ kind: "assembled" }), null)
  assert.equal(await start().parties.of({ kind: "assembled" }), null)
})

test("of two files the one that bears the later day is the newer, else the one written later", async () => {
  const { parties } = start()
  const order = async (...files: readonly [File, File]) => (await parties.ofFiles(files))?.map(({ label }) => label)
  assert.deepEqual(await order(file("甲", "2026-02-01", 1), file("乙", "2026-01-01", 2)), ["乙", "甲"])
  assert.deepEqual(await order(file("甲", "2026-02-01", 1), file("乙", "没有日期", 2)), ["甲", "乙"])
  assert.deepEqual(await order(file("甲", "", 2), file("乙", "", 1)), ["乙", "甲"])
  assert.equal(await order(file("甲.json", "{}", 1), file("乙", "", 2)), undefined)
})

test("a side from the desk is renewed only if its text has changed", async () => {
  const { desk, parties } = start()
  const side = signal<Party | null>(await parties.of({ kind: "current" }))
  const before = side.value
  await parties.renew(side)
  assert.equal(side.value, before)
  desk.text = "改过"
  await parties.renew(side)
  assert.equal(side.value?.text, "改过")
  side.value = { origin: { kind: "file" }, label: "甲", text: "甲" }
  await parties.renew(side)
  assert.equal(side.value.text, "甲")
})
