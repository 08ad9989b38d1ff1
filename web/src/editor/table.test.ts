import assert from "node:assert/strict"
import { test } from "node:test"
import { EditorSelection, type TransactionSpec } from "@codemirror/state"
import type { EditorView } from "@codemirror/view"
import { tableStep, tidied } from "./table"
import { stateOf } from "./testkit"

/// Takes steps in a text with the cursor at ^, or a selection between two; returns the
/// text with it, or null if the last step did nothing.
function stepped(marked: string, ...steps: readonly Parameters<typeof tableStep>[0][]): string | null {
  const text = marked.replaceAll("^", "")
  const anchor = marked.indexOf("^")
  const head = Math.max(marked.lastIndexOf("^") - 1, anchor)
  const view = {
    state: stateOf(text).update({ selection: EditorSelection.range(anchor, head) }).state,
    dispatch(spec: TransactionSpec) {
      view.state = view.state.update(spec).state
    },
  }
  let done = true
  for (const step of steps) done = tableStep(step)(view as unknown as EditorView)
  const { from, to } = view.state.selection.main
  const now = view.state.doc.toString()
  const shown = from === to ? `${now.slice(0, from)}^${now.slice(from)}` : `${now.slice(0, from)}^${now.slice(from, to)}^${now.slice(to)}`
  return done ? shown : null
}

const table = "| 名称 | 用途 |\n| --- | --- |\n| 甲 | 推送 |\n"

test("Tab goes from cell to cell and over the line under the head, and selects the words", () => {
  assert.equal(stepped(table.replace("名称", "名^称"), "tab"), table.replace("用途", "^用途^"))
  assert.equal(stepped(table.replace("用途", "用途^"), "tab"), table.replace("甲", "^甲^"))
  assert.equal(stepped(table.replace("甲", "^甲"), "shiftTab"), table.replace("用途", "^用途^"))
  assert.equal(stepped(table.replace("推送", "推送^"), "shiftTab"), table.replace("甲", "^甲^"))
})

test("behind the last cell a row is added; an empty one is left by Enter", () => {
  const added = `${table}|  |  |\n后文`
  assert.equal(stepped(`${table}后文`.replace("推送", "推^送"), "tab"), added.replace("|  |  |", "| ^ |  |"))
  assert.equal(stepped(`${table}后文`.replace("推送", "推^送"), "enter"), added.replace("|  |  |", "| ^ |  |"))
  assert.equal(stepped(`${table}后文`.replace("推送", "推^送"), "enter", "enter"), `${table}^\n后文`)
})

test("Enter goes to the row below, in the same column", () => {
  assert.equal(stepped(table.replace("用途", "^用途"), "enter"), table.replace("推送", "^推送^"))
})

test("a row that is left gets the cells it lacks and its spaces; a head alone gets its line", () => {
  assert.equal(stepped("|名称|用途|收集\n|---|---|---|\n|甲^", "tab"), "|名称|用途|收集\n|---|---|---|\n| 甲 | ^ |  |")
  assert.equal(stepped("|SDK|用途|^", "enter"), "| SDK | 用途 |\n| --- | --- |\n| ^ |  |")
  assert.equal(tidied("  |a\\|b| c", 3), "  | a\\|b | c |  |")
})

test("outside of a table, at its edge or over several lines nothing is done", () => {
  for (const text of ["正文^", "甲|乙^", `^${table}`, `前文^\n${table}`, "| 甲 ^|\n^| 乙 |", "| 名称 |\n| -^-- |", table.replace("名称", "^名称")]) {
    const steps = text.startsWith("| ^名称") ? (["shiftTab"] as const) : (["tab", "enter"] as const)
    for (const step of steps) assert.equal(stepped(text, step), null, text)
  }
})
