import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import type { Compared, Party } from "./compare"
import { createNoticeDesk } from "./compare-notice"
import { type Core, CoreError } from "./core/client"

interface Question {
  readonly op: string
  readonly request: Readonly<Record<string, unknown>>
  readonly answer: (response: unknown) => void
  readonly fail: (reason: unknown) => void
}

const party = (text: string): Party => ({ origin: { kind: "file" }, label: `${text}.md`, text })
const turn = () => new Promise((resolve) => setImmediate(resolve))

function start() {
  const questions: Question[] = []
  const call = (op: string, request: Question["request"]) => new Promise((answer, fail) => questions.push({ op, request, answer, fail }))
  const compared = signal<Compared | null>(null)
  const desk = createNoticeDesk({ call: call as Core["call"] }, compared)
  const compare = (current: Party, asOf = "2026-01-01") => {
    const response = { summary: {}, unrelated: false, renames: [], changes: [], material: [] }
    compared.value = { old: party("旧"), new: current, asOf, response }
  }
  const last = (op: string) => questions.findLast((question) => question.op === op)
  const bears = async (effective: string | null) => {
    last("parse")?.answer({ dates: { effective } })
    await turn()
  }
  return { questions, desk, compare, last, bears }
}

test("nothing is drafted until the notice is looked at, then for the day the new text bears", async () => {
  const { desk, compare, last, bears } = start()
  compare(party("新"))
  await bears("2026-03-01")
  assert.equal(last("notice"), undefined)
  desk.shown.value = true
  assert.deepEqual(last("notice")?.request, { old: "旧", new: "新", asOf: "2026-01-01", effective: "2026-03-01", format: "" })
  const draft = { title: "通知" }
  last("notice")?.answer(draft)
  await turn()
  assert.equal(desk.draft.value, draft)
  assert.equal(desk.status.value.kind, "done")
})

test("a day the user has put stays when the text changes; a month is no day", async () => {
  const { desk, compare, bears } = start()
  compare(party("新"))
  await bears("2026-03")
  assert.equal(desk.effective.value, "")
  compare(party("更新"))
  await bears("2026-03-01")
  assert.equal(desk.effective.value, "2026-03-01")
  desk.effective.value = "2026-04-01"
  compare(party("再新"))
  await bears("2026-05-01")
  assert.equal(desk.effective.value, "2026-04-01")
})

test("an answer about a day that has passed on is dropped", async () => {
  const { questions, desk, compare } = start()
  desk.shown.value = true
  compare(party("新"))
  const first = questions.findLast(({ op }) => op === "notice")
  desk.effective.value = "2026-04-01"
  first?.answer({ title: "先前" })
  await turn()
  assert.equal(desk.draft.value, null)
  assert.equal(desk.status.value.kind, "running")
})

test("the draft and the redline are written for what is compared", async () => {
  const { desk, compare, last } = start()
  assert.equal(await desk.content("html"), null)
  assert.equal(await desk.redline(), null)
  compare(party("新"))
  const content = desk.content("markdown")
  assert.equal(last("notice")?.request.format, "markdown")
  last("notice")?.answer({ content: "# 通知" })
  assert.equal(await content, "# 通知")
  const redline = desk.redline()
  assert.deepEqual(last("redline")?.request, {
    old: "旧",
    new: "新",
    asOf: "2026-01-01",
    effective: "",
    oldName: "旧.md",
    newName: "新.md",
    notice: false,
  })
  last("redline")?.answer({ html: "<!doctype html>" })
  assert.equal(await redline, "<!doctype html>")
})

test("a draft that failed can be asked for again", async () => {
  const { desk, compare, last } = start()
  desk.shown.value = true
  compare(party("新"))
  last("notice")?.fail(new CoreError("worker-died", "out of memory"))
  await turn()
  assert.deepEqual(desk.status.value, { kind: "failed", code: "worker-died" })
  desk.retry()
  last("notice")?.answer({ title: "通知" })
  await turn()
  assert.equal(desk.status.value.kind, "done")
})
