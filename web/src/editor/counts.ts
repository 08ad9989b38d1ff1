// How long a text is.

import type { Text } from "@codemirror/state"

/// Characters that are read in a minute.
const readInMinute = 400

/// How many characters stand between two offsets in UTF-16 units, white space left out.
export function charactersIn(doc: Text, from = 0, to = doc.length): number {
  let count = 0
  for (const chunk of doc.iterRange(from, to)) {
    for (let i = 0; i < chunk.length; i++) {
      const unit = chunk.charCodeAt(i)
      if (!isSpace(unit) && (unit < 0xdc00 || unit > 0xdfff)) count++ // of a pair the first half counts
    }
  }
  return count
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029
}

/// How long it takes to read that many characters, in minutes; at least one.
export function minutesFor(characters: number): number {
  return Math.max(1, Math.round(characters / readInMinute))
}
