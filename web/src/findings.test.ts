import assert from "node:assert/strict"
import { test } from "node:test"
import { finding, inAnnex, outline, rangeOf } from "./editor/testkit"
import { countsOf, groupsOf, type Wanted, weightiest } from "./findings"

const text = "前言，帐号。\n\n# 政策\n\n## 一、收集\n\n登陆。\n\n### （一）手机\n\n写错。\n\n## 二、保存\n\n继续使用视为同意。\n"
const { clauses } = outline(text)
const whole = finding(null, { severity: "error", rule: "contact-details", message: "没有联系方式" })
const variant = finding(rangeOf(text, "帐号"), { severity: "info", rule: "drafting/term-variant", message: "写法不一" })
const typo = finding(rangeOf(text, "登陆"))
const other = finding(rangeOf(text, "写错"))
const consent = finding(rangeOf(text, "视为同意"), {
  severity: "error",
  rule: "no-continued-use-consent",
  message: "不能代替同意",
  sources: [{ id: "pipl", title: "个人信息保护法", article: "第十四条" }],
})
const annexed = finding(inAnnex(rangeOf(text, "前言"), "甲.md"), { severity: "error" })
const findings = [whole, annexed, variant, typo, other, consent]

function groups(wanted: Partial<Wanted> = {}) {
  const all: Wanted = { grouping: "severity", sorting: "place", kind: "all", hidden: new Set(), words: "", ...wanted }
  return groupsOf(findings, clauses, all).map(({ key, items }) => [key, items.map(({ index }) => index)] as const)
}

test("by severity, worst first; within, the text, then annexes, then what is about the whole document", () => {
  assert.deepEqual(groups(), [["error", [5, 1, 0]], ["warning", [3, 4]], ["info", [2]]])
})

test("by section of highest level, in the order of the text", () => {
  const expected = [["", [2]], ["1", [3, 4]], ["3", [5]], [":甲.md", [1]], ["whole", [0]]]
  assert.deepEqual(groups({ grouping: "clause" }), expected)
  assert.deepEqual(groups({ grouping: "clause", sorting: "severity" }), expected)
})

test("by rule, that with the worst finding first, and within in either order", () => {
  const keys = ["no-continued-use-consent", "drafting/typo", "contact-details", "drafting/term-variant"]
  const byRule = (sorting: "place" | "severity") => groups({ grouping: "rule", sorting })
  assert.deepEqual(byRule("place"), keys.map((key, index) => [key, [[5], [3, 4, 1], [0], [2]][index]]))
  assert.deepEqual(byRule("severity"), keys.map((key, index) => [key, [[5], [1, 3, 4], [0], [2]][index]]))
})

test("severities and kinds are left out, and words looked for in message, text, rule and source", () => {
  assert.deepEqual(groups({ hidden: new Set(["error"]) }), [["warning", [3, 4]], ["info", [2]]])
  assert.deepEqual(groups({ kind: "law" }), [["error", [5, 0]]])
  assert.deepEqual(groups({ kind: "drafting", hidden: new Set(["warning"]) }), [["error", [1]], ["info", [2]]])
  for (const [words, index] of [[" 登陆 ", 3], ["保护法第十四条", 5], ["CONTACT-", 0], ["甲.md", 1]] as const) {
    const found = groups({ words }).flatMap(([, items]) => items)
    assert.ok(found.includes(index), words)
  }
  assert.deepEqual(groups({ words: "没有这样的词" }), [])
})

test("findings are counted by severity", () => {
  assert.deepEqual(countsOf(findings), { error: 3, warning: 2, info: 1, hint: 0 })
})

test("those that weigh most are kept in their groups, and the one at the cursor", () => {
  const ranked = (rank: number) => ({ finding: finding(null, { rank }), index: rank })
  const groups = [
    { key: "甲", items: [ranked(4), ranked(0)] },
    { key: "乙", items: [ranked(3), ranked(1), ranked(2)] },
  ]
  const kept = (room: number, active: number) =>
    weightiest(groups, room, active).map(({ key, items }) => [key, items.map(({ index }) => index)])
  assert.deepEqual(kept(2, -1), [["甲", [0]], ["乙", [1]]])
  assert.deepEqual(kept(1, 3), [["甲", [0]], ["乙", [3]]])
  assert.deepEqual(kept(1, -1), [["甲", [0]]])
  assert.deepEqual(kept(9, -1), [["甲", [4, 0]], ["乙", [3, 1, 2]]])
})
