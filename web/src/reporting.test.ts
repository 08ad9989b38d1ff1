import assert from "node:assert/strict"
import { test } from "node:test"
import { CoreError, type Core } from "./core/client"
import { judge } from "./editor/judge"
import { finding, report } from "./editor/testkit"
import { reportOn } from "./reporting"

const context = { annexes: [{ file: "甲.md", text: "甲" }], profile: "", suppressed: [], asOf: "2026-01-01", day: "2026-02-01", off: [] }
const found = report(finding(null))

/// A core that answers with `found`, and what it was asked. Facts that are "bad" are refused.
function core() {
  const asked: [string, Record<string, unknown>][] = []
  const call = async (op: string, request: Record<string, unknown>) => {
    asked.push([op, request])
    if (request.profile === "bad") throw new CoreError("bad-request", "profile")
    return op === "check" ? found : { text: "报告" }
  }
  return { asked, core: { call: call as Core["call"] } }
}

test("a report is made of a new check with all that belongs to the text", async () => {
  const { asked, core: one } = core()
  const file = await reportOn(one, "云枝/隐私", "正文", context, "html")
  assert.deepEqual([file.name, file.type, file.content], ["云枝 隐私.check.html", "text/html", "报告"])
  const [[, check], [, written]] = asked as [[string, typeof context & { text: string }], [string, { files: [Record<string, unknown>]; day: string }]]
  assert.deepEqual([check.text, check.annexes, check.day], ["正文", context.annexes, context.day])
  const [reported] = written.files
  assert.deepEqual([reported.report, reported.annexes, String(reported.hash).length, written.day], [found, context.annexes, 64, context.day])
})

test("the report as JSON is what the command line prints", async () => {
  const { content, name } = await reportOn(core().core, "a", "正文", context, "json")
  assert.equal(name, "a.check.json")
  assert.deepEqual(JSON.parse(content), { files: [found] })
})

test("where facts are refused the text is judged alone, and that is said", async () => {
  const { asked, core: one } = core()
  assert.equal((await judge(one, "", "正文", context)).facts, "none")
  assert.equal((await judge(one, "", "正文", { ...context, profile: "{}" })).facts, "used")
  assert.equal((await judge(one, "", "正文", { ...context, profile: "bad" })).facts, "refused")
  assert.equal(asked.at(-1)?.[1].profile, "")
  const failing = { call: (() => Promise.reject(new CoreError("worker-died", ""))) as Core["call"] }
  await assert.rejects(judge(failing, "", "正文", { ...context, profile: "{}" }), { code: "worker-died" })
})
