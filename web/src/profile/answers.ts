// The answers of a profile as they go into its JSON, and the ways to a part of them.

import type { ProfileField } from "../core/wire.gen"

/// The version of the format of a profile that this page writes.
export const profileVersion = 1

/// One answer: a text, a number, yes or no, a list, an answer in parts, or rows.
export type Answer = string | number | boolean | readonly string[] | Answers | readonly Answers[]

/// Answers by the names of their fields. What is not answered is absent.
export interface Answers {
  readonly [name: string]: Answer | undefined
}

/// Where an answer stands: names of fields, and numbers of rows from 0.
export type Path = readonly (string | number)[]

/// The answers of a profile of any origin. What the questionnaire does not know stays.
export function answersOf(profile: unknown): Answers {
  if (!isAnswers(profile)) return {}
  const { version: _, ...answers } = profile
  return answers
}

/// The profile of these answers, to be kept.
export function profileOf(answers: Answers): Answers {
  return { version: profileVersion, ...answers }
}

/// The profile of these answers as the core reads it.
export function profileJson(answers: Answers): string {
  return JSON.stringify(profileOf(answers))
}

/// Whether a value is an answer in parts.
export function isAnswers(value: unknown): value is Answers {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/// The rows of an answer; null if it is none.
export function rowsOf(value: unknown): readonly Answers[] | null {
  return Array.isArray(value) ? value.map((row) => (isAnswers(row) ? row : {})) : null
}

/// The texts of an answer; null if it is none.
export function listOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : null
}

/// The answer at a place; undefined if there is none.
export function answerAt(answers: Answers, path: Path): Answer | undefined {
  let value: unknown = answers
  for (const step of path) {
    if (typeof step === "number") value = Array.isArray(value) ? value[step] : undefined
    else value = isAnswers(value) ? value[step] : undefined
  }
  return (value ?? undefined) as Answer | undefined
}

/// The answers with another one at a place. Undefined takes the answer back, and with it
/// an answer in parts of which nothing is left; a row is removed only by its own path.
export function withAnswer(answers: Answers, path: Path, value: Answer | undefined): Answers {
  const [name, ...rest] = path
  if (typeof name !== "string") return answers
  const next = rest.length === 0 ? value : inside(answers[name], rest, value)
  const { [name]: _, ...others } = answers
  return next === undefined ? others : name in answers ? { ...answers, [name]: next } : { ...others, [name]: next }
}

function inside(current: Answer | undefined, path: Path, value: Answer | undefined): Answer | undefined {
  const [step, ...rest] = path
  if (typeof step !== "number") {
    const parts = withAnswer(isAnswers(current) ? current : {}, path, value)
    return Object.keys(parts).length > 0 ? parts : undefined
  }
  const rows = [...(rowsOf(current) ?? [])]
  if (rest.length > 0) rows[step] = withAnswer(rows[step] ?? {}, rest, value)
  else if (value === undefined) rows.splice(step, 1)
  else if (isAnswers(value)) rows[step] = value
  return rows
}

/// The path in the core's way of writing: "sdks[2].provider".
export function pathName(path: Path): string {
  return path.reduce<string>((name, step) => (typeof step === "number" ? `${name}[${step}]` : name ? `${name}.${step}` : step), "")
}

/// The column a path leads to, whatever the row: "sdks.provider".
export function columnOf(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".")
}

/// Reads what pathName writes.
export function pathOf(name: string): Path {
  return [...name.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, row]) => (row === undefined ? step : Number(row)))
}

/// The part that decides whether the others of its answer are asked.
const decidingPart = "answer"

/// The parts of a composite question that are asked, given its answer: where the
/// deciding one is open or says no, only that.
export function partsAsked(field: ProfileField, value: Answer | undefined): readonly ProfileField[] {
  const deciding = field.parts.find(({ name }) => name === decidingPart)
  if (!deciding || (isAnswers(value) && affirms(value[decidingPart]))) return field.parts
  return [deciding]
}

/// Whether an answer says more than no, none or nothing; the core counts alike.
function affirms(value: Answer | undefined): boolean {
  if (typeof value === "string") return value !== "" && !["无", "没有", "不存"].includes(value)
  if (Array.isArray(value)) return value.length > 0
  return Boolean(value)
}

/// Cuts words into a list at the marks between them, but not within brackets.
export function splitList(words: string): readonly string[] {
  const items: string[] = []
  let item = ""
  let depth = 0
  for (const character of words) {
    if ("（(【[《“".includes(character)) depth++
    if ("）)】]》”".includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && "、，,；;\n".includes(character)) {
      items.push(item)
      item = ""
    } else item += character
  }
  return [...items, item].map((text) => text.trim()).filter((text) => text !== "")
}
