import assert from "node:assert/strict"
import { test } from "node:test"
import { history, undo } from "@codemirror/commands"
import { type EditorState, Transaction, type TransactionSpec } from "@codemirror/state"
import { CoreError, type Core } from "../core/client"
import type { Edit } from "../core/wire.gen"
import { renumber } from "./renumber"
import { rangeOf, stateOf } from "./testkit"

const text = "## 一、收集\n\n## 三、保存\n\n见第三条。\n"
const edits: readonly Edit[] = [
  { range: rangeOf(text, "三"), text: "二" },
  { range: rangeOf(text, "第三条"), text: "第二条" },
]

/// An editor without a screen.
function desk() {
  const events: (string | undefined)[] = []
  const view = {
    state: stateOf(text, history()) as EditorState,
    dispatch(spec: TransactionSpec) {
      const transaction = view.state.update(spec)
      events.push(transaction.annotation(Transaction.userEvent))
      view.state = transaction.state
    },
  }
  return { view, events }
}

const coreOf = (answer: () => Promise<unknown>) => ({ call: answer as Core["call"] })

test("all numbers are put in order in one step, which one undo takes back", async () => {
  const { view, events } = desk()
  view.dispatch({ changes: { from: text.length, insert: "尾" }, userEvent: "input.type" })
  const done = await renumber(view, coreOf(async () => ({ edits })))
  assert.deepEqual(done, { kind: "done", places: 2 })
  assert.equal(view.state.doc.toString(), "## 一、收集\n\n## 二、保存\n\n见第二条。\n尾")
  assert.equal(events.at(-1), "input.fix")
  undo({ state: view.state, dispatch: (transaction) => (view.state = transaction.state) })
  assert.equal(view.state.doc.toString(), `${text}尾`)
})

test("nothing is dispatched when all is in order", async () => {
  const { view, events } = desk()
  assert.deepEqual(await renumber(view, coreOf(async () => ({ edits: [] }))), { kind: "done", places: 0 })
  assert.deepEqual(events, [])
})

test("a text that was changed meanwhile is left alone", async () => {
  const { view } = desk()
  const running = renumber(view, coreOf(async () => ({ edits })))
  view.dispatch({ changes: { from: text.length, insert: "尾" } })
  assert.deepEqual(await running, { kind: "stale" })
  assert.equal(view.state.doc.toString(), `${text}尾`)
})

test("a failure says its code and changes nothing", async () => {
  const { view } = desk()
  const failed = await renumber(view, coreOf(() => Promise.reject(new CoreError("worker-died", ""))))
  assert.deepEqual(failed, { kind: "failed", code: "worker-died" })
  assert.equal(view.state.doc.toString(), text)
})
