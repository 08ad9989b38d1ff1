import assert from "node:assert/strict"
import { test } from "node:test"
import type { ProfileField } from "../core/wire.gen"
import { answerAt, answersOf, partsAsked, pathName, pathOf, profileJson, splitList, withAnswer } from "./answers"

test("a profile is written as it was read, with its version", () => {
  const profile = { version: 1, app_name: "逢岚", sdks: [{ name: "甲", items: [] }], has_im: { answer: false } }
  assert.equal(profileJson(answersOf(profile)), JSON.stringify(profile))
  assert.deepEqual(answersOf(null), {})
  assert.deepEqual(answersOf([1]), {})
})

test("an answer is changed at its place, and the others keep theirs", () => {
  const answers = { app_name: "逢岚", has_im: { answer: true, kinds: ["私聊"] }, min_age: 18 }
  const cases: readonly (readonly [string, Parameters<typeof withAnswer>[2], object])[] = [
    ["app_name", "大风", { ...answers, app_name: "大风" }],
    ["app_name", undefined, { has_im: answers.has_im, min_age: 18 }],
    ["min_age", 0, { ...answers, min_age: 0 }],
    ["has_im.answer", false, { ...answers, has_im: { answer: false, kinds: ["私聊"] } }],
    ["has_im.kinds", undefined, { ...answers, has_im: { answer: true } }],
    ["new.part", "甲", { ...answers, new: { part: "甲" } }],
  ]
  for (const [path, value, want] of cases) {
    const got = withAnswer(answers, pathOf(path), value)
    assert.deepEqual(got, want, path)
    assert.deepEqual(answerAt(got, pathOf(path)), value, path)
  }
  assert.deepEqual(Object.keys(withAnswer(answers, ["app_name"], "大风")), Object.keys(answers))
  assert.deepEqual(answers.has_im, { answer: true, kinds: ["私聊"] })
})

test("an answer in parts of which nothing is left is taken back, a row is not", () => {
  assert.deepEqual(withAnswer({ has_im: { answer: true } }, ["has_im", "answer"], undefined), {})
  assert.deepEqual(withAnswer({ sdks: [{ name: "甲" }] }, ["sdks", 0, "name"], undefined), { sdks: [{}] })
})

test("rows are filled in and removed, in an answer of parts too", () => {
  const answers = { shares_pi: { answer: true, recipients: [{ full_name: "甲" }, { full_name: "乙" }] } }
  const at = (path: string, value: string | undefined) => withAnswer(answers, pathOf(path), value)
  assert.deepEqual(at("shares_pi.recipients[1].full_name", "丙"), {
    shares_pi: { answer: true, recipients: [{ full_name: "甲" }, { full_name: "丙" }] },
  })
  assert.deepEqual(at("shares_pi.recipients[0]", undefined), { shares_pi: { answer: true, recipients: [{ full_name: "乙" }] } })
})

test("paths are read as they are written", () => {
  for (const name of ["app_name", "has_im.kinds", "sdks[2].provider", "shares_pi.recipients[10].items"]) {
    assert.equal(pathName(pathOf(name)), name)
  }
  assert.deepEqual(pathOf("sdks[2].provider"), ["sdks", 2, "provider"])
})

const part = (name: string): ProfileField => ({
  name, type: "text", title: name, titleEn: name, why: "", whyEn: "", when: "always", optional: false, choices: [], parts: [], feeds: [],
})

test("the other parts are asked once the deciding one says more than no", () => {
  const field = { ...part("stores_chat"), type: "object", parts: [part("answer"), part("days")] }
  const asked = (value: Parameters<typeof partsAsked>[1]) => partsAsked(field, value).map(({ name }) => name)
  assert.deepEqual(asked(undefined), ["answer"])
  for (const no of [false, "不存", "无", "没有", []]) assert.deepEqual(asked({ answer: no, days: 3 }), ["answer"], String(no))
  for (const yes of [true, "密文", ["短信"]]) assert.deepEqual(asked({ answer: yes }), ["answer", "days"], String(yes))
  assert.deepEqual(partsAsked({ ...field, parts: [part("path"), part("format")] }, undefined).length, 2)
})

test("a list is cut at the marks between its items, not within brackets", () => {
  assert.deepEqual(splitList("手机号、 昵称，头像,性别；生日\n"), ["手机号", "昵称", "头像", "性别", "生日"])
  assert.deepEqual(splitList("通话记录（时间、时长）、订单"), ["通话记录（时间、时长）", "订单"])
  assert.deepEqual(splitList(" 、、 "), [])
  assert.deepEqual(splitList("甲）、乙"), ["甲）", "乙"])
})
