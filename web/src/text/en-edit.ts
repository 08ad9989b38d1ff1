// Texts of the editor, of what the check finds and of its reports, in English.

import { becauseEn } from "./en-because"
import type { editZh } from "./zh-edit"

const number = (n: number) => n.toLocaleString("en-GB")
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`

export const editEn: typeof editZh = {
  editor: {
    label: "Text of the policy",
    placeholder: "Paste or write a privacy policy here …",
    characters: (n) => count(n, "character", "characters"),
    clauses: (n) => count(n, "clause", "clauses"),
    minutes: (n) => `${count(n, "minute", "minutes")} to read`,
    selected: (n) => `${count(n, "character", "characters")} selected`,
    fold: "Fold all",
    unfold: "Unfold all",
    next: "Next finding (F8)",
    previous: "Previous finding (Shift-F8)",
    position: (n, total) => `${n}/${total}`,
    phrases: { next: "Next", previous: "Previous", "match case": "Match case", regexp: "Regular expression", replace: "Replace", "replace all": "Replace all", "no matches": "None", invalid: "Not valid", close: "Close" },
  },

  check: {
    checking: "Checking …",
    stop: "Stop checking",
    stopped: "The check was stopped.",
    done: (n) => (n === 0 ? "No findings" : count(n, "finding", "findings")),
    failed: (code) => `The check did not finish: ${becauseEn(code)}. The text is unharmed.`,
    retry: "Check again",
    asOf: "Law as of",
    today: "Back to today",
    known: (day) => `Law data as of ${day}`,
    announce: (errors, warnings, others) =>
      `Check finished: ${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}, ${number(others)} other.`,
    partial: "Law before 1 November 2021 is covered only in part.",
  },

  findings: {
    label: "Results of the check",
    tab: "Findings",
    severity: { error: "Errors", warning: "Warnings", info: "Notes", hint: "Hints" },
    filter: "Filter findings",
    shown: (name, n) => `${name} ${n}`,
    kindOf: "Kind",
    kinds: { all: "All kinds", law: "Law", drafting: "Drafting" },
    groupBy: "Group",
    groupings: { severity: "By severity", clause: "By section", rule: "By requirement" },
    sortBy: "Order",
    sortings: { place: "In text order", severity: "Worst first" },
    total: (n, all) => `${number(n)} of ${number(all)} shown`,
    annex: (name) => `Annex: ${name}`,
    none: "No findings.",
    noneNote: "Only the listed rules were checked; this does not replace a lawyer's judgement.",
    noMatch: "No finding matches the filter.",
    more: (n, all) => (n < all ? `Show ${n} of ${all} more` : `Show ${n} more`),
    whole: "Whole document",
    related: "Also",
    line: (n) => `line ${n}`,
    moreRelated: (n) => `and ${n} more`,
    fixed: (title) => `Changed: ${title}. It can be undone.`,
    stale: "The text had just changed and was checked again. Please try once more.",
    at: (n, total, message) => `${n} of ${total}: ${message}`,
  },

  coverage: {
    tab: "Coverage",
    label: "Coverage of what the law requires",
    lead: (met, total) => `${met} of ${count(total, "applicable requirement is", "applicable requirements are")} met.`,
    status: {
      violated: "Violated",
      missing: "Missing",
      review: "For a person to judge",
      met: "Met",
      "not-applicable": "Not applicable",
    },
    evidence: "Evidence",
    filter: "Show one status only",
    search: "Find a requirement, words or an article",
    noMatch: "No requirement matches the filter.",
    empty: "Every requirement of the law is listed here once the check is done.",
  },

  why: {
    show: "Why",
    sources: "Sources",
    from: (day) => `In force since ${day}`,
    bad: "An example that fails",
    good: "An example that passes",
  },

  aside: {
    go: "Set aside…",
    reason: "Reason",
    reasonHint: "Such as: the app uses this word",
    until: "Until (no end if left empty)",
    keep: "Set aside",
    cancel: "Cancel",
    done: (words) => `Set aside: ${words}`,
    list: (n) => `Set aside (${n})`,
    mark: "set aside",
    because: (reason) => `Reason: ${reason}.`,
    always: "No end",
    untilDay: (day) => `Until ${day}`,
    expired: (day) => `Ran out on ${day}; the finding counts again`,
    gone: "The finding is gone",
    back: "Take back",
    backOf: (words) => `Take back: ${words}`,
    backDone: (words) => `No longer set aside: ${words}`,
  },

  off: {
    go: "Do not check this any more",
    done: (title) => `No longer checked: ${title}`,
    list: (n) => `Rules switched off (${n})`,
    back: "Switch on",
    backOf: (title) => `Switch on: ${title}`,
    backDone: (title) => `Checked again: ${title}`,
  },

  report: {
    go: "Export report",
    formats: { html: "Web page", text: "Text", sarif: "SARIF", json: "JSON" },
    notes: {
      html: "A sheet to sign off, ready to print",
      text: "Plain text with every requirement",
      sarif: "The format that code hosts read",
      json: "All results, for programs",
    },
    done: (name) => `Exported “${name}”`,
    failed: (code) => `The report was not exported: ${becauseEn(code)}. Please try again.`,
  },

  facts: {
    used: "Checked against the answers in Facts.",
    refused: "Some answers in Facts are not well formed; this check went without them.",
    go: "Go to Facts",
  },
}
