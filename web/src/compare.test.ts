import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import { createComparison, type Party } from "./compare"
import { type Core, CoreError } from "./core/client"

interface Question {
  readonly request: { readonly old: string; readonly new: string; readonly asOf: string }
  readonly signal: AbortSignal | undefined
  readonly answer: (response: unknown) => void
  readonly fail: (reason: unknown) => void
}

function start() {
  const questions: Question[] = []
  const call = (_op: string, request: Question["request"], options?: { signal?: AbortSignal }) =>
    new Promise((answer, fail) => questions.push({ request, signal: options?.signal, answer, fail }))
  const day = signal("2026-01-01")
  return { questions, day, comparison: createComparison({ call: call as Core["call"] }, day) }
}

const party = (text: string): Party => ({ origin: { kind: "file" }, label: text, text })
const turn = () => new Promise((resolve) => setImmediate(resolve))
const nothing = { summary: {}, unrelated: false, renames: [], changes: [], material: [] }

test("nothing is asked until both sides are there", async () => {
  const { questions, comparison } = start()
  comparison.new.value = party("新")
  assert.equal(questions.length, 0)
  assert.equal(comparison.status.value.kind, "idle")
  comparison.old.value = party("旧")
  assert.deepEqual(questions.map(({ request }) => request), [{ old: "旧", new: "新", asOf: "2026-01-01" }])
  questions[0]?.answer(nothing)
  await turn()
  assert.equal(comparison.result.value?.response, nothing)
  assert.equal(comparison.result.value?.old.text, "旧")
  assert.equal(comparison.status.value.kind, "done")
})

test("another side cancels the question under way, and its answer is dropped", async () => {
  const { questions, comparison } = start()
  comparison.old.value = party("旧")
  comparison.new.value = party("新")
  comparison.new.value = party("更新")
  assert.ok(questions[0]?.signal?.aborted)
  questions[0]?.answer(nothing)
  await turn()
  assert.equal(comparison.result.value, null)
  assert.equal(comparison.status.value.kind, "running")
  comparison.old.value = null
  assert.equal(comparison.status.value.kind, "idle")
})

test("another day of the law is another question", () => {
  const { questions, day, comparison } = start()
  comparison.old.value = party("旧")
  comparison.new.value = party("新")
  day.value = "2021-10-01"
  assert.ok(questions[0]?.signal?.aborted)
  assert.equal(questions[1]?.request.asOf, "2021-10-01")
})

test("a failure says its code and can be tried again", async () => {
  const { questions, comparison } = start()
  comparison.old.value = party("旧")
  comparison.new.value = party("新")
  questions[0]?.fail(new CoreError("worker-died", "out of memory"))
  await turn()
  assert.deepEqual(comparison.status.value, { kind: "failed", code: "worker-died" })
  comparison.retry()
  questions[1]?.answer(nothing)
  await turn()
  assert.equal(comparison.status.value.kind, "done")
})

test("a comparison that is stopped gives no answer until it is asked for again", async () => {
  const { questions, comparison } = start()
  comparison.old.value = party("旧")
  comparison.new.value = party("新")
  comparison.cancel()
  assert.ok(questions[0]?.signal?.aborted)
  assert.equal(comparison.status.value.kind, "cancelled")
  questions[0]?.answer(nothing)
  await turn()
  assert.equal(comparison.result.value, null)
  comparison.retry()
  questions[1]?.answer(nothing)
  await turn()
  assert.equal(comparison.status.value.kind, "done")
  comparison.cancel()
  assert.equal(comparison.status.value.kind, "done")
})

test("the sides change places in one step", () => {
  const { questions, comparison } = start()
  comparison.old.value = party("旧")
  comparison.new.value = party("新")
  comparison.swap()
  assert.deepEqual(questions.slice(1).map(({ request }) => request), [{ old: "新", new: "旧", asOf: "2026-01-01" }])
})

test("a change that the choice leaves out is shown when it is read", async () => {
  const { questions, comparison } = start()
  comparison.old.value = party("旧")
  comparison.new.value = party("新")
  const change = { kind: "changed", cosmetic: true, old: [], new: [], segments: [], rows: [] }
  questions[0]?.answer({ ...nothing, changes: [change] })
  await turn()
  assert.deepEqual(comparison.shown.value, [])
  comparison.read(0)
  assert.deepEqual(comparison.shown.value, [0])
  assert.equal(comparison.active.value, 0)
})
