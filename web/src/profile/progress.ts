import type { ProfileCheckResponse, ProfileField, ProfileGroup } from "../core/wire.gen"

/// How far a part of the questionnaire is answered.
export interface GroupProgress {
  readonly group: ProfileGroup
  /// The questions asked: those the earlier answers make relevant.
  readonly asked: readonly ProfileField[]
  readonly answered: number
  readonly open: number
  /// Optional, and left open.
  readonly skipped: number
  readonly notRelevant: number
}

/// The questionnaire as the core's check sees it.
export function progressOf(groups: readonly ProfileGroup[], check: ProfileCheckResponse): readonly GroupProgress[] {
  const states = new Map(check.progress.map(({ field, state }) => [field, state]))
  return groups.map((group) => {
    const count = (state: string) => group.fields.filter(({ name }) => states.get(name) === state).length
    return {
      group,
      asked: group.fields.filter(({ name }) => states.get(name) !== "not-relevant"),
      answered: count("answered"),
      open: count("open"),
      skipped: count("skipped"),
      notRelevant: count("not-relevant"),
    }
  })
}

/// Messages about the answer at a place itself, or, with `within`, about parts of it too.
export function problemsAt(check: ProfileCheckResponse | null, place: string, within = false): readonly string[] {
  const here = ({ path }: { readonly path: string }) =>
    path === place || (within && (path.startsWith(`${place}.`) || path.startsWith(`${place}[`)))
  return (check?.problems ?? []).filter(here).map(({ message }) => message)
}

/// Whether something at a place, or within it, is still to be answered.
export function isOpen(check: ProfileCheckResponse | null, place: string): boolean {
  const missing = check?.progress.find(({ field }) => field === place.split(/[.[]/)[0])?.missing ?? []
  return missing.some((path) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`))
}

/// The question a path leads to, with its group; null if there is none of that name.
export function questionAt(groups: readonly ProfileGroup[], path: string): { readonly group: ProfileGroup; readonly field: ProfileField } | null {
  const name = path.split(/[.[]/)[0]
  for (const group of groups) {
    const field = group.fields.find((other) => other.name === name)
    if (field) return { group, field }
  }
  return null
}
