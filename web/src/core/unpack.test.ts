import assert from "node:assert/strict"
import { test } from "node:test"
import { bytesOf, unpack } from "./unpack"

// tools/build/units_test.go writes the same texts.
for (const [name, text, bytes] of [
  ["empty", "0", []],
  ["two bytes in a unit", "0条款", [0x67, 0x61, 0x6b, 0x3e]],
  ["an odd byte", "1条\u6b00", [0x67, 0x61, 0x6b]],
  ["NUL", "0\x01\u8000", [0x00, 0x00]],
  ["carriage return", "0\x01\u800d", [0x00, 0x0d]],
  ["less than", "0\x01\u803c", [0x00, 0x3c]],
  ["the escape itself", "0\x01\u8001", [0x00, 0x01]],
  ["half a pair", "0\x01\u5834\x01\u5fff", [0xd8, 0x34, 0xdf, 0xff]],
] as const) {
  test(`reads bytes back: ${name}`, () => assert.deepEqual([...bytesOf(text)], [...bytes]))
}

test("a block that is cut off is an error", async () => {
  await assert.rejects(new Response(unpack("0\u1f8b\u0800")).text())
})
