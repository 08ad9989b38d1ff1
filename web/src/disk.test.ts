import assert from "node:assert/strict"
import { test } from "node:test"
import { type FileLink, linkOf, write, type Written } from "./disk"

/// A file on a disk that is a variable.
function onDisk(content: string) {
  const disk = { content, modified: 1, permission: "granted" as PermissionState, fault: null as DOMException | null }
  const handle = {
    name: "甲.md",
    requestPermission: async () => disk.permission,
    getFile: async () => {
      if (disk.fault) throw disk.fault
      return new File([disk.content], "甲.md", { lastModified: disk.modified })
    },
    createWritable: async () => ({
      write: async (text: string) => void (disk.content = text),
      close: async () => void disk.modified++,
    }),
  } as unknown as FileSystemFileHandle
  return { disk, handle }
}

const links = [
  { name: "plain text", content: "一\n二\n", text: "一\n二\n", lineBreak: "\n" },
  { name: "text with CRLF", content: "一\r\n二\r\n", text: "一\r\n二\r\n", lineBreak: "\r\n" },
  { name: "one line", content: "一", text: "一", lineBreak: "\n" },
  { name: "mixed line ends", content: "一\r\n二\n", text: "一\r\n二\n", lineBreak: null },
  { name: "line ends of old", content: "一\r二\r", text: "一\r二\r", lineBreak: null },
  { name: "another format", content: "<p>一</p>", text: "一", lineBreak: null },
] as const

for (const { name, content, text, lineBreak } of links) {
  test(`a file of ${name} ${lineBreak === null ? "is never written" : "is written as it was"}`, async () => {
    const { handle } = onDisk(content)
    const link = await linkOf({ file: await handle.getFile(), handle }, "text", text)
    assert.equal(link?.lineBreak ?? null, lineBreak)
  })
}

test("a file that the browser gave no handle of is never written", async () => {
  assert.equal(await linkOf({ file: new File(["一"], "甲.md"), handle: null }, "text", "一"), null)
})

const link = (handle: FileSystemFileHandle): FileLink => ({ handle, holds: "text", lineBreak: "\r\n", modified: 1, dirty: true })

test("writing keeps the line ends and knows the file after", async () => {
  const { disk, handle } = onDisk("旧")
  const done = await write(link(handle), "一\n二\n", () => assert.fail("nobody else has changed it"))
  assert.equal(done.written, "done")
  assert.equal(disk.content, "一\r\n二\r\n")
  assert.deepEqual([done.link.modified, done.link.dirty], [2, false])
})

test("a file changed by another program is written only if the user says so", async () => {
  const { disk, handle } = onDisk("旧")
  disk.modified = 7
  assert.equal((await write(link(handle), "新", () => false)).written, "stopped")
  assert.equal(disk.content, "旧")
  assert.equal((await write(link(handle), "新", () => true)).written, "done")
  assert.equal(disk.content, "新")
})

const faults: readonly (readonly [name: string, Written])[] = [
  ["NotAllowedError", "refused"],
  ["NotFoundError", "gone"],
  ["AbortError", "stopped"],
  ["InvalidStateError", "failed"],
]

test("why a file was not written is told apart, and the link stays as it was", async () => {
  for (const [name, written] of faults) {
    const { disk, handle } = onDisk("旧")
    disk.fault = new DOMException("no", name)
    assert.deepEqual(await write(link(handle), "新", () => true), { written, link: link(handle) })
  }
  const { disk, handle } = onDisk("旧")
  disk.permission = "denied"
  assert.equal((await write(link(handle), "新", () => true)).written, "refused")
  assert.equal(disk.content, "旧")
})
