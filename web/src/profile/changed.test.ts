import assert from "node:assert/strict"
import { test } from "node:test"
import { changesBetween } from "./changed"
import { documentOf } from "./testkit"

const before = documentOf(
  "title: # 逢岚隐私政策",
  "contents: - 一、运营者\n- 二、位置\n- 三、注销",
  "who: ## 一、运营者",
  "who: 我们是甲公司。",
  "location: ## 二、位置",
  "location: 我们收集大致位置。",
  "cancel: ## 三、注销",
  "cancel: 办法见“三、注销”。",
  "cancel: 七天内办完。",
)

const changed = (...lines: readonly string[]) => {
  const after = documentOf(...lines)
  const { sentences, removed } = changesBetween(before, after)
  return { words: [...sentences].map((index) => after.sentences[index]?.range.text), removed }
}

test("the same text has no changes", () => {
  const { sentences, removed } = changesBetween(before, before)
  assert.deepEqual([...sentences], [])
  assert.equal(removed, 0)
})

test("a reworded sentence is marked, and not counted as removed", () => {
  const after = changed(
    "title: # 逢岚隐私政策", "contents: - 一、运营者\n- 二、位置\n- 三、注销", "who: ## 一、运营者", "who: 我们是乙公司。",
    "location: ## 二、位置", "location: 我们收集大致位置。", "cancel: ## 三、注销", "cancel: 办法见“三、注销”。", "cancel: 七天内办完。",
  )
  assert.deepEqual(after, { words: ["我们是乙公司。"], removed: 0 })
})

test("removing a clause counts its sentences; numbers, references and contents that move along are no change", () => {
  const after = changed(
    "title: # 逢岚隐私政策", "contents: - 一、运营者\n- 二、注销", "who: ## 一、运营者", "who: 我们是甲公司。",
    "cancel: ## 二、注销", "cancel: 办法见“二、注销”。", "cancel: 七天内办完。",
  )
  assert.deepEqual(after, { words: [], removed: 2 })
})

test("a sentence added is marked even if its words stand elsewhere", () => {
  const after = changed(
    "title: # 逢岚隐私政策", "who: ## 一、运营者", "who: 我们是甲公司。", "who: 七天内办完。",
    "location: ## 二、位置", "location: 我们收集大致位置。", "cancel: ## 三、注销", "cancel: 办法见“三、注销”。", "cancel: 七天内办完。", "cancel: 七天内办完。",
  )
  assert.deepEqual(after, { words: ["七天内办完。", "七天内办完。"], removed: 0 })
})
