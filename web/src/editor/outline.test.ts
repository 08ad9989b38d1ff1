import assert from "node:assert/strict"
import { test } from "node:test"
import { clauseAt, endOfBranch, foldOf, headingDecorations, outlineField, setOutline } from "./outline"
import { outline, stateOf } from "./testkit"

const text = "# 隐私政策\n\n前言。\n\n## 一、收集\n\n收集什么。\n\n### 注册\n\n手机号。\n\n\n## 二、保存\n\n保存三十天。\n"

function parsed() {
  return stateOf(text, outlineField).update({ effects: setOutline.of(outline(text)) }).state
}

/// What is folded away from the line of a heading.
function folded(heading: string): string | null {
  const state = parsed()
  const line = state.doc.lineAt(text.indexOf(heading))
  const fold = foldOf(state, line.from, line.to)
  return fold && state.sliceDoc(fold.from, fold.to)
}

test("the clause at a place is the last that starts before it, also after an edit", () => {
  const state = parsed().update({ changes: { from: 0, insert: "更新\n" } }).state
  const answer = state.field(outlineField)
  assert.ok(answer)
  const now = state.doc.toString()
  assert.equal(clauseAt(answer, 0), -1)
  assert.equal(clauseAt(answer, now.indexOf("前言")), 0)
  assert.equal(clauseAt(answer, now.indexOf("## 一")), 1)
  assert.equal(clauseAt(answer, now.length), 3)
})

test("a clause folds with those below it, without the blank lines behind", () => {
  assert.equal(folded("## 一、收集"), "\n\n收集什么。\n\n### 注册\n\n手机号。")
  assert.equal(folded("### 注册"), "\n\n手机号。")
  assert.equal(folded("## 二、保存"), "\n\n保存三十天。")
})

test("neither the title nor a line of text folds", () => {
  assert.equal(folded("# 隐私政策"), null)
  assert.equal(folded("手机号"), null)
})

test("a branch ends before the next clause of its level", () => {
  const { clauses } = outline(text)
  assert.equal(endOfBranch(clauses, 0), 4)
  assert.equal(endOfBranch(clauses, 1), 3)
  assert.equal(endOfBranch(clauses, 3), 4)
})

test("headings are marked once each, by level", () => {
  const marks: string[] = []
  headingDecorations(parsed(), outline(text)).between(0, text.length, (from, _to, mark) => {
    marks.push(`${from} ${mark.spec.class}`)
  })
  const at = (words: string) => text.indexOf(words)
  assert.deepEqual(marks, [
    "0 cm-heading cm-heading-0",
    `${at("## 一")} cm-heading cm-heading-1`,
    `${at("### 注册")} cm-heading cm-heading-2`,
    `${at("## 二")} cm-heading cm-heading-1`,
  ])
})
