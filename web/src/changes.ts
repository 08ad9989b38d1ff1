// The changes of a comparison: which there are, and which of them are shown.

import type { Change, DiffResponse } from "./core/wire.gen"

/// The kinds of changes.
export const changeKinds = ["changed", "added", "deleted", "moved", "moved-changed", "split", "merged", "renumbered"] as const
export type ChangeKind = (typeof changeKinds)[number]

/// The groups that are counted and can be left out, in their order: the kinds, and last
/// what changed in format only.
export const facets = [...changeKinds, "cosmetic"] as const
export type Facet = (typeof facets)[number]

/// What of a comparison is shown.
export interface Choice {
  readonly hidden: ReadonlySet<Facet>
  /// Whether only changes with a consequence in law are.
  readonly material: boolean
}

/// What is shown at first: all but new numbers and format.
export const firstChoice: Choice = { hidden: new Set<Facet>(["renumbered", "cosmetic"]), material: false }

/// The kind of a change; a name this program does not know counts as changed.
export function kindOf(change: Change): ChangeKind {
  return changeKinds.find((kind) => kind === change.kind) ?? "changed"
}

/// The group of a change.
export function facetOf(change: Change): Facet {
  const kind = kindOf(change)
  return kind === "changed" && change.cosmetic ? "cosmetic" : kind
}

/// How many changes there are in each group that has any.
export function countFacets(changes: readonly Change[]): ReadonlyMap<Facet, number> {
  const counts = new Map(facets.map((facet) => [facet, 0]))
  for (const change of changes) {
    const facet = facetOf(change)
    counts.set(facet, (counts.get(facet) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, count]) => count > 0))
}

/// The indices of the changes that are shown, in order.
export function shownChanges({ changes, material }: DiffResponse, choice: Choice): readonly number[] {
  const matter = new Set(material.flatMap((item) => item.changes))
  return changes.flatMap((change, index) =>
    choice.hidden.has(facetOf(change)) || (choice.material && !matter.has(index)) ? [] : [index],
  )
}

/// The choice that shows a change as well, which stands at `index`.
export function revealing({ changes, material }: DiffResponse, choice: Choice, index: number): Choice {
  const hidden = new Set(choice.hidden)
  const change = changes[index]
  if (change) hidden.delete(facetOf(change))
  return { hidden, material: choice.material && material.some((item) => item.changes.includes(index)) }
}
