import assert from "node:assert/strict"
import { test } from "node:test"
import { fileName, stemOf } from "./files"

test("a file name holds nothing that a system refuses", () => {
  assert.equal(fileName("对晴隐私政策"), "对晴隐私政策")
  assert.equal(fileName('a/b\\c:"d"\n?'), "a b c d")
  assert.equal(fileName("///"), "policy")
  assert.equal(Array.from(fileName("长".repeat(200))).length, 80)
})

test("the stem of a name is without its ending only", () => {
  assert.equal(stemOf("隐私政策 v1.2.txt"), "隐私政策 v1.2")
  assert.equal(stemOf("policy"), "policy")
  assert.equal(stemOf("a.clausewright.json"), "a.clausewright")
})
