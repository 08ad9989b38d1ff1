import assert from "node:assert/strict"
import { test } from "node:test"
import { previewsOf } from "./preview"
import { fix, rangeOf, stateOf } from "./testkit"

const text = "一二三四五六七八九十甲，请登陆账号后登陆。\n第二行。\n"
const { doc } = stateOf(text)

test("what goes and what comes stand between the words around, in the order of the text", () => {
  assert.deepEqual(previewsOf(doc, fix([rangeOf(text, "第二行"), "末行"], [rangeOf(text, "登陆"), "登录"])), [
    { head: "…四五六七八九十甲，请", old: "登陆", new: "登录", tail: "账号后登陆。" },
    { head: "", old: "第二行", new: "末行", tail: "。" },
  ])
})

test("an insertion shows its lines without empty ones, apart from the words before, and a long one is cut", () => {
  const end = rangeOf(text, "\n第二行", true)
  assert.deepEqual(previewsOf(doc, fix([end, "\n\n## 标题\n"])), [{ head: "…，请登陆账号后登陆。", old: "", new: "\n## 标题", tail: "" }])
  const place = rangeOf(text, "第二行", true)
  assert.deepEqual(previewsOf(doc, fix([place, "\n## 标题\n\n正文。\n\n"])), [{ head: "", old: "", new: "## 标题\n正文。\n", tail: "第二行。" }])
  const [long] = previewsOf(doc, fix([place, "𐐀".repeat(400)]))
  assert.equal(Array.from(long?.new ?? "").length, 180)
})
