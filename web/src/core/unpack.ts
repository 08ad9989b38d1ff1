/// The content of a data block, as a stream.
export function unpack(text: string): ReadableStream<Uint8Array> {
  return new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"))
}

const escape = 0x0001
const turned = 0x8000

/// The bytes that tools/build wrote as text: a digit that says how many fill up the last
/// unit, then two bytes to a unit of UTF-16. A unit that HTML does not keep stands behind
/// an escape, with its highest bit turned.
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  let length = 0
  for (let i = 1; i < text.length; i++) {
    let unit = text.charCodeAt(i)
    if (unit === escape) unit = text.charCodeAt(++i) ^ turned
    bytes[length++] = unit >> 8
    bytes[length++] = unit // the array keeps the low eight bits
  }
  return bytes.subarray(0, length - Number(text[0] ?? 0))
}
