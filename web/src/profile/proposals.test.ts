import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import type { Core } from "../core/client"
import type { ProjectRest } from "../storage"
import type { Answers } from "./answers"
import { createProposals } from "./proposals"

function start(text: string) {
  const shown = signal(false)
  const draft = signal<string | undefined>("a")
  const project = signal<ProjectRest | null>(null)
  const answers = signal<Answers | null>(null)
  const asked: string[] = []
  const call = async (_op: string, request: { readonly text: string }) => {
    asked.push(request.text)
    return { proposals: [{ field: "app_name", value: '"云枝"', evidence: [] }, { field: "uses_face", value: "true", evidence: [] }] }
  }
  const core = { call } as unknown as Pick<Core, "call">
  const proposals = createProposals({ core, shown, draft, project, answers, text: () => text, annexes: () => [] })
  const open = () => [...proposals.open.value.keys()]
  return { proposals, shown, draft, project, answers, asked, open }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

test("a text suggests answers when the facts are shown, until they are given or refused", async () => {
  const { proposals, shown, answers, asked, open } = start("云枝隐私政策")
  assert.deepEqual(asked, [])
  shown.value = true
  await settled()
  assert.deepEqual(open(), ["app_name", "uses_face"])
  assert.equal(proposals.open.value.get("uses_face")?.value, true)
  answers.value = { app_name: "别的" }
  assert.deepEqual(open(), ["uses_face"])
  proposals.refuse("uses_face")
  assert.deepEqual(open(), [])
})

test("an empty text and one made from the answers suggest nothing, another draft begins anew", async () => {
  const empty = start(" \n")
  empty.shown.value = true
  await settled()
  assert.deepEqual(empty.asked, [])
  const { shown, draft, project, asked, open } = start("云枝隐私政策")
  project.value = { profile: {}, assembled: "云枝隐私政策", suppressed: [] }
  shown.value = true
  await settled()
  assert.deepEqual([asked, open()], [[], []])
  project.value = null
  await settled()
  assert.equal(open().length, 2)
  draft.value = "b"
  assert.deepEqual(open(), [])
  await settled()
  assert.equal(asked.length, 2)
})
