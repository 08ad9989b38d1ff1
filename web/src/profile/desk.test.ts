import assert from "node:assert/strict"
import { test } from "node:test"
import { batch, signal } from "@preact/signals"
import type { Core } from "../core/client"
import type { ProjectRest } from "../storage"
import { createProfileDesk } from "./desk"
import { documentOf } from "./testkit"

/// A desk over a core whose policy says the name and the age of the profile.
function deskOf(text = "") {
  const asked: string[] = []
  const project = signal<ProjectRest | null>(null)
  const draft = signal("a")
  const editor = { text, may: true }
  const policyOf = (profile: string) => {
    const { app_name = "【app_name】", min_age = "【min_age】" } = JSON.parse(profile)
    return documentOf(`who: 这是${app_name}。`, `age: 满${min_age}岁可用。`)
  }
  const call = async (op: string, request: Record<string, string>) => {
    asked.push(op)
    const policy = policyOf(request.profile ?? "{}")
    switch (op) {
      case "questionnaire":
        return { groups: [{ name: "product", fields: [{ name: "app_name" }] }], presets: [], schema: "" }
      case "profileCheck":
        return { problems: [], progress: [] }
      case "assemble":
        if (request.profile?.includes("bad")) throw Object.assign(new Error(), { code: "bad-request" })
        return { policy, companions: [] }
      default:
        return { text: `${policy.text}手改：${request.edited?.length}`, conflicts: [], policy }
    }
  }
  const desk = createProfileDesk({
    core: { call } as unknown as Pick<Core, "call">,
    draft,
    project,
    keep: (next) => (project.value = next),
    text: () => editor.text,
    replace: async (next) => void (editor.text = next),
    mayReplace: () => editor.may,
    delay: 0,
  })
  return { desk, project, draft, editor, asked }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

test("nothing is asked of the core until the facts are shown", async () => {
  const { desk, asked } = deskOf()
  desk.begin('{"version":1,"app_name":"逢岚"}')
  await settled()
  assert.deepEqual(asked, [])
  desk.shown.value = true
  await settled()
  assert.deepEqual(asked, ["questionnaire", "profileCheck", "assemble"])
  assert.equal(desk.group.value, "product")
})

test("answers are kept with the draft, and mark what the question answered last changed", async () => {
  const { desk, project } = deskOf()
  desk.shown.value = true
  desk.begin('{"version":1,"app_name":"逢岚","min_age":16}')
  await settled()
  const changed = () => [...desk.changes.value.sentences]
  assert.deepEqual(changed(), [])
  desk.answer(["app_name"], "大")
  await settled()
  desk.answer(["app_name"], "大风")
  await settled()
  assert.deepEqual(changed(), [0])
  desk.answer(["min_age"], 18)
  await settled()
  assert.deepEqual(changed(), [1])
  desk.answer(["min_age"], 16)
  await settled()
  assert.deepEqual(changed(), [])
  assert.deepEqual(project.value?.profile, { version: 1, app_name: "大风", min_age: 16 })
})

test("another draft on the desk is not compared with the one before", async () => {
  const { desk, project, draft } = deskOf()
  desk.shown.value = true
  desk.begin('{"app_name":"逢岚","min_age":16}')
  await settled()
  desk.answer(["min_age"], 18)
  await settled()
  assert.equal(desk.changes.value.sentences.size, 1)
  batch(() => {
    draft.value = "b"
    project.value = { profile: { app_name: "大风" }, assembled: null, suppressed: [] }
  })
  const shown = () => desk.policy.value?.text
  assert.equal(shown(), undefined)
  await settled()
  assert.match(shown() ?? "", /大风/)
  assert.equal(desk.changes.value.sentences.size, 0)
})

test("while an input method composes nothing is assembled", async () => {
  const { desk, asked } = deskOf()
  desk.shown.value = true
  desk.begin(null)
  await settled()
  desk.hold(true)
  desk.answer(["app_name"], "feng")
  await settled()
  assert.equal(asked.filter((op) => op === "assemble").length, 1)
  desk.answer(["app_name"], "逢")
  desk.hold(false)
  await settled()
  assert.match(desk.policy.value?.text ?? "", /这是逢。/)
})

test("a profile the core refuses leaves the last policy, and says so", async () => {
  const { desk } = deskOf()
  desk.shown.value = true
  desk.begin('{"app_name":"逢岚"}')
  await settled()
  desk.answer(["app_name"], "bad")
  await settled()
  assert.deepEqual(desk.status.value, { kind: "failed", code: "bad-request" })
  assert.match(desk.policy.value?.text ?? "", /逢岚/)
})

test("the policy goes into an empty editor, and its text is the base of the next merge", async () => {
  const { desk, project, editor } = deskOf()
  desk.begin('{"app_name":"逢岚","min_age":18}')
  assert.deepEqual(await desk.put(), { kind: "put" })
  assert.equal(editor.text, "这是逢岚。\n满18岁可用。\n")
  assert.equal(project.value?.assembled, editor.text)

  desk.answer(["app_name"], "大风")
  assert.deepEqual(await desk.put(), { kind: "put" })
  assert.equal(editor.text, "这是大风。\n满18岁可用。\n")
})

test("edits by hand are merged; who undoes the merge and puts again merges from the same base", async () => {
  const { desk, project, editor } = deskOf()
  desk.begin('{"app_name":"逢岚","min_age":18}')
  await desk.put()
  const base = project.value?.assembled
  const edited = (editor.text += "手写的一句。\n")
  desk.answer(["app_name"], "大风")
  assert.deepEqual(await desk.put(), { kind: "merged", conflicts: [] })
  const merged = editor.text
  assert.match(merged, /这是大风。[^]*手改/)
  assert.equal(project.value?.assembled, "这是大风。\n满18岁可用。\n")
  editor.text = edited
  await desk.put()
  assert.equal(editor.text, merged)
  assert.notEqual(base, project.value?.assembled)
})

test("a text that was not assembled is replaced only if the user says so", async () => {
  const { desk, project, editor } = deskOf("别人写的政策。")
  desk.begin('{"app_name":"逢岚","min_age":18}')
  editor.may = false
  assert.deepEqual(await desk.put(), { kind: "refused" })
  assert.equal(editor.text, "别人写的政策。")
  assert.equal(project.value?.assembled, null)
  editor.may = true
  assert.deepEqual(await desk.put(), { kind: "put" })
  assert.match(editor.text, /逢岚/)
})
