import assert from "node:assert/strict"
import { test } from "node:test"
import { blocksOf, type Piece } from "./layout"
import { documentOf } from "./testkit"

const doc = documentOf(
  "a: # 逢岚隐私政策",
  "b: - **我们是谁。** 甲公司。",
  "c: - 一、甲\n- 二、乙",
  "d: 电话是【contact_phone】，随时可打。",
  "e: | 功能 | 目的 |",
  "e: | --- | --- |",
  "e: | 登录 | 验证【functions】 |",
)

/// Pieces as "sentence:text", with * for bold and ? for a blank.
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ sentence, text, bold, blank }) => `${sentence}${bold ? "*" : ""}${blank >= 0 ? "?" : ""}:${text}`)

test("lines become blocks, with each piece of its sentence and without the mark-up", () => {
  const [heading, item, first, second, paragraph] = blocksOf(doc)
  assert.deepEqual(heading?.kind === "heading" && [heading.level, ...shown(heading.pieces)], [1, "0:逢岚隐私政策"])
  assert.deepEqual(item?.kind === "item" && shown(item.pieces), ["1*:我们是谁。", "1: 甲公司。"])
  assert.deepEqual(first?.kind === "item" && shown(first.pieces), ["2:一、甲"])
  assert.deepEqual(second?.kind === "item" && shown(second.pieces), ["2:二、乙"])
  assert.deepEqual(paragraph?.kind === "paragraph" && shown(paragraph.pieces), ["3:电话是", "3?:【contact_phone】", "3:，随时可打。"])
})

test("a table has its columns' names and one sentence a row", () => {
  const table = blocksOf(doc).at(-1)
  assert.ok(table?.kind === "table")
  assert.deepEqual(table.head, ["功能", "目的"])
  assert.deepEqual(table.rows.map(({ sentence, cells }) => [sentence, cells.map(shown)]), [
    [6, [["6:登录"], ["6:验证", "6?:【functions】"]]],
  ])
})

test("sentences of one line are told apart", () => {
  const words = { start: { line: 0, column: 0, offset: 0, utf16: 2 }, end: { line: 0, column: 0, offset: 0, utf16: 4 }, text: "乙。" }
  const two = documentOf("a: 甲。")
  const line = { ...two, text: "甲。乙。\n", sentences: [...two.sentences, { range: words, template: "b", facts: [], requirements: [] }] }
  const [block] = blocksOf(line)
  assert.deepEqual(block?.kind === "paragraph" && shown(block.pieces), ["0:甲。", "1:乙。"])
})
