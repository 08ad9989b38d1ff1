// Marks of the Markdown subset stand back behind the words they are for. Nothing is
// hidden: what is written is what is published.

import type { Extension } from "@codemirror/state"
import { Decoration, type DecorationSet, type EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from "@codemirror/view"

const mark = Decoration.mark({ class: "cm-markup" })
const bold = Decoration.mark({ class: "cm-bold" })

const matcher = new MatchDecorator({
  regexp: /^#{1,6}(?=\s)|\*\*(?=\S)[^*\n]+\*\*|^\s*\|.*/gm,
  decorate(add, from, to, [words]) {
    if (words.startsWith("**")) {
      add(from, from + 2, mark)
      add(from + 2, to - 2, bold)
      add(to - 2, to, mark)
    } else if (words.startsWith("#")) add(from, to, mark)
    else for (const bar of words.matchAll(/\||(?<=\|[^\p{L}\p{N}]*)-{2,}/gu)) add(from + bar.index, from + bar.index + bar[0].length, mark)
  },
})

/// Sets marks lighter and bold words bold.
export function policyMarkup(): Extension {
  return ViewPlugin.define(
    (view: EditorView) => ({
      marks: matcher.createDeco(view),
      update(update: ViewUpdate) {
        this.marks = matcher.updateDeco(update, this.marks)
      },
    }),
    { decorations: (plugin): DecorationSet => plugin.marks },
  )
}
