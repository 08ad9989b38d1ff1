import type { AssembledDocument, AssembledSentence } from "../core/wire.gen"

/// What an answer changed in the policy.
export interface Changes {
  /// Indices of the sentences that are new or worded anew.
  readonly sentences: ReadonlySet<number>
  /// How many were there before and are not now, reworded ones aside.
  readonly removed: number
}

export const noChanges: Changes = { sentences: new Set(), removed: 0 }

/// Compares two assemblies sentence by sentence. A sentence that only moved, or whose
/// number or numbered references moved along, has not changed. The contents repeat
/// headings and do not count.
export function changesBetween(before: AssembledDocument, after: AssembledDocument): Changes {
  const left = new Map<string, number>()
  for (const sentence of before.sentences) left.set(keyOf(sentence), (left.get(keyOf(sentence)) ?? 0) + 1)
  const sentences = new Set<number>()
  after.sentences.forEach((sentence, index) => {
    const key = keyOf(sentence)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    else if (sentence.template !== contents) sentences.add(index)
  })
  const gone = before.sentences.filter((sentence) => {
    const count = left.get(keyOf(sentence)) ?? 0
    if (count > 0) left.set(keyOf(sentence), count - 1)
    return count > 0 && sentence.template !== contents
  })
  return { sentences, removed: Math.max(0, gone.length - reworded(gone, after, sentences)) }
}

/// The template of the table of contents.
const contents = "contents"

/// How many of the sentences gone have a new one of their template in their place.
function reworded(gone: readonly AssembledSentence[], after: AssembledDocument, fresh: ReadonlySet<number>): number {
  const room = new Map<string, number>()
  for (const index of fresh) {
    const template = after.sentences[index]?.template ?? ""
    room.set(template, (room.get(template) ?? 0) + 1)
  }
  return gone.filter(({ template }) => {
    const count = room.get(template) ?? 0
    room.set(template, count - 1)
    return count > 0
  }).length
}

const numerals = "[一二三四五六七八九十]+"
const headingNumber = new RegExp(`^(#+ )(?:${numerals}、|（${numerals}）|\\d+[.、])`)
const references = new RegExp(`“${numerals}(?:（${numerals}）|、)`, "g")

function keyOf({ template, range }: AssembledSentence): string {
  return `${template}\n${range.text.replace(headingNumber, "$1").replace(references, "“")}`
}
