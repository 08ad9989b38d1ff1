// Which findings are shown, in which groups and order.

import { type Signal, signal } from "@preact/signals"
import type { Clause, Finding } from "./core/wire.gen"
import { type Severity, severities, severityOf } from "./editor/diagnostics"
import { lastBefore } from "./editor/outline"
import type { Settings } from "./settings"
import type { StoredSettings } from "./storage"

export const groupings = ["severity", "clause", "rule"] as const satisfies readonly StoredSettings["grouping"][]
export const sortings = ["place", "severity"] as const satisfies readonly StoredSettings["sorting"][]
export const kinds = ["all", "law", "drafting"] as const

/// How the user wants the findings.
export interface FindingsView {
  readonly grouping: Signal<(typeof groupings)[number]>
  /// Order within a group.
  readonly sorting: Signal<(typeof sortings)[number]>
  readonly kind: Signal<(typeof kinds)[number]>
  /// Severities that are left out.
  readonly hidden: Signal<ReadonlySet<Severity>>
  /// Words that a finding must have.
  readonly words: Signal<string>
}

/// A view of which the way of grouping and sorting outlasts the page.
export function createFindingsView({ grouping, sorting }: Pick<Settings, "grouping" | "sorting">): FindingsView {
  return {
    grouping,
    sorting,
    kind: signal("all"),
    hidden: signal(new Set<Severity>()),
    words: signal(""),
  }
}

/// A finding with its index in the report.
export interface Item {
  readonly finding: Finding
  readonly index: number
}

/// Findings shown together. The key is a severity, the index of a section's clause, "" for
/// the text before the first, the name of an annex after a colon, "whole" for the whole
/// document, or the id of a rule.
export interface Group {
  readonly key: string
  readonly items: readonly Item[]
}

/// The values of a view.
export type Wanted = { readonly [K in keyof FindingsView]: FindingsView[K]["value"] }

/// The findings wanted, in groups; none is empty. Those about the text come in its order,
/// then those about annexes, then those about the whole document.
export function groupsOf(findings: readonly Finding[], clauses: readonly Clause[], wanted: Wanted): readonly Group[] {
  const keyOf = keys(clauses)[wanted.grouping]
  const items = findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => isWanted(finding, wanted))
  items.sort(wanted.grouping === "clause" ? byPlace : bySeverity)
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item.finding)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups].map(([key, items]) => ({ key, items: items.sort(wanted.sorting === "place" ? byPlace : bySeverity) }))
}

/// Findings shown with each request for more, and the most that are shown without one.
export const page = 50

/// The groups with no more than so many items, those of the lowest ranks, and the one at
/// the active index wherever it ranks. Empty groups are left out.
export function weightiest(groups: readonly Group[], room: number, active: number): readonly Group[] {
  const items = groups.flatMap((group) => group.items).sort((a, b) => a.finding.rank - b.finding.rank)
  const kept = new Set(items.slice(0, room).map(({ index }) => index))
  return groups
    .map(({ key, items }) => ({ key, items: items.filter(({ index }) => kept.has(index) || index === active) }))
    .filter(({ items }) => items.length > 0)
}

/// How many findings there are of each severity.
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const finding of findings) counts[severityOf(finding.severity)]++
  return counts
}

function isWanted(finding: Finding, { kind, hidden, words }: Wanted): boolean {
  const drafting = finding.rule.startsWith("drafting/")
  if (hidden.has(severityOf(finding.severity)) || kind === (drafting ? "law" : "drafting")) return false
  const { message, range, rule, sources } = finding
  const text = [message, range?.text, range?.file, rule, ...sources.map(({ title, article }) => title + article)].join("\n")
  return text.toLowerCase().includes(words.trim().toLowerCase())
}

function keys(clauses: readonly Clause[]): Readonly<Record<Wanted["grouping"], (finding: Finding) => string>> {
  return {
    severity: ({ severity }) => severityOf(severity),
    rule: ({ rule }) => rule,
    clause: ({ range }) => {
      if (!range) return "whole"
      if (range.file !== undefined) return `:${range.file}`
      const index = sectionOf(clauses, range.start.utf16)
      return index < 0 ? "" : String(index)
    },
  }
}

/// Index of the section of highest level that an offset lies in; -1 if it lies before the
/// first.
function sectionOf(clauses: readonly Clause[], offset: number): number {
  for (let index = lastBefore(clauses, offset); index >= 0; index--) {
    const { level, heading } = clauses[index] ?? { level: 0, heading: null }
    if (heading !== null && level <= 1) return index
  }
  return -1
}

const far = ({ range }: Finding) => (!range ? 2 : range.file === undefined ? 0 : 1)

function byPlace(a: Item, b: Item): number {
  return far(a.finding) - far(b.finding) || (a.finding.range?.file ?? "").localeCompare(b.finding.range?.file ?? "") || a.index - b.index
}

const rank = ({ severity }: Finding) => severities.indexOf(severityOf(severity))

function bySeverity(a: Item, b: Item): number {
  return rank(a.finding) - rank(b.finding) || byPlace(a, b)
}
