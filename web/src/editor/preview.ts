// What a fix would do to the text, to be seen before it is done.

import type { Text } from "@codemirror/state"
import type { Fix } from "../core/wire.gen"

/// One place of a fix: the words that go and those that come, between the words around.
export interface Preview {
  readonly head: string
  readonly old: string
  readonly new: string
  readonly tail: string
}

/// Most characters of the words around.
const around = 10

/// Most characters of the words that go or come.
const most = 180

/// What a fix made for `doc` would change, place by place in the order of the text.
export function previewsOf(doc: Text, fix: Fix): readonly Preview[] {
  const edits = [...fix.edits].sort((a, b) => a.range.start.utf16 - b.range.start.utf16)
  return edits.map(({ range, text }) => {
    const from = Math.min(range.start.utf16, doc.length)
    const to = Math.min(range.end.utf16, doc.length)
    const before = doc.sliceString(doc.lineAt(from).from, from)
    const after = doc.sliceString(to, doc.lineAt(to).to)
    const words = (changed: string) => {
      let lines = cut(changed.replace(/\s*\n\s*/g, "\n"))
      if (before === "") lines = lines.trimStart()
      return after === "" ? lines.trimEnd() : lines
    }
    return { head: tailOf(before), old: words(doc.sliceString(from, to)), new: words(text), tail: headOf(after) }
  })
}

function tailOf(words: string): string {
  const characters = Array.from(words)
  return characters.length <= around ? words : `…${characters.slice(-around).join("")}`
}

function headOf(words: string): string {
  const characters = Array.from(words)
  return characters.length <= around ? words : `${characters.slice(0, around).join("")}…`
}

/// Words cut in the middle of what is long.
function cut(words: string): string {
  const characters = Array.from(words)
  return characters.length <= most ? words : `${characters.slice(0, most - 40).join("")}…${characters.slice(-39).join("")}`
}
