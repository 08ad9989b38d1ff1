import assert from "node:assert/strict"
import { test } from "node:test"
import { ProjectError, type ProjectFault, readProject, writeProject } from "./project"

const draft = { name: "云枝", text: "# 云枝隐私政策\n\n您登录时👩🏽‍💻……\n", project: null }
const versions = [
  { label: "送审稿", created: Date.UTC(2026, 2, 1, 8, 30), hash: "ab12", text: "旧文" },
  { label: "", created: 0, hash: null, text: "" },
]
const rest = {
  profile: { version: 1, product: { name: "云枝" } },
  assembled: "底稿",
  suppressed: [{ fingerprint: "f1", reason: "另有约定" }],
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

test("what is broken, unknown or newer is refused, with its place", () => {
  const whole = JSON.parse(writeProject({ ...draft, project: rest }, versions)) as Record<string, unknown>
  const file = (change: Record<string, unknown>) => JSON.stringify({ ...whole, ...change })
  const version = (change: Record<string, unknown>) => file({ versions: [{ label: "", date: "2026-01-01T00:00:00.000Z", hash: null, text: "", ...change }] })
  const cases: readonly (readonly [string, ProjectFault["kind"], string | number])[] = [
    ["[]", "value", ""],
    ["{}", "value", "version"],
    [file({ version: "1" }), "value", "version"],
    [file({ version: 2, anything: true }), "newer", 2],
    [file({ text: null }), "value", "text"],
    [file({ name: undefined }), "value", "name"],
    [file({ profile: 3 }), "value", "profile"],
    [file({ profile: undefined }), "value", "profile"],
    [file({ assembled: [] }), "value", "assembled"],
    [file({ suppressed: {} }), "value", "suppressed"],
    [file({ suppressed: ["f1"] }), "value", "suppressed[0]"],
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
