import "fake-indexeddb/auto"
import assert from "node:assert/strict"
import { test } from "node:test"
import { signal } from "@preact/signals"
import { readProject, writeProject } from "./project"
import { createSession } from "./session"
import { openStorage, type Storage, StorageError } from "./storage"

/// A session with a desk that is two variables.
function start(storage: Storage) {
  const paper = { text: "", cursor: 0 }
  const open = signal<string | null>(null)
  const asked = { times: 0, answer: true }
  const session = createSession(
    storage,
    {
      open: (text, cursor) => Object.assign(paper, { text, cursor }),
      text: () => paper.text,
      cursor: () => paper.cursor,
      title: () => paper.text.split("\n")[0] ?? "",
    },
    open,
    {
      pause: 1,
      mayLose: () => {
        asked.times++
        return asked.answer
      },
    },
  )
  const write = async (text: string) => {
    Object.assign(paper, { text, cursor: text.length })
    session.changed()
    await session.keeper.flush()
  }
  return { session, paper, open, asked, write }
}

let databases = 0
const fresh = () => openStorage(`session-${databases++}`)

test("a new draft is kept at once, and what is written into it too", async () => {
  const storage = fresh()
  const { session, open, write } = start(storage)
  assert.ok(await session.create("隐私政策\n", "文件"))
  const id = open.value
  assert.ok(id)
  assert.equal((await storage.read(id))?.text, "隐私政策\n")
  await write("隐私政策\n一、适用范围")
  const stored = await storage.read(id)
  assert.deepEqual(
    [stored?.name, stored?.title, stored?.text, stored?.cursor],
    ["文件", "隐私政策", "隐私政策\n一、适用范围", 11],
  )
})

test("a draft comes back with its cursor; the start screen lists it", async () => {
  const storage = fresh()
  const first = start(storage)
  await first.session.create("", "")
  await first.write("第一份")
  const id = first.open.value ?? ""
  await first.session.close()
  assert.equal(first.open.value, null)
  assert.deepEqual((await storage.drafts()).map(({ title }) => title), ["第一份"])
  const second = start(storage)
  assert.ok(await second.session.open(id))
  assert.deepEqual(second.paper, { text: "第一份", cursor: 3 })
  assert.equal(await second.session.open("none"), false)
})

test("a title found is kept without a new revision, so that another tab may go on writing", async () => {
  const storage = fresh()
  const here = start(storage)
  await here.session.create("正文", "")
  const id = here.open.value ?? ""
  const there = start(storage)
  assert.ok(await there.session.open(id))
  here.session.found("隐私政策")
  await there.write("那边写的")
  assert.equal(there.session.keeper.state.value, "saved")
  here.session.found("旧的标题")
  assert.equal((await storage.read(id))?.title, "那边写的", "a title of an older text was kept")
})

test("the facts are kept with the draft, also an answer given while a save is under way", async () => {
  const storage = fresh()
  const { session, open, write } = start(storage)
  await session.create("", "")
  const project = { profile: { version: 1, app_name: "逢岚" }, assembled: "甲", suppressed: [] }
  const saving = write("文字")
  session.keepProject(project)
  await saving
  await session.keeper.flush()
  assert.deepEqual((await storage.read(open.value ?? ""))?.project, project)
  assert.deepEqual(readProject(await session.carry()).rest, project)
})

test("annexes are kept with the draft and carried in its project, also one added while a save is under way", async () => {
  const storage = fresh()
  const annexes = [{ file: "附件.md", text: "# 附件一\n" }]
  const { session, open, write } = start({
    ...storage,
    write(draft, versions) {
      const writing = storage.write(draft, versions)
      if (draft.text === "文字" && session.annexes.value !== annexes) session.keepAnnexes(annexes)
      return writing
    },
  })
  await session.create("", "")
  assert.deepEqual(session.annexes.value, [])
  await write("文字")
  await session.keeper.flush()
  const again = start(storage)
  await again.session.open(open.value ?? "")
  assert.deepEqual(again.session.annexes.value, annexes)
  const file = await again.session.carry()
  await again.session.create("另一份", "")
  assert.deepEqual(again.session.annexes.value, [])
  await again.session.take(readProject(file))
  assert.deepEqual(again.session.annexes.value, annexes)
})

test("a draft kept before there were annexes opens without any", async () => {
  const storage = fresh()
  await storage.write({ id: "old", name: "", title: "", created: 1, updated: 1, revision: 0, length: 0, cursor: 0, project: null, text: "旧" })
  const { session, write } = start(storage)
  assert.ok(await session.open("old"))
  assert.deepEqual(session.annexes.value, [])
  await write("新")
  assert.equal((await storage.read("old"))?.text, "新")
})

test("a name is kept, also one given while a save is under way", async () => {
  const storage = fresh()
  const { session, open, write } = start(storage)
  await session.create("", "旧名")
  const saving = write("文字")
  session.rename("新名")
  await saving
  await session.keeper.flush()
  assert.equal(session.draft.value?.name, "新名")
  assert.equal((await storage.read(open.value ?? ""))?.name, "新名")
})

test("two tabs on one draft: the second is told, and can keep both or take the other", async () => {
  const storage = fresh()
  const here = start(storage)
  await here.session.create("", "")
  await here.write("共同的开头")
  const id = here.open.value ?? ""
  const there = start(storage)
  await there.session.open(id)
  await there.write("那边的")
  await here.write("这边的")
  assert.equal(here.session.keeper.state.value, "conflict")
  assert.equal((await storage.read(id))?.text, "那边的")
  await here.session.keepCopy()
  assert.equal(here.session.keeper.state.value, "saved")
  assert.deepEqual((await storage.drafts()).length, 2)
  assert.equal((await storage.read(here.open.value ?? ""))?.text, "这边的")

  const again = start(storage)
  await again.session.open(id)
  await there.write("那边的又改了")
  await again.write("冲突")
  await again.session.takeStored()
  assert.equal(again.paper.text, "那边的又改了")
  assert.equal(again.session.keeper.state.value, "saved")
})

test("a text that cannot be saved is not left without asking", async () => {
  const refused = async () => {
    throw new StorageError("refused")
  }
  const { session, paper, asked, write } = start({ ...fresh(), write: refused })
  await session.create("", "")
  await write("只在这里")
  assert.equal(session.keeper.state.value, "refused")
  asked.answer = false
  await session.close()
  assert.ok(session.draft.value, "the draft was closed")
  assert.equal(await session.create("另一份", ""), false)
  assert.equal(paper.text, "只在这里")
  assert.equal(asked.times, 2)
  asked.answer = true
  await session.close()
  assert.equal(session.draft.value, null)
})

test("a removed draft is gone from the list", async () => {
  const storage = fresh()
  const { session, open } = start(storage)
  await session.create("x", "")
  const id = open.value ?? ""
  await session.close()
  await session.remove(id)
  assert.deepEqual(session.drafts.value, [])
  assert.equal(await storage.read(id), undefined)
})

test("a project comes with its versions and goes as the same bytes", async () => {
  const storage = fresh()
  const { session, paper, open } = start(storage)
  const file = writeProject(
    {
      name: "云枝",
      text: "隐私政策\n",
      project: { profile: { version: 1 }, assembled: "底稿", suppressed: [{ fingerprint: "f", rule: "", words: "", reason: "甲", until: "" }] },
    },
    [
      { label: "第一版", created: 1, hash: "aa", text: "一" },
      { label: "第二版", created: 1, hash: null, text: "二" },
      { label: "更早的", created: 0, hash: null, text: "〇" },
    ].reverse(),
  )
  await session.take(readProject(file))
  assert.equal(paper.text, "隐私政策\n")
  const again = start(storage)
  await again.session.open(open.value ?? "")
  while (again.session.versions.list.value.length < 3) await new Promise((resolve) => setTimeout(resolve, 1))
  assert.equal(await again.session.carry(), file)
})

test("the versions of a project are not lost where it cannot be stored", async () => {
  const refused = async () => {
    throw new StorageError("refused")
  }
  const { session } = start({ ...fresh(), write: refused })
  const file = writeProject({ name: "", text: "x", project: null }, [{ label: "甲", created: 7, hash: null, text: "旧" }])
  await session.take(readProject(file))
  assert.equal(await session.carry(), writeProject({ name: "", text: "x", project: readProject(file).rest }, readProject(file).versions))
})

test("a file lacks what it holds once that changes, and a copy has no file", async () => {
  const handle = { name: "a.md" } as FileSystemFileHandle
  const link = { handle, lineBreak: "\n", modified: 1, dirty: false } as const
  const { session, write } = start(fresh())
  await session.create("甲", "", { ...link, holds: "text" })
  session.rename("名字")
  assert.equal(session.draft.value?.file?.dirty, false, "a text file holds no name")
  await write("甲乙")
  assert.equal(session.draft.value?.file?.dirty, true)
  session.link({ ...link, holds: "project" })
  session.rename("别的名字")
  assert.equal(session.draft.value?.file?.dirty, true)
  await session.keeper.flush()
  assert.equal(session.draft.value?.file?.holds, "project", "a save keeps the file")
  await session.keepCopy()
  assert.equal(session.draft.value?.file, null)
})

test("what another tab stored is taken only while nothing here waits", async () => {
  const storage = fresh()
  const here = start(storage)
  await here.session.create("一", "")
  const there = start(storage)
  await there.session.open(here.open.value ?? "")
  await there.write("二")
  await here.session.refresh()
  assert.equal(here.paper.text, "二")
  await there.write("三")
  Object.assign(here.paper, { text: "这边的" })
  here.session.changed()
  await here.session.refresh()
  assert.equal(here.paper.text, "这边的")
})
