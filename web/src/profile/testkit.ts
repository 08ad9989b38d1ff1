import type { AssembledBlank, AssembledDocument } from "../core/wire.gen"

/// A document of lines, each one sentence of the template named before the colon:
/// "who: ## 一、我们是谁". What stands in 【】 is a blank for the field it names. For tests.
export function documentOf(...lines: readonly string[]): AssembledDocument {
  let text = ""
  const sentences = []
  const blanks: AssembledBlank[] = []
  for (const line of lines) {
    const [, template = "", words = ""] = /^([\w-]+): (.*)$/s.exec(line) ?? []
    sentences.push({ range: rangeOf(text.length, words), template, facts: [], requirements: [] })
    for (const { 0: blank, 1: field = "", index } of words.matchAll(/【(.*?)】/g)) {
      blanks.push({ range: rangeOf(text.length + index, blank), field, title: field })
    }
    text += words + "\n"
  }
  return { name: "policy", title: "", text, sentences, blanks }
}

function rangeOf(from: number, text: string) {
  const position = (utf16: number) => ({ line: 0, column: 0, offset: 0, utf16 })
  return { start: position(from), end: position(from + text.length), text }
}
