import assert from "node:assert/strict"
import { test } from "node:test"
import { citations, diagnosticsOf, severityOf } from "./diagnostics"
import { finding, fix, inAnnex, rangeOf, report, stateOf } from "./testkit"

const text = "第𐐀条 用手机号登陆。"
const { doc } = stateOf(text)

test("findings with a place become diagnostics in UTF-16 units", () => {
  const sources = [
    { id: "pipl", title: "中华人民共和国个人信息保护法", article: "第十四条" },
    { id: "x", title: "测试规定", article: "" },
  ]
  const diagnostics = diagnosticsOf(
    report(finding(null), finding(rangeOf(text, "登陆"), { severity: "error", message: "写错了", sources })),
    doc,
    () => undefined,
  )
  const [{ from, to, severity, message, source, actions }] = diagnostics as [(typeof diagnostics)[number]]
  assert.equal(diagnostics.length, 1)
  assert.equal(doc.sliceString(from, to), "登陆")
  assert.deepEqual(
    { severity, message, source, actions },
    { severity: "error", message: "写错了", source: "《个人信息保护法》第十四条；《测试规定》", actions: [] },
  )
})

test("related places are marked too, in a class of their own", () => {
  const related = [rangeOf(text, "手机号")]
  const diagnostics = diagnosticsOf(report(finding(rangeOf(text, "登陆"), { related })), doc, () => undefined)
  assert.deepEqual(
    diagnostics.map(({ from, to, markClass }) => [doc.sliceString(from, to), markClass]),
    [
      ["登陆", undefined],
      ["手机号", "cm-related"],
    ],
  )
})

test("nothing in an annex is marked", () => {
  const related = [inAnnex(rangeOf(text, "手机号")), rangeOf(text, "第")]
  const diagnostics = diagnosticsOf(
    report(finding(inAnnex(rangeOf(text, "登陆"))), finding(inAnnex(rangeOf(text, "登陆")), { related })),
    doc,
    () => undefined,
  )
  assert.deepEqual(diagnostics.map(({ from, to }) => doc.sliceString(from, to)), ["第"])
})

test("each fix is an action of its own", () => {
  const fixes = [fix([rangeOf(text, "登陆"), "登录"]), { ...fix([rangeOf(text, "登陆"), "登入"]), title: "另一种" }]
  const asked: string[] = []
  const [diagnostic] = diagnosticsOf(report(finding(rangeOf(text, "登陆"), { fixes })), doc, (_view, { title }) => asked.push(title))
  assert.deepEqual(diagnostic?.actions?.map(({ name }) => name), ["改正", "另一种"])
  diagnostic?.actions?.[1]?.apply(undefined as never, 0, 0)
  assert.deepEqual(asked, ["另一种"])
})

test("a severity this program does not know is a note", () => {
  assert.deepEqual(["error", "hint", "fatal"].map(severityOf), ["error", "hint", "info"])
})

test("citations name each act once, without the name of the state", () => {
  const source = (title: string, article: string) => ({ id: title, title, article })
  const sources = [
    source("中华人民共和国民法典", "第一条"),
    source("测试规定", ""),
    source("中华人民共和国民法典", "第三条"),
    source("中华人民共和国", "第二条"),
  ]
  assert.equal(citations(sources), "《民法典》第一条、第三条；《测试规定》；《中华人民共和国》第二条")
  assert.equal(citations([]), "")
})
