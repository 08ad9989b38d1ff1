// The documents as their readers get them: the text on the desk, and what goes with it.

import { type ReadonlySignal, type Signal, signal } from "@preact/signals"
import type { Core } from "../core/client"
import { codeOf } from "../editor/check"
import { fileName } from "../files"
import { type ZipFile, zipOf } from "./zip"

export const formats = ["html", "md", "txt"] as const

export type Format = (typeof formats)[number]

/// The media types of the formats.
export const mediaTypes: Readonly<Record<Format, string>> = { html: "text/html", md: "text/markdown", txt: "text/plain" }

/// The name of the policy among the documents.
export const policyName = "policy"

/// A document to be published.
export interface Published {
  /// "policy", "sdk-list" …
  readonly name: string
  readonly title: string
  readonly text: string
}

export type PublishStatus =
  | { readonly kind: "running" | "done" }
  | { readonly kind: "failed"; readonly code: string }

export interface PublishingConfig {
  readonly core: Pick<Core, "call">
  /// The text on the desk.
  readonly text: () => string
  /// The title of a text that has none of its own.
  readonly untitled: () => string
  /// The facts as JSON; null where there are none.
  readonly profile: () => string | null
}

export interface Publishing {
  /// The policy first, unless it is empty, then what goes with it.
  readonly documents: ReadonlySignal<readonly Published[]>
  /// Name of the document that is shown.
  readonly chosen: Signal<string>
  /// The document shown, as a page; null until it is there.
  readonly page: ReadonlySignal<string | null>
  readonly status: ReadonlySignal<PublishStatus>
  readonly device: Signal<"phone" | "desktop">

  /// Reads text and facts anew.
  refresh(): Promise<void>
  /// Shows a document.
  show(name: string): Promise<void>
  /// A document as a file.
  file(document: Published, format: Format): Promise<ZipFile>
  /// All documents in all formats, as an archive.
  archive(): Promise<Uint8Array<ArrayBuffer>>
}

export function createPublishing({ core, text, untitled, profile }: PublishingConfig): Publishing {
  const documents = signal<readonly Published[]>([])
  const chosen = signal(policyName)
  const page = signal<string | null>(null)
  const status = signal<PublishStatus>({ kind: "running" })
  let asked = 0

  const exported = async (text: string, format: Format) => (await core.call("export", { text, format })).content

  async function file({ title, text }: Published, format: Format): Promise<ZipFile> {
    return { name: `${fileName(title)}.${format}`, text: await exported(text, format) }
  }

  async function own(): Promise<readonly Published[]> {
    const policy = text()
    if (policy.trim() === "") return []
    const { title } = await core.call("parse", { text: policy })
    return [{ name: policyName, title: title || untitled(), text: policy }]
  }

  async function companions(): Promise<readonly Published[]> {
    const json = profile()
    if (json === null) return []
    const answer = await core.call("assemble", { profile: json, with: ["all"] })
    return answer.companions.map(({ name, title, text }) => ({ name, title, text }))
  }

  /// Runs what changes the page; only the last asked for comes in.
  async function run(work: () => Promise<() => void>): Promise<void> {
    const mine = ++asked
    status.value = { kind: "running" }
    try {
      const bring = await work()
      if (mine !== asked) return
      bring()
      status.value = { kind: "done" }
    } catch (reason) {
      if (mine === asked) status.value = { kind: "failed", code: codeOf(reason) }
    }
  }

  async function pageOf(list: readonly Published[], name: string): Promise<string | null> {
    const shown = list.find((document) => document.name === name)
    return shown ? exported(shown.text, "html") : null
  }

  return {
    documents,
    chosen,
    page,
    status,
    device: signal("phone"),
    refresh: () =>
      run(async () => {
        const list = [...(await own()), ...(await companions())]
        const name = list.some((document) => document.name === chosen.value) ? chosen.value : (list[0]?.name ?? policyName)
        const content = await pageOf(list, name)
        return () => {
          documents.value = list
          chosen.value = name
          page.value = content
        }
      }),
    show(name) {
      chosen.value = name
      return run(async () => {
        const content = await pageOf(documents.value, name)
        return () => (page.value = content)
      })
    },
    file,
    async archive() {
      const files: ZipFile[] = []
      for (const document of documents.value) for (const format of formats) files.push(await file(document, format))
      return zipOf(files, new Date())
    },
  }
}
