import assert from "node:assert/strict"
import { test } from "node:test"
import { history, redo, undo } from "@codemirror/commands"
import type { EditorState, StateCommand, Transaction } from "@codemirror/state"
import { fixTransaction } from "./fix"
import { fix, rangeOf, span, stateOf } from "./testkit"

const text = "请您登陆账号。\n登陆之后，可以可以退出。"

/// The state after a fix, which has to apply.
function fixed(state: EditorState, ...edits: Parameters<typeof fix>): EditorState {
  const transaction = fixTransaction(state, state.doc, fix(...edits))
  assert.ok(transaction, "the fix was dropped")
  return state.update(transaction).state
}

function run(state: EditorState, command: StateCommand): EditorState {
  let next = state
  command({ state, dispatch: (transaction: Transaction) => (next = transaction.state) })
  return next
}

test("a fix of several edits is one step to undo and to redo", () => {
  const before = stateOf(text, history())
  const second = text.lastIndexOf("登陆")
  const after = fixed(before, [span(text, second, second + 2), "登录"], [rangeOf(text, "登陆"), "登录"], [rangeOf(text, "可以可以"), "可以"])
  assert.equal(after.doc.toString(), "请您登录账号。\n登录之后，可以退出。")
  const undone = run(after, undo)
  assert.equal(undone.doc.toString(), text)
  assert.equal(run(undone, redo).doc.toString(), after.doc.toString())
})

test("typing beside a fix before and after stays a step of its own", () => {
  let state = stateOf("登陆", history())
  state = state.update({ changes: { from: 2, insert: "后" }, userEvent: "input.type" }).state
  state = fixed(state, [rangeOf("登陆", "登陆"), "登录"])
  state = state.update({ changes: { from: 2, insert: "之" }, userEvent: "input.type" }).state
  assert.equal(state.doc.toString(), "登录之后")
  state = run(state, undo)
  assert.equal(state.doc.toString(), "登录后")
  state = run(state, undo)
  assert.equal(state.doc.toString(), "登陆后")
})

test("the cursor stands behind what the first edit put in", () => {
  const state = fixed(stateOf(text), [rangeOf(text, "。\n", true), "【联系方式】"])
  assert.equal(state.doc.toString().slice(0, state.selection.main.head), "请您登陆账号【联系方式】")
})

test("a fix is dropped when the text has moved on, even if the words are the same again", () => {
  const state = stateOf(text)
  const moved = state.update({ changes: { from: 0, insert: "x" } }).state.update({ changes: { from: 0, to: 1 } }).state
  assert.equal(moved.doc.toString(), text)
  assert.equal(fixTransaction(moved, state.doc, fix([rangeOf(text, "登陆"), "登录"])), null)
})

test("a fix with a doubtful edit changes nothing", () => {
  const state = stateOf(text)
  const good = rangeOf(text, "登陆")
  const doubtful = {
    "other words": { ...rangeOf(text, "账号"), text: "帐号" },
    "overlapping": span(text, 3, 5),
    "beyond the end": span(`${text}。`, text.length, text.length + 1),
  }
  for (const [name, range] of Object.entries(doubtful)) {
    assert.equal(fixTransaction(state, state.doc, fix([good, "登录"], [range, ""])), null, name)
  }
  assert.equal(fixTransaction(state, state.doc, fix()), null, "no edit")
})
