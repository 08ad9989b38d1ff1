/// The content of a data block, as a stream.
export function unpack(text: string): ReadableStream<Uint8Array> {
  return new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"))
}

/// The bytes that tools/build wrote as text: seven bits to a character, most
/// significant first. A character that HTML does not keep shares another one with the
/// seven bits after it.
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  let length = 0
  let bits = 0
  let count = 0 // of bits that are not among the bytes yet
  function take(group: number): void {
    bits = (bits << 7) | group
    count += 7
    if (count < 8) return
    count -= 8
    bytes[length++] = bits >> count // the array keeps the last eight
  }
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char >= 0x80) take("\0\r<".charCodeAt((char >> 7) - 1))
    take(char & 0x7f)
  }
  return bytes.subarray(0, length)
}
