// Answers of the core for tests: places are given by the words they cover.

import { EditorState, type Extension } from "@codemirror/state"
import type { Clause, FileReport, Finding, Fix, ParseResponse, Range } from "../core/wire.gen"

/// The first place of `words` in `text`, or the empty place before them.
export function rangeOf(text: string, words: string, empty = false): Range {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return span(text, start, empty ? start : start + words.length)
}

/// The range between two offsets in UTF-16 units. Only `utf16` and `text` are true.
export function span(text: string, start: number, end: number): Range {
  const at = (utf16: number) => ({ line: 1, column: 1, offset: utf16, utf16 })
  return { start: at(start), end: at(end), text: text.slice(start, end) }
}

/// A range of an annex.
export function inAnnex(range: Range, file = "附件.md"): Range {
  return { ...range, file }
}

export function finding(range: Range | null, more: Partial<Finding> = {}): Finding {
  return {
    rule: "drafting/typo",
    severity: "warning",
    message: "“登陆”应为“登录”",
    rank: 0,
    range,
    related: [],
    fingerprint: "f",
    sources: [],
    fixes: [],
    ...more,
  }
}

export function fix(...edits: (readonly [Range, string])[]): Fix {
  return { title: "改正", edits: edits.map(([range, text]) => ({ range, text })) }
}

export function report(...findings: readonly Finding[]): FileReport {
  return { file: "", title: "", documentKind: "policy", asOf: "2026-01-01", lawDate: "2026-01-01", facts: false, requirements: [], findings, shown: findings.length, suppressed: [], idle: [] }
}

/// The outline of a text whose headings are its lines with #.
export function outline(text: string): ParseResponse {
  const starts = [...text.matchAll(/^#+ .*$/gm)]
  const clauses = starts.map((match, index): Clause => {
    const [line] = match
    return {
      id: `c${index}`,
      level: line.indexOf(" ") - 1,
      number: "",
      heading: line.replace(/^#+ /, ""),
      range: span(text, match.index, starts[index + 1]?.index ?? text.length),
      parent: null,
      kind: line.startsWith("# ") ? "title" : "clause",
    }
  })
  return { title: clauses[0]?.heading ?? "", dates: { published: null, updated: null, effective: null }, clauses }
}

export function stateOf(doc: string, ...extensions: readonly Extension[]): EditorState {
  return EditorState.create({ doc, extensions })
}
