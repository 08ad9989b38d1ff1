import assert from "node:assert/strict"
import { test } from "node:test"
import { countFacets, facets, facetOf, firstChoice, revealing, shownChanges } from "./changes"
import type { Change, DiffResponse, Material, Segment, Side } from "./core/wire.gen"
import { rangeOf, span } from "./editor/testkit"
import { redline } from "./redline"
import { piecesOf, restOf } from "./redline-rest"
import { belowHeading, elided, foldRows, gist, inLine, type Part, partsOf, rowsOf } from "./redline-words"

const oldText = "甲，登录。\n乙，六个月。\n丙，不变。\n\n丁，删去。\n戊，不变。\n"
const newText = "〇，新增。\n甲， 登录。\n丙，不变。\n乙，十二个月。\n戊，不变。\n"

function side(text: string, words: string): Side {
  const start = text.indexOf(words)
  return { heading: words.slice(0, 1), number: "", range: span(text, start, start + words.length) }
}

const equal = (text: string): Segment => ({ op: "equal", text, cosmetic: false })
const insert = (text: string, cosmetic = false): Segment => ({ op: "insert", text, cosmetic })
const remove = (text: string, cosmetic = false): Segment => ({ op: "delete", text, cosmetic })

function change(kind: string, old: string, current: string, segments: readonly Segment[], cosmetic = false): Change {
  return {
    kind,
    cosmetic,
    old: old === "" ? [] : [side(oldText, old)],
    new: current === "" ? [] : [side(newText, current)],
    segments,
    rows: [],
  }
}

const response: DiffResponse = {
  summary: {},
  unrelated: false,
  renames: [],
  material: [],
  changes: [
    change("added", "", "〇，新增。\n", [insert("〇，新增。\n")]),
    change("changed", "甲，登录。\n", "甲， 登录。\n", [equal("甲，"), insert(" ", true), equal("登录。\n")], true),
    change("deleted", "丁，删去。\n", "", [remove("丁，删去。\n")]),
    change("moved-changed", "乙，六个月。\n", "乙，十二个月。\n", [equal("乙，"), remove("六"), insert("十二"), equal("个月。\n")]),
  ],
}

const every = response.changes.map((_, index) => index)

/// The redline written down: changes by their number, ~ before the place one has left.
function written(shown: readonly number[]): string {
  return redline(response, oldText, newText, shown)
    .map((block) => {
      if (block.kind === "same") return block.texts.map(({ old, new: current }) => (old === current ? old : `${old}=${current}`)).join("")
      return (block.kind === "gone" ? "~" : "") + block.index
    })
    .join("|")
    .replaceAll("\n", "")
}

test("the redline is the new text in its order, with what was deleted or left at its old place", () => {
  assert.equal(written(every), "0|1|~3|丙，不变。=丙，不变。|2|3|戊，不变。")
})

test("without what was deleted it is the new text, whatever is shown, and nothing of the old one is lost", () => {
  for (const shown of [every, [0, 3], [2], []]) {
    const blocks = redline(response, oldText, newText, shown)
    const current = blocks.map((block) => {
      if (block.kind === "same") return block.texts.map((both) => both.new).join("")
      return block.kind === "gone" ? "" : block.change.new.map(({ range }) => range.text).join("")
    })
    assert.equal(current.join(""), newText)
    const old = blocks.flatMap((block) => {
      if (block.kind === "same") return block.texts.map((both) => both.old)
      return block.kind === "gone" ? [] : block.change.old.map(({ range }) => range.text)
    })
    assert.deepEqual(old.join("").split("\n").sort(), oldText.split("\n").sort())
  }
})

test("what is not shown reads as unchanged, in one block with what is beside it", () => {
  assert.equal(written([0, 2, 3]), "0|甲，登录。=甲， 登录。|~3|丙，不变。=丙，不变。|2|3|戊，不变。")
  assert.equal(written([0]), "0|甲，登录。=甲， 登录。丙，不变。=丙，不变。丁，删去。=乙，六个月。=乙，十二个月。戊，不变。")
})

test("a split clause does not cover the text between its parts", () => {
  const split: Change = {
    kind: "split",
    cosmetic: false,
    old: [side("甲乙。\n丙。\n", "甲乙。\n")],
    new: [side("甲。\n丙。\n乙。\n", "甲。\n"), side("甲。\n丙。\n乙。\n", "乙。\n")],
    segments: [equal("甲")],
    rows: [],
  }
  assert.deepEqual(
    redline({ ...response, changes: [split] }, "甲乙。\n丙。\n", "甲。\n丙。\n乙。\n", [0]).map((block) =>
      block.kind === "same" ? block.texts : block.kind,
    ),
    ["change", [{ old: "丙。\n", new: "丙。\n" }]],
  )
})

test("what is between the changes is read on to a place, or past so many characters", () => {
  const rest = restOf("甲 乙\n\n丙丁戊", [side("甲 乙\n\n丙丁戊", "丁")])
  assert.equal(rest.before(6), 3)
  assert.equal(rest.readPast(1), "甲 ")
  assert.equal(rest.readPast(2), "乙\n\n")
  assert.equal(rest.readPast(2), "")
  assert.equal(rest.readTo(6), "丙")
  assert.equal(rest.readTo(Infinity), "戊")
  assert.equal(rest.read(), 4)
})

test("unchanged words are cut into pieces of whole lines, the same in both versions", () => {
  const pieces = piecesOf("甲乙\n丙丁\n\n戊\n", "甲乙\n\n丙丁\n戊\n", 3)
  assert.deepEqual(pieces, [
    { old: "甲乙\n", new: "甲乙\n\n" },
    { old: "丙丁\n\n戊\n", new: "丙丁\n戊\n" },
  ])
  assert.deepEqual(piecesOf("甲\n", ""), [{ old: "甲\n", new: "" }])
})

test("every change is in one group; new numbers and format are left out at first", () => {
  assert.deepEqual([...countFacets(response.changes)], [["added", 1], ["deleted", 1], ["moved-changed", 1], ["cosmetic", 1]])
  assert.equal(facetOf(change("renumbered", "甲", "甲", [], true)), "renumbered")
  assert.equal(facetOf(change("from the future", "甲", "甲", [])), "changed")
  assert.deepEqual(shownChanges(response, firstChoice), [0, 2, 3])
  assert.deepEqual(shownChanges(response, { hidden: new Set(facets), material: false }), [])
})

const item: Material = {
  category: "M13",
  slug: "retention-extended",
  title: "保存期限延长",
  titleEn: "retention extended",
  effects: ["N"],
  direction: "wider",
  changes: [3],
  reason: "",
  sources: [],
  old: [],
  new: [],
}

test("only what has a consequence in law is shown on request, and what is asked for always", () => {
  const judged = { ...response, material: [item] }
  const choice = { ...firstChoice, material: true }
  assert.deepEqual(shownChanges(judged, choice), [3])
  assert.deepEqual(shownChanges(judged, revealing(judged, choice, 3)), [3])
  assert.deepEqual(shownChanges(judged, revealing(judged, choice, 1)), every)
})

const quiet = (op: Part["op"], text: string): Part => ({ op, text, quiet: true, matters: [] })
const part = (op: Part["op"], text: string, ...matters: number[]): Part => ({ op, text, quiet: false, matters })

test("words that matter in law are told apart, on either side and where they stay", () => {
  const period: Material = { ...item, old: [rangeOf(oldText, "六个月")], new: [rangeOf(newText, "十二个月")] }
  const clause: Material = { ...item, new: [rangeOf(newText, "乙，十二")] }
  const elsewhere: Material = { ...item, old: [rangeOf(oldText, "甲，登录")] }
  const moved = response.changes[3]
  assert.ok(moved)
  assert.deepEqual(partsOf(moved, [elsewhere, period, clause]), [
    part("equal", "乙，", 2),
    part("delete", "六", 1),
    part("insert", "十二", 1, 2),
    part("equal", "个月", 1),
    part("equal", "。\n"),
  ])
  const long = "长".repeat(200)
  const whole: Change = { ...moved, old: [], new: [{ heading: null, number: "", range: span(long, 0, 200) }], segments: [insert(long)] }
  assert.deepEqual(partsOf(whole, [{ ...item, new: [span(long, 0, 200)] }]), [part("insert", long)])
})

test("cosmetic differences inside a change are quiet, and read in their new form", () => {
  const segments = [remove("(", true), insert("（", true), equal("一"), remove("）"), insert(")"), remove("**", true), remove(" ", true)]
  const mixed = partsOf(change("changed", "甲", "甲", segments))
  assert.deepEqual(mixed, [quiet("delete", "("), quiet("insert", "（"), part("equal", "一"), part("delete", "）"), part("insert", ")"), quiet("delete", "** ")])
  assert.deepEqual(inLine(mixed), [quiet("insert", "（"), part("equal", "一"), part("delete", "）"), part("insert", ")"), quiet("delete", "** ")])
  const formal = partsOf(change("changed", "甲", "甲", segments, true))
  assert.ok(formal.every((each) => !each.quiet))
})

test("the gist is the first words that differ", () => {
  const words = (segments: readonly Segment[]) => gist(partsOf(change("changed", "甲", "甲", segments)), 4)
  assert.deepEqual(words([equal("保存"), remove("六"), insert("十二"), equal("个月"), remove("。")]), { deleted: "六", inserted: "十二" })
  assert.deepEqual(words([insert("\n\n"), equal("甲"), insert("一二三四五\n六")]), { deleted: "", inserted: "一二三四…" })
  assert.deepEqual(words([remove("(", true), insert("（", true), equal("甲"), insert("乙")]), { deleted: "", inserted: "乙" })
  assert.deepEqual(words([equal("甲")]), { deleted: "", inserted: "" })
})

test("a heading that the title says already is not read twice", () => {
  const under = (kind: string, ...segments: Segment[]) => {
    const all = change(kind, kind === "added" ? "" : "甲", kind === "deleted" ? "" : "甲", segments)
    return belowHeading(partsOf(all), all).map(({ op, text }) => `${op} ${text}`)
  }
  assert.deepEqual(under("changed", equal("## 甲\r\n\n登"), insert("录")), ["equal 登", "insert 录"])
  assert.deepEqual(under("changed", equal("## "), insert("甲\n")), ["equal ## ", "insert 甲\n"])
  assert.deepEqual(under("changed", equal("## 甲\n")), ["equal ## 甲\n"])
  assert.deepEqual(under("changed", equal("## （"), remove("二", true), insert("三", true), equal("）甲\n登"), insert("录")), ["equal 登", "insert 录"])
  assert.deepEqual(under("changed", equal("## （"), remove("二"), equal("）甲\n登")), ["equal ## （", "delete 二", "equal ）甲\n登"])
  assert.deepEqual(under("changed", remove("旧", true), insert("新\n", true), equal("甲\n登")), ["delete 旧", "insert 新\n", "equal 甲\n登"])
  assert.deepEqual(under("added", insert("## 甲\n新")), ["insert 新"])
  assert.deepEqual(under("deleted", remove("## 甲\n旧")), ["delete 旧"])
  const words = "# 丁\n删去"
  const gone: Change = { ...change("deleted", "", "", [remove(words)]), old: [{ heading: "丁", number: "", range: span(words, 0, words.length) }] }
  const named: Material = { ...item, old: [rangeOf(words, "删")] }
  assert.ok(partsOf(gone, [named]).length > 1)
  assert.equal(belowHeading(partsOf(gone, [named]), gone).map(({ text }) => text).join(""), "删去")
})

test("long words that stay are cut in the middle, never inside a character", () => {
  const text = "𐐀".repeat(100)
  assert.deepEqual(elided(text, false, false, 31), { head: "𐐀".repeat(16), tail: "𐐀".repeat(16) })
  assert.deepEqual(elided(text, true, false, 30), { head: "", tail: "𐐀".repeat(15) })
  assert.deepEqual(elided(text, false, true, 30), { head: "𐐀".repeat(15), tail: "" })
  assert.equal(elided("短", false, false), null)
  const sentences = "一二三四五六七八。".repeat(10)
  assert.deepEqual(elided(sentences, false, false, 22), { head: "一二三四五六七八。".repeat(2), tail: "一二三四五六七八。".repeat(2) })
  assert.deepEqual(elided(text, true, true, 30), elided(text, false, false, 30))
})

/// Rows written down, both versions beside each other.
function beside(...parts: Part[]): readonly string[] {
  const words = (side: readonly Part[]) => side.map(({ text }) => text).join("")
  return rowsOf(parts).map((row) => `${words(row.old)}|${words(row.new)}${row.changed ? "*" : ""}`.replaceAll("\n", "¶"))
}

test("lines that are in both versions keep level", () => {
  assert.deepEqual(
    beside(part("equal", "一\r\n二"), part("delete", "旧"), part("insert", "新"), part("equal", "尾\n三\n"), part("insert", "四\n"), part("equal", "五")),
    ["一\r¶|一\r¶", "二旧尾¶|二新尾¶*", "三¶|三¶", "|四¶*", "五|五"],
  )
  assert.deepEqual(beside(part("delete", "甲\n"), part("insert", "乙\n"), part("equal", "丙")), ["甲¶|乙¶*", "丙|丙"])
  assert.deepEqual(beside(part("insert", "甲\n乙\n")), ["|甲¶乙¶*"])
})

test("rows that did not change are folded but for those beside a change", () => {
  const rows = rowsOf([part("equal", "一\n二\n三\n"), part("insert", "四\n"), part("equal", "五\n六\n七")])
  assert.deepEqual(foldRows(rows, 2).map(({ fold, rows }) => (fold ? -rows.length : rows.length)), [-2, 3, -2])
  assert.deepEqual(foldRows(rows, 20).map(({ fold }) => fold), [false, false, false])
  const moved = rowsOf([part("equal", "一\n二\n三\n四")])
  assert.deepEqual(foldRows(moved, 2).map(({ fold, rows }) => (fold ? -rows.length : rows.length)), [1, -2, 1])
})
