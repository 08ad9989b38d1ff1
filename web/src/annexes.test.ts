import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import { createAnnexes, noteOf, offsetIn } from "./annexes"
import type { Annex } from "./core/wire.gen"
import type { FileNote } from "./opening"
import type { DraftInfo } from "./storage"
import { zh } from "./text/zh"

const notice = (message: string) => ({ message, range: null })
const lossy = (name: string): FileNote => ({ name, notices: [notice("图片没有保留")], failure: null })
const refused = (name: string): FileNote => ({ name, notices: [], failure: `“${name}”没有打开。` })

/// Annexes of a desk that is variables; files called "坏" are refused, .html ones lossy.
function start() {
  const note = signal<FileNote | null>(null)
  const draft = signal<DraftInfo | null>({ id: "a" } as DraftInfo)
  const kept = signal<readonly Annex[]>([])
  const said: string[] = []
  const annexes = createAnnexes({
    opening: {
      note,
      async text(file) {
        note.value = file.name === "坏" ? refused(file.name) : file.name.endsWith(".html") ? lossy(file.name) : null
        return file.name === "坏" ? null : file.text()
      },
    },
    session: { draft, annexes: kept, keepAnnexes: (next) => (kept.value = next) },
    texts: () => zh,
    say: (words) => said.push(words),
  })
  const add = (...files: (readonly [string, string])[]) => annexes.add(files.map(([name, text]) => new File([text], name)))
  const list = () => annexes.list.value.map(({ file, text }) => [file, text])
  return { annexes, note, draft, said, add, list }
}

test("annexes are added in their order, replaced by name and removed", async () => {
  const { annexes, said, add, list } = start()
  await add(["甲.md", "1"], ["乙.md", "2"])
  await add(["丙.md", "3"], ["甲.md", "4"])
  assert.deepEqual(list(), [["甲.md", "4"], ["乙.md", "2"], ["丙.md", "3"]])
  annexes.remove("乙.md")
  assert.deepEqual(list(), [["甲.md", "4"], ["丙.md", "3"]])
  assert.deepEqual(said, [zh.annexes.added(2), zh.annexes.added(2), zh.annexes.removed("乙.md")])
})

test("what several files lost or why they were refused is said together; the others are added", async () => {
  const { note, add, list } = start()
  await add(["甲.html", "1"], ["坏", ""], ["乙.md", "2"], ["丙.html", "3"])
  assert.deepEqual(list().map(([file]) => file), ["甲.html", "乙.md", "丙.html"])
  assert.equal(note.value?.failure, "“坏”没有打开。")
  assert.deepEqual(note.value?.notices.map(({ message }) => message), ["甲.html：图片没有保留", "丙.html：图片没有保留"])
  assert.deepEqual(noteOf([lossy("甲.html")], zh), lossy("甲.html"))
  assert.equal(noteOf([], zh), null)
})

test("an annex is shown while it is there, and edited in its place", async () => {
  const { annexes, add, list } = start()
  await add(["甲.md", "1"], ["乙.md", "2"])
  annexes.show("丙.md")
  assert.equal(annexes.shown.value, null)
  annexes.show("甲.md")
  assert.deepEqual(annexes.shown.value, { file: "甲.md", range: null })
  annexes.edit("甲.md", "3")
  annexes.edit("丙.md", "4")
  assert.deepEqual(list(), [["甲.md", "3"], ["乙.md", "2"]])
})

test("a place is found by line and column, whatever ended the lines", () => {
  const at = (line: number, column: number) => offsetIn("甲\n𐐀乙丙\n", { line, column, offset: 0, utf16: 0 })
  assert.deepEqual([at(1, 1), at(2, 1), at(2, 3), at(2, 9), at(3, 1), at(9, 1)], [0, 2, 5, 6, 7, 7])
})

test("annexes that were read too late do not come to another draft", async () => {
  const { draft, add, list } = start()
  const adding = add(["甲.md", "1"])
  draft.value = { id: "b" } as DraftInfo
  await adding
  assert.deepEqual(list(), [])
})
