import assert from "node:assert/strict"
import { test } from "node:test"
import { SearchQuery } from "@codemirror/search"
import { EditorState } from "@codemirror/state"
import { countWords } from "./search"
import { stateOf } from "./testkit"

const phrases = EditorState.phrases.of({ "no matches": "没有", invalid: "写法不对" })

test("matches are counted, and the one that is selected is told", () => {
  const state = stateOf("登陆、登录、登陆", phrases)
  const words = (search: string, selection = { anchor: 0 } as { anchor: number; head?: number }, regexp = false) =>
    countWords(state.update({ selection }).state, new SearchQuery({ search, regexp }))
  assert.equal(words("登陆"), "2")
  assert.equal(words("登陆", { anchor: 6, head: 8 }), "2/2")
  assert.equal(words("登[陆录]", { anchor: 3, head: 5 }, true), "2/3")
  assert.equal(words("注销"), "没有")
  assert.equal(words("["), "没有")
  assert.equal(words("[", { anchor: 0 }, true), "写法不对")
  assert.equal(words(""), "")
  assert.equal(countWords(stateOf("a".repeat(2000)), new SearchQuery({ search: "a" })), "999+")
})
