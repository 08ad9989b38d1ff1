import assert from "node:assert/strict"
import { test } from "node:test"
import type { Change, DiffResponse, Segment, Side } from "./core/wire.gen"
import { span } from "./editor/testkit"
import { belowHeading, countKinds, elided, gist, isShown, partsOf, redline } from "./redline"

const oldText = "甲，登录。\n乙，六个月。\n丙，不变。\n丁，删去。\n"
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

const all = { cosmetic: true, hidden: new Set<string>() }

/// The redline written down: [] around what came, {} around what went, | between blocks.
function written(choice: typeof all): string {
  return redline(response, newText, choice)
    .map((block) => {
      if (block.kind === "same") return block.text
      const marks = { equal: ["", ""], insert: ["[", "]"], delete: ["{", "}"] } as const
      return block.parts.map(({ op, text }) => marks[op][0] + text + marks[op][1]).join("")
    })
    .join("|")
    .replaceAll("\n", "")
}

test("the redline is the new text in its order, with the deleted words at their place", () => {
  assert.equal(written(all), "[〇，新增。]|甲，[ ]登录。|{丁，删去。}|丙，不变。|乙，{六}[十二]个月。|戊，不变。")
})

test("without the deleted words it is the new text, whatever is shown", () => {
  for (const cosmetic of [true, false]) {
    for (const hidden of [new Set<string>(), new Set(["added", "moved-changed"]), new Set(["deleted"])]) {
      const text = redline(response, newText, { cosmetic, hidden })
        .map((block) =>
          block.kind === "same" ? block.text : block.parts.map(({ op, text }) => (op === "delete" ? "" : text)).join(""),
        )
        .join("")
      assert.equal(text, newText)
    }
  }
})

test("what is not chosen reads as unchanged, in one block with what is beside it", () => {
  assert.equal(written({ cosmetic: false, hidden: new Set() }), "[〇，新增。]|甲， 登录。|{丁，删去。}|丙，不变。|乙，{六}[十二]个月。|戊，不变。")
  assert.equal(written({ cosmetic: false, hidden: new Set(["deleted"]) }), "[〇，新增。]|甲， 登录。丙，不变。|乙，{六}[十二]个月。|戊，不变。")
})

test("a split clause does not cover the text between its parts", () => {
  const split: Change = {
    kind: "split",
    cosmetic: false,
    old: [side(oldText, "甲，登录。\n")],
    new: [side(newText, "〇，新增。\n"), side(newText, "丙，不变。\n")],
    segments: [equal("甲")],
    rows: [],
  }
  const blocks = redline({ ...response, changes: [split] }, newText, all)
  assert.deepEqual(
    blocks.map((block) => (block.kind === "same" ? block.text : block.kind)),
    ["change", "甲， 登录。\n乙，十二个月。\n戊，不变。\n"],
  )
})

test("changes are counted by kind, cosmetic ones if they are asked for", () => {
  assert.deepEqual([...countKinds(response.changes, false)], [["added", 1], ["deleted", 1], ["moved-changed", 1]])
  assert.equal(countKinds(response.changes, true).get("changed"), 1)
  assert.equal(isShown({ ...change("added", "", "〇，新增。\n", []), kind: "from the future" }, all), true)
})

test("cosmetic differences inside a change are quiet unless they are asked for", () => {
  const mixed = change("changed", "甲", "甲", [remove("(", true), insert("（", true), equal("一"), remove("）"), insert(")")])
  assert.deepEqual(partsOf(mixed, false), [
    { op: "equal", text: "（一" },
    { op: "delete", text: "）" },
    { op: "insert", text: ")" },
  ])
  assert.equal(partsOf(mixed, true).length, 5)
})

test("the gist is the first words that differ", () => {
  const words = (segments: readonly Segment[]) => gist(partsOf(change("changed", "甲", "甲", segments), true), 4)
  assert.deepEqual(words([equal("保存"), remove("六"), insert("十二"), equal("个月"), remove("。")]), { deleted: "六", inserted: "十二" })
  assert.deepEqual(words([insert("\n\n"), equal("甲"), insert("一二三四五\n六")]), { deleted: "", inserted: "一二三四…" })
  assert.deepEqual(words([equal("甲")]), { deleted: "", inserted: "" })
})

test("a heading that stays is not read twice", () => {
  const under = (...segments: Segment[]) => belowHeading(partsOf(change("changed", "甲", "甲", segments), true), change("changed", "甲", "甲", []))
  assert.deepEqual(under(equal("## 甲\n\n登"), insert("录")), [{ op: "equal", text: "登" }, { op: "insert", text: "录" }])
  assert.deepEqual(under(equal("## "), insert("甲\n")), [{ op: "equal", text: "## " }, { op: "insert", text: "甲\n" }])
  assert.deepEqual(under(equal("## 甲\n")), [{ op: "equal", text: "## 甲\n" }])
})

test("long words that stay are cut in the middle, never inside a character", () => {
  const text = "𐐀".repeat(100)
  assert.deepEqual(elided(text, false, false, 31), { head: "𐐀".repeat(16), tail: "𐐀".repeat(16) })
  assert.deepEqual(elided(text, true, false, 30), { head: "", tail: "𐐀".repeat(15) })
  assert.deepEqual(elided(text, false, true, 30), { head: "𐐀".repeat(15), tail: "" })
  assert.equal(elided("短", false, false), null)
  assert.deepEqual(elided(text, true, true, 30), elided(text, false, false, 30))
})
