import assert from "node:assert/strict"
import { test } from "node:test"
import { ProjectError, type ProjectFault, readProject, writeProject } from "./project"

const draft = { name: "云枝", text: "# 云枝隐私政策\n\n您登录时👩🏽‍💻……\n", project: null }
const versions = [
  { label: "送审稿", created: Date.UTC(2026, 2, 1, 8, 30), hash: "ab12", text: "旧文" },
  { label: "", created: 0, hash: null, text: "" },
]
const annexes = [
  { file: "SDK 清单.md", text: "# 附件一\n" },
  { file: "儿童规则.txt", text: "" },
]
const rest = {
  profile: { version: 1, product: { name: "云枝" } },
  assembled: "底稿",
  suppressed: [{ fingerprint: "f1", rule: "drafting/typo", words: "登陆", reason: "另有约定", until: "2026-12-31" }],
}

test("a project that is read and written again is the same, byte for byte", () => {
  for (const project of [null, rest]) {
    const file = writeProject({ ...draft, project }, versions)
    const { name, text, versions: read, rest } = readProject(file)
    assert.deepEqual({ name, text }, { name: draft.name, text: draft.text })
    assert.deepEqual(read, versions)
    assert.equal(writeProject({ name, text, project: rest }, read), file)
  }
})

test("annexes are carried in the format that came with them, and only then is it written", () => {
  assert.match(writeProject(draft, versions), /^{\n  "version": 1,/)
  assert.match(writeProject({ ...draft, annexes: [] }, versions), /^{\n  "version": 1,/)
  const file = writeProject({ ...draft, annexes, project: rest }, versions)
  assert.match(file, /^{\n  "version": 2,/)
  const read = readProject(file)
  assert.deepEqual(read.annexes, annexes)
  assert.equal(writeProject({ ...read, project: read.rest }, read.versions), file)
})

test("what is broken, unknown or newer is refused, with its place", () => {
  const whole = JSON.parse(writeProject({ ...draft, project: rest }, versions)) as Record<string, unknown>
  const file = (change: Record<string, unknown>) => JSON.stringify({ ...whole, ...change })
  const version = (change: Record<string, unknown>) => file({ versions: [{ label: "", date: "2026-01-01T00:00:00.000Z", hash: null, text: "", ...change }] })
  const aside = (change: Record<string, unknown>) => file({ suppressed: [{ ...rest.suppressed[0], ...change }] })
  const cases: readonly (readonly [string, ProjectFault["kind"], string | number])[] = [
    ["[]", "value", ""],
    ["{}", "value", "version"],
    [file({ version: "1" }), "value", "version"],
    [file({ version: 3, anything: true }), "newer", 3],
    [file({ annexes: [] }), "unknown", "annexes"],
    [file({ version: 2 }), "value", "annexes"],
    [file({ version: 2, annexes: [{ file: "", text: "" }] }), "value", "annexes[0].file"],
    [file({ version: 2, annexes: [annexes[0], annexes[0]] }), "value", "annexes[1].file"],
    [file({ version: 2, annexes: [{ file: "a" }] }), "value", "annexes[0].text"],
    [file({ version: 2, annexes: [{ ...annexes[0], size: 1 }] }), "unknown", "annexes[0].size"],
    [file({ text: null }), "value", "text"],
    [file({ name: undefined }), "value", "name"],
    [file({ profile: 3 }), "value", "profile"],
    [file({ profile: undefined }), "value", "profile"],
    [file({ assembled: [] }), "value", "assembled"],
    [file({ suppressed: {} }), "value", "suppressed"],
    [file({ suppressed: ["f1"] }), "value", "suppressed[0]"],
    [aside({ fingerprint: "" }), "value", "suppressed[0].fingerprint"],
    [aside({ rule: null }), "value", "suppressed[0].rule"],
    [aside({ words: 1 }), "value", "suppressed[0].words"],
    [aside({ reason: " " }), "value", "suppressed[0].reason"],
    [aside({ until: "2026-02-30" }), "value", "suppressed[0].until"],
    [aside({ untill: "" }), "unknown", "suppressed[0].untill"],
    [file({ colour: "red" }), "unknown", "colour"],
    [file({ versions: [1] }), "value", "versions[0]"],
    [version({ date: "yesterday" }), "value", "versions[0].date"],
    [version({ date: "2026-01-01" }), "value", "versions[0].date"],
    [version({ hash: 12 }), "value", "versions[0].hash"],
    [version({ note: "" }), "unknown", "versions[0].note"],
  ]
  for (const [source, kind, place] of cases) {
    assert.throws(
      () => readProject(source),
      (reason) => {
        assert.ok(reason instanceof ProjectError, String(reason))
        const { fault } = reason
        assert.deepEqual([fault.kind, "path" in fault ? fault.path : "version" in fault ? fault.version : ""], [kind, place], source)
        return true
      },
    )
  }
  assert.throws(
    () => readProject(writeProject(draft, versions).slice(0, -20)),
    (reason) => reason instanceof ProjectError && reason.fault.kind === "json" && reason.fault.message !== "",
  )
})
