import assert from "node:assert/strict"
import { test } from "node:test"
import { zipOf } from "./zip"

/// What a reader of ZIP archives finds by the directory at the end.
function filesOf(bytes: Uint8Array): readonly { name: string; text: string; crc: number }[] {
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  assert.equal(view.getUint32(end, true), 0x06054b50)
  const decoder = new TextDecoder()
  const words = (from: number, length: number) => decoder.decode(bytes.subarray(from, from + length))
  const files = []
  let at = view.getUint32(end + 16, true)
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    assert.equal(view.getUint32(at, true), 0x02014b50)
    const [size, named, local] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true), view.getUint32(at + 42, true)]
    assert.equal(view.getUint32(local, true), 0x04034b50)
    assert.deepEqual(bytes.subarray(local + 4, local + 30), bytes.subarray(at + 6, at + 32))
    files.push({ name: words(at + 46, named), text: words(local + 30 + named, size), crc: view.getUint32(at + 16, true) })
    at += 46 + named
  }
  assert.equal(at, end)
  return files
}

test("an archive gives back its files, in order, with their names and checksums", () => {
  const files = [
    { name: "逢岚隐私政策.md", text: "# 逢岚隐私政策\n" },
    { name: "check.txt", text: "123456789" },
    { name: "empty.txt", text: "" },
  ]
  const read = filesOf(zipOf(files, new Date(2026, 10, 21, 23, 5, 42)))
  assert.deepEqual(read.map(({ name, text }) => ({ name, text })), files)
  assert.equal(read[1]?.crc, 0xcbf43926) // the check value of CRC-32
})

test("an archive of nothing is one still", () => assert.deepEqual(filesOf(zipOf([], new Date())), []))
