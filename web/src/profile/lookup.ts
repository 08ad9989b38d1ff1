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

export const tableNames = ["sdks", "permissions", "identifiers", "items"] as const

/// What a column can be looked up in.
export type Table = (typeof tableNames)[number]

/// The tables, each with its entries.
export type Lookup = Readonly<Record<Table, readonly LookupEntry[]>>

/// The catalog, fetched when the facts are first on the screen; null until it is there.
export function createLookup(core: Pick<Core, "call">, shown: ReadonlySignal<boolean>): ReadonlySignal<Lookup | null> {
  const lookup = signal<Lookup | null>(null)
  effect(() => {
    if (!shown.value || lookup.value) return
    core.call("catalog", {}).then(
      (answer) => (lookup.value = lookupOf(answer)),
      () => undefined, // everything can still be typed
    )
  })
  return lookup
}

export function lookupOf({ sdks, permissions, identifiers, items }: CatalogResponse): Lookup {
  const plain = (value: string) => ({ value, note: "", row: {} })
  return {
    sdks: sdks.map(({ name, provider, function: use, items, policyLink, read }) => ({
      value: name,
      note: [provider, read].filter((word) => word !== "").join("，"),
      row: filled({ provider, function: use, items, policy_link: policyLink }),
    })),
    permissions: permissions.map(({ platform, constant, name }) => ({ value: constant, note: name, row: { platform } })),
    identifiers: identifiers.map(plain),
    items: items.map(plain),
  }
}

const tables: Readonly<Record<string, Table>> = {
  "sdks.name": "sdks",
  "permissions.constant": "permissions",
  "device_ids.id": "identifiers",
  "retention_table.group": "items",
  "sensitive_consents.item": "items",
  "sensitive_necessity.item": "items",
}

/// The table for a column, "sdks.name"; null if it cannot be looked up.
export function tableOf(column: string): Table | null {
  return tables[column] ?? (column.endsWith(".items") ? "items" : null)
}

/// Id of the element that lists a table.
export function listId(table: Table): string {
  return `catalog-${table}`
}

/// The row with what an entry says of those columns that are still open.
export function withEntry(row: Answers, entry: LookupEntry): Answers {
  return { ...entry.row, ...row }
}

/// Without what the catalog does not know.
function filled(row: Answers): Answers {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== "")))
}
