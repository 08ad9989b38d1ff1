import assert from "node:assert/strict"
import { test } from "node:test"
import { bytesOf, unpack } from "./unpack"

// tools/build/seven_test.go writes the same texts.
for (const [name, text, bytes] of [
  ["empty", "", []],
  ["seven bytes in eight characters", "#[d\x03\t8d6", [0x47, 0x6f, 0x20, 0x31, 0x2e, 0x32, 0x36]],
  ["NUL", "\u00bf`", [0x00, 0xff]],
  ["carriage return", "\u011e ", [0x1a, 0x79]],
  ["less than", "\u01ff`", [0x79, 0xff]],
  ["lost at the end", "\x7f\x7f\x7f\x7f\x7f\x7f\x7f\u0080", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x80]],
  ["lost by what fills up", "\x7f\x78\x01", [0xff, 0xe0]],
] as const) {
  test(`reads bytes back: ${name}`, () => assert.deepEqual([...bytesOf(text)], [...bytes]))
}

test("a block that is cut off is an error", async () => {
  await assert.rejects(new Response(unpack("#[d\x03")).text())
})
