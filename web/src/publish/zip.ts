// A ZIP archive of texts, stored as they are: a handful of small files needs no packing.

/// A file of an archive.
export interface ZipFile {
  readonly name: string
  readonly text: string
}

/// The bytes of an archive with these files. `time` is what their dates say.
export function zipOf(files: readonly ZipFile[], time: Date): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const file of files) {
    const name = encoder.encode(file.name)
    const data = encoder.encode(file.text)
    const common = [
      [2, 20], // version needed
      [2, 0x0800], // names are UTF-8
      [2, 0], // stored
      [2, dosTime(time)],
      [2, dosDate(time)],
      [4, crc32(data)],
      [4, data.length],
      [4, data.length],
      [2, name.length],
      [2, 0], // no extra field
    ] as const
    const local = numbers([[4, 0x04034b50], ...common])
    directory.push(numbers([[4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name)
    parts.push(local, name, data)
    offset += local.length + name.length + data.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const { length } = files
  const end = numbers([[4, 0x06054b50], [2, 0], [2, 0], [2, length], [2, length], [4, size], [4, offset], [2, 0]])
  return joined([...parts, ...directory, end])
}

/// Numbers in little-endian order, each given with its size in bytes.
function numbers(fields: readonly (readonly [2 | 4, number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const dosTime = (time: Date) => (time.getHours() << 11) | (time.getMinutes() << 5) | (time.getSeconds() >> 1)
const dosDate = (time: Date) => ((time.getFullYear() - 1980) << 9) | ((time.getMonth() + 1) << 5) | time.getDate()

/// CRC-32 as in ISO 3309.
function crc32(data: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
