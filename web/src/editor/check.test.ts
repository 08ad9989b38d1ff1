import assert from "node:assert/strict"
import { test } from "node:test"
import type { EditorState, TransactionSpec } from "@codemirror/state"
import { CoreError, type Core } from "../core/client"
import type { Annex } from "../core/wire.gen"
import { askCheck, stopCheck } from "./ask"
import { type CheckStatus, Checker } from "./check"
import { outlineField } from "./outline"
import { policyReport, reportField } from "./report"
import { finding, outline, rangeOf, report, stateOf } from "./testkit"

const context = { annexes: [], profile: "", suppressed: [], asOf: "2026-01-01", day: "2026-01-01", off: [] }

interface Question {
  readonly op: string
  readonly text: string
  readonly asOf: string | undefined
  readonly annexes: readonly Annex[] | undefined
  readonly signal: AbortSignal | undefined
  readonly answer: (response: unknown) => void
  readonly fail: (reason: unknown) => void
}

/// An editor without a screen, a core under the test's hand and a checker between them.
function desk(text: string) {
  const questions: Question[] = []
  const statuses: CheckStatus[] = []
  const annexes: Annex[] = []
  const view = {
    state: stateOf(text, outlineField, policyReport()),
    compositionStarted: false,
    dispatched: 0,
    dispatch(spec: TransactionSpec) {
      const transaction = view.state.update(spec)
      view.state = transaction.state
      view.dispatched++
      checker.update({ transactions: [transaction], docChanged: transaction.docChanged })
    },
  }
  const call = (op: string, request: { text: string; asOf?: string; annexes?: readonly Annex[] }, options?: { signal?: AbortSignal }) =>
    new Promise((answer, fail) => {
      const { text, asOf, annexes } = request
      questions.push({ op, text, asOf, annexes, signal: options?.signal, answer, fail })
    })
  const checker: Checker = new Checker(view, {
    core: { call: call as Core["call"] },
    context: () => ({ ...context, annexes }),
    status: (status) => statuses.push(status),
    delay: 5,
  })
  const asked = async (count: number) => {
    while (questions.length < count) await pause(1)
  }
  const answer = (index: number, response: unknown) => {
    questions[index]?.answer(response)
    return pause(1)
  }
  return { view, checker, questions, statuses, annexes, asked, answer }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(1)
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
const text = "## 一、登陆\n"
const found = report(finding(rangeOf(text, "登陆")))
const reported = (state: EditorState) => state.field(reportField)?.value

test("outline and report come in for the text they were asked about", async () => {
  const { view, checker, questions, statuses, asked, answer } = desk(text)
  await asked(2)
  assert.deepEqual(
    questions.map(({ op, text, asOf }) => [op, text, asOf]),
    [
      ["parse", text, undefined],
      ["check", text, "2026-01-01"],
    ],
  )
  await answer(0, outline(text))
  await until(() => view.state.field(outlineField)?.value.clauses.length === 1)
  await answer(1, found)
  await until(() => reported(view.state) === found)
  await pause(1)
  assert.deepEqual(statuses.at(-1), { kind: "done", facts: "none" })
  checker.destroy()
})

test("an answer for a text that has moved on is dropped, and the new text asked about", async () => {
  const { view, checker, questions, statuses, asked, answer } = desk(text)
  await asked(2)
  await answer(0, outline(text))
  view.dispatch({ changes: { from: 0, insert: "#" } })
  await answer(1, found)
  await asked(4)
  await pause(20)
  assert.equal(reported(view.state), undefined)
  assert.deepEqual(statuses.at(-1), { kind: "checking" })
  assert.ok(questions[1]?.signal?.aborted, "the first check goes on")
  assert.equal(questions[3]?.text, `#${text}`)
  checker.destroy()
})

test("typing asks once, after the pause", async () => {
  const { view, checker, questions, asked } = desk(text)
  await asked(2)
  for (const letter of "abc") view.dispatch({ changes: { from: 0, insert: letter } })
  await asked(4)
  await pause(20)
  assert.deepEqual(questions.slice(2).map((question) => question.text), [`cba${text}`, `cba${text}`])
  checker.destroy()
})

test("nothing is dispatched while an input method composes", async () => {
  const { view, checker, asked, answer } = desk(text)
  await asked(2)
  view.compositionStarted = true
  await answer(0, outline(text))
  await answer(1, found)
  await pause(150)
  assert.equal(view.dispatched, 0)
  view.compositionStarted = false
  await until(() => reported(view.state) !== undefined)
  assert.equal(view.dispatched, 3) // outline, marks, report
  checker.destroy()
})

test("a check can be asked for although the text is the same", async () => {
  const { view, checker, questions, asked } = desk(text)
  await asked(2)
  view.dispatch({ effects: askCheck.of(null) })
  await asked(4)
  assert.equal(questions[3]?.text, text)
  checker.destroy()
})

test("a failure keeps the last report and says its code", async () => {
  const { view, checker, questions, statuses, asked, answer } = desk(text)
  await asked(2)
  await answer(0, outline(text))
  await answer(1, found)
  await until(() => reported(view.state) === found)
  view.dispatch({ effects: askCheck.of(null) })
  await asked(4)
  for (const question of questions.slice(2)) question.fail(new CoreError("worker-died", "out of memory"))
  await pause(1)
  assert.deepEqual(statuses.at(-1), { kind: "failed", code: "worker-died" })
  assert.equal(reported(view.state), found)
  checker.destroy()
})

test("annexes go with every check as they are then, also after the text was changed", async () => {
  const { view, checker, questions, annexes, asked } = desk(text)
  await asked(2)
  annexes.push({ file: "附件.md", text: "附件一" })
  view.dispatch({ effects: askCheck.of(null) })
  await asked(4)
  view.dispatch({ changes: { from: 0, insert: "#" } })
  await asked(6)
  const sent = questions.filter(({ op }) => op === "check").map(({ annexes }) => annexes?.map(({ file }) => file))
  assert.deepEqual(sent[1], ["附件.md"])
  assert.deepEqual(sent[2], ["附件.md"])
  checker.destroy()
})

test("a stopped check is not begun again by typing, only when it is asked for", async () => {
  const { view, questions, statuses, asked } = desk(text)
  await asked(2)
  view.dispatch({ effects: stopCheck.of(null) })
  assert.deepEqual(questions.map(({ signal }) => signal?.aborted), [true, true])
  assert.equal(statuses.at(-1)?.kind, "stopped")
  view.dispatch({ changes: { from: 0, insert: "#" } })
  await pause(20)
  assert.equal(questions.length, 2)
  assert.equal(statuses.at(-1)?.kind, "stopped")
  view.dispatch({ effects: askCheck.of(null) })
  await asked(4)
  assert.equal(statuses.at(-1)?.kind, "checking")
  view.dispatch({ changes: { from: 0, insert: "#" } })
  await asked(6)
})
