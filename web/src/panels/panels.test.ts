import assert from "node:assert/strict"
import { test } from "node:test"
import { finding, inAnnex, outline, rangeOf } from "../editor/testkit"
import { en } from "../text/en"
import { zh } from "../text/zh"
import { shortened } from "./finding"
import { signsOf } from "./outline"
import { agoOf } from "./start"

const text = "# 政策\n\n## 一、收集\n\n登陆，帐号。\n\n## 二、保存\n\n继续使用视为同意。\n"
const typo = finding(rangeOf(text, "登陆"))
const variant = finding(rangeOf(text, "帐号"), { severity: "info", message: "写法不一" })
const consent = finding(rangeOf(text, "视为同意"), {
  severity: "error",
  message: "不能代替同意",
  sources: [{ id: "pipl", title: "个人信息保护法", article: "第十四条" }],
})
const whole = finding(null, { severity: "error", message: "没有联系方式" })
const findings = [typo, whole, variant, consent]

test("a clause carries the number of its findings and the worst severity", () => {
  assert.deepEqual(
    [...signsOf(outline(text).clauses, [...findings, finding(inAnnex(rangeOf(text, "视为同意")))])],
    [
      [1, { count: 2, severity: "warning" }],
      [2, { count: 1, severity: "error" }],
    ],
  )
})

test("a quotation is cut in the middle, between characters", () => {
  assert.equal(shortened("一行\n 两行"), "一行 两行")
  assert.equal(shortened("𐐀".repeat(10), 5), "𐐀𐐀…𐐀𐐀")
  assert.equal(shortened("12345", 5), "12345")
})

test("times are told in the largest unit that fits", () => {
  const ago = (minutes: number, texts = zh) => agoOf(1e12 - minutes * 60_000, 1e12, texts)
  assert.deepEqual([0, 59, 60, 60 * 24 * 2].map((minutes) => ago(minutes)), ["刚刚", "59 分钟前", "1 小时前", "2 天前"])
  assert.equal(ago(1, en), "1 minute ago")
  assert.match(ago(60 * 24 * 30), /^2001\/8\/\d+$/)
})
