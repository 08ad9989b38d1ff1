import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import { finding } from "./editor/testkit"
import type { DraftInfo, ProjectRest } from "./storage"
import { createSuppressions } from "./suppressions"

function desk(project: ProjectRest | null) {
  const draft = signal<DraftInfo | null>({
    id: "a", name: "", title: "", created: 0, updated: 0, revision: 1, length: 0, cursor: 0, project,
  })
  const keepProject = (next: ProjectRest) => {
    if (draft.value) draft.value = { ...draft.value, project: next }
  }
  return { draft, suppressions: createSuppressions({ draft, keepProject }) }
}

const typo = finding(null, { fingerprint: "f1", message: "写错了" })

test("a finding is set aside once, with what it takes to know it again, and taken back", () => {
  const { draft, suppressions } = desk(null)
  assert.deepEqual(suppressions.list.value, [])
  suppressions.add(typo, " 产品里的叫法 ", "")
  suppressions.add(finding(null, { fingerprint: "f2" }), "另有约定", "")
  suppressions.add(typo, "等改版", "2026-12-31")
  assert.deepEqual(draft.value?.project?.suppressed.map(({ fingerprint, reason }) => [fingerprint, reason]), [["f2", "另有约定"], ["f1", "等改版"]])
  const [, last] = suppressions.list.value
  assert.deepEqual(last, { fingerprint: "f1", rule: "drafting/typo", words: "写错了", reason: "等改版", until: "2026-12-31" })
  if (last) suppressions.remove(last)
  assert.deepEqual(suppressions.list.value.map(({ fingerprint }) => fingerprint), ["f2"])
})

test("the facts and the text assembled from them stay", () => {
  const { draft, suppressions } = desk({ profile: { version: 1 }, assembled: "底稿", suppressed: [] })
  suppressions.add(typo, "甲", "")
  assert.deepEqual({ ...draft.value?.project, suppressed: [] }, { profile: { version: 1 }, assembled: "底稿", suppressed: [] })
})
