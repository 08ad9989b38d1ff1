// The project file *.clausewright.json: a draft with all that belongs to it, to be
// carried away. Writing what was read gives the same bytes.

import type { Annex, Suppression } from "./core/wire.gen"
import { type Draft, emptyRest, type ProjectRest, type Version } from "./storage"

/// The newest format this program knows.
export const projectVersion = 2

/// The format that came with annexes. Without any the first one is written, which older
/// programs read; they would refuse the field in it as unknown.
const annexesVersion = 2

/// How the names of project files end.
export const projectEnding = ".clausewright.json"

/// What a project file holds.
export interface Project {
  readonly name: string
  readonly text: string
  readonly annexes: readonly Annex[]
  readonly versions: readonly ProjectVersion[]
  readonly rest: ProjectRest
}

/// A version in a project file.
export type ProjectVersion = Pick<Version, "label" | "created" | "hash" | "text">

/// Why a project file is refused. `path` is the place in the file, as "versions[2].text".
export type ProjectFault =
  | { readonly kind: "json"; readonly message: string }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "value" | "unknown"; readonly path: string }

export class ProjectError extends Error {
  readonly fault: ProjectFault

  constructor(fault: ProjectFault) {
    super(`project: ${fault.kind}`)
    this.name = "ProjectError"
    this.fault = fault
  }
}

/// The bytes of a project file, as text.
export function writeProject(
  draft: Pick<Draft, "name" | "text" | "project" | "annexes">,
  versions: readonly ProjectVersion[],
): string {
  const annexes = (draft.annexes ?? []).map(({ file, text }) => ({ file, text }))
  const rest = draft.project ?? emptyRest
  const file = {
    version: annexes.length > 0 ? annexesVersion : 1,
    name: draft.name,
    text: draft.text,
    ...(annexes.length > 0 ? { annexes } : {}),
    profile: rest.profile,
    assembled: rest.assembled,
    versions: versions.map(({ label, created, hash, text }) => ({ label, date: new Date(created).toISOString(), hash, text })),
    suppressed: rest.suppressed.map(({ fingerprint, rule, words, reason, until }) => ({ fingerprint, rule, words, reason, until })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/// Reads a project file. Throws a ProjectError if it is broken, has a field that this
/// program does not know, or is of a newer format.
export function readProject(source: string): Project {
  const file = objectOf(parsed(source), "")
  const { version } = file
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) throw value("version")
  if (version > projectVersion) throw new ProjectError({ kind: "newer", version })
  const annexed = version >= annexesVersion
  known(file, ["version", "name", "text", ...(annexed ? ["annexes"] : []), "profile", "assembled", "versions", "suppressed"], "")
  if (file.profile === undefined) throw value("profile")
  return {
    name: stringOf(file.name, "name"),
    text: stringOf(file.text, "text"),
    annexes: annexed ? annexesOf(file.annexes) : [],
    versions: arrayOf(file.versions, "versions").map((item, index) => versionOf(item, `versions[${index}]`)),
    rest: {
      profile: file.profile === null ? null : objectOf(file.profile, "profile"),
      assembled: file.assembled === null ? null : stringOf(file.assembled, "assembled"),
      suppressed: arrayOf(file.suppressed, "suppressed").map((item, index) => suppressionOf(item, `suppressed[${index}]`)),
    },
  }
}

function annexesOf(item: unknown): readonly Annex[] {
  const names = new Set<string>()
  return arrayOf(item, "annexes").map((entry, index) => {
    const path = `annexes[${index}]`
    const annex = objectOf(entry, path)
    known(annex, ["file", "text"], `${path}.`)
    const file = stringOf(annex.file, `${path}.file`)
    if (file === "" || names.has(file)) throw value(`${path}.file`)
    names.add(file)
    return { file, text: stringOf(annex.text, `${path}.text`) }
  })
}

function versionOf(item: unknown, path: string): ProjectVersion {
  const version = objectOf(item, path)
  known(version, ["label", "date", "hash", "text"], `${path}.`)
  const date = stringOf(version.date, `${path}.date`)
  const created = Date.parse(date)
  if (Number.isNaN(created) || new Date(created).toISOString() !== date) throw value(`${path}.date`)
  return {
    label: stringOf(version.label, `${path}.label`),
    created,
    hash: version.hash === null ? null : stringOf(version.hash, `${path}.hash`),
    text: stringOf(version.text, `${path}.text`),
  }
}

function suppressionOf(item: unknown, path: string): Suppression {
  const entry = objectOf(item, path)
  known(entry, ["fingerprint", "rule", "words", "reason", "until"], `${path}.`)
  const fingerprint = stringOf(entry.fingerprint, `${path}.fingerprint`)
  const reason = stringOf(entry.reason, `${path}.reason`)
  const until = stringOf(entry.until, `${path}.until`)
  if (fingerprint === "") throw value(`${path}.fingerprint`)
  if (reason.trim() === "") throw value(`${path}.reason`)
  if (until !== "" && !isDay(until)) throw value(`${path}.until`)
  return { fingerprint, rule: stringOf(entry.rule, `${path}.rule`), words: stringOf(entry.words, `${path}.words`), reason, until }
}

/// Whether it is a calendar day written YYYY-MM-DD.
function isDay(words: string): boolean {
  const time = Date.parse(`${words}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === words
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (reason) {
    throw new ProjectError({ kind: "json", message: reason instanceof Error ? reason.message : String(reason) })
  }
}

const value = (path: string) => new ProjectError({ kind: "value", path })

function objectOf(item: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof item !== "object" || item === null || Array.isArray(item)) throw value(path)
  return item as Readonly<Record<string, unknown>>
}

function arrayOf(item: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(item)) throw value(path)
  return item
}

function stringOf(item: unknown, path: string): string {
  if (typeof item !== "string") throw value(path)
  return item
}

function known(item: Readonly<Record<string, unknown>>, fields: readonly string[], path: string): void {
  const other = Object.keys(item).find((name) => !fields.includes(name))
  if (other !== undefined) throw new ProjectError({ kind: "unknown", path: path + other })
}
