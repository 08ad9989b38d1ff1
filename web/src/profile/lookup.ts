// What can be looked up while rows are filled in.

import { effect, type ReadonlySignal, signal } from "@preact/signals"
import type { Core } from "../core/client"
import type { CatalogResponse } from "../core/wire.gen"
import type { Answers } from "./answers"

/// One entry that can be chosen for a column, with what it says of the rest of the row.
export interface LookupEntry {
  readonly value: string
  /// Beside the value in the list; "" for none.
  readonly note: string
  readonly row: Answers
}

/// The catalog, fetched when the facts are first on the screen; null until it is there.
export function createLookup(core: Pick<Core, "call">, shown: ReadonlySignal<boolean>): ReadonlySignal<CatalogResponse | null> {
  const catalog = signal<CatalogResponse | null>(null)
  effect(() => {
    if (!shown.value || catalog.value) return
    core.call("catalog", {}).then(
      (answer) => (catalog.value = answer),
      () => undefined, // everything can still be typed
    )
  })
  return catalog
}

/// The entries for a column, "sdks.name"; none if it cannot be looked up.
export function entriesOf(catalog: CatalogResponse | null, column: string): readonly LookupEntry[] {
  if (!catalog) return []
  switch (column) {
    case "sdks.name":
      return catalog.sdks.map(({ name, provider, function: use, items, policyLink, read }) => ({
        value: name,
        note: [provider, read].filter((word) => word !== "").join("，"),
        row: filled({ provider, function: use, items, policy_link: policyLink }),
      }))
    case "permissions.constant":
      return catalog.permissions.map(({ platform, constant, name }) => ({ value: constant, note: name, row: { platform } }))
    case "device_ids.id":
      return catalog.identifiers.map((value) => ({ value, note: "", row: {} }))
    case "retention_table.group":
    case "sensitive_consents.item":
    case "sensitive_necessity.item":
      return catalog.items.map((value) => ({ value, note: "", row: {} }))
  }
  return column.endsWith(".items") ? catalog.items.map((value) => ({ value, note: "", row: {} })) : []
}

/// The row with what an entry says of those columns that are still open.
export function withEntry(row: Answers, entry: LookupEntry): Answers {
  return { ...entry.row, ...row }
}

/// Without what the catalog does not know.
function filled(row: Answers): Answers {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== "")))
}
