// Texts of annexes and of putting numbers in order, in English.

import type { annexesZh } from "./zh-annexes"
import { becauseEn } from "./en-because"

const some = (n: number, one: string, many: string) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`

export const annexesEn: typeof annexesZh = {
  annexes: {
    label: "Annexes",
    add: "Add annexes…",
    addNote: "Lists of SDKs or permissions, rules for children: they count when the policy is checked",
    remove: (name) => `Remove annex “${name}”`,
    added: (n) => `${some(n, "annex", "annexes")} added; checking again.`,
    removed: (name) => `Annex “${name}” removed; checking again.`,
    open: (name) => `Look at and edit annex “${name}”`,
    title: (name) => `Annex: ${name}`,
    editNote: "Changes are kept with the draft and checked with the text.",
    place: (name, line) => `Annex “${name}”, line ${line}`,
    noteOf: (name, message) => `${name}: ${message}`,
    separator: ", ",
  },

  renumber: {
    go: "Renumber",
    done: (n) => `Renumbered: ${some(n, "place", "places")} changed. One undo takes it back.`,
    inOrder: "All numbers are in order.",
    stale: "The text has just changed and was not renumbered. Please try again.",
    failed: (code) => `Renumbering did not finish: ${becauseEn(code)}. The text is unchanged.`,
    dismiss: "Got it",
  },
}
