/// The bytes of a data block, gzip in base64, as a stream.
export function unpack(base64: string): ReadableStream<Uint8Array> {
  const binary = atob(base64)
  const packed = new Uint8Array(binary.length)
  for (let i = 0; i < packed.length; i++) packed[i] = binary.charCodeAt(i)
  return new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))
}
