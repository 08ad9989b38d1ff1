// What the user brings in: files and pasted text, as a draft or a side of a comparison.

import { type ReadonlySignal, type Signal, signal } from "@preact/signals"
import type { Core } from "./core/client"
import type { IntakeResponse, Notice } from "./core/wire.gen"
import { codeOf } from "./editor/check"
import { largestFile, readBase64, stemOf } from "./files"
import { type Project, ProjectError, projectEnding, readProject } from "./project"
import type { Texts } from "./text/texts"

/// What the user is told about a file that was opened, or could not be.
export interface FileNote {
  readonly name: string
  /// What was lost or guessed; empty if the file, or each of several, was not opened.
  readonly notices: readonly Notice[]
  /// Why the file, or one of several, was not opened; null if all were.
  readonly failure: string | null
}

/// A file that is being read.
export interface Reading {
  readonly name: string
  /// Stops; nothing is opened then.
  cancel(): void
}

export interface Opening {
  readonly note: Signal<FileNote | null>
  /// The file that is being read now; null for none.
  readonly reading: ReadonlySignal<Reading | null>
  /// The text of a file of any format; null if there is none, which `note` says, or if the
  /// user called it off.
  text(file: File): Promise<string | null>
  /// The project in a file; null if it is none, which `note` says.
  project(file: File): Promise<Project | null>
}

export function createOpening(core: Pick<Core, "call">, texts: () => Texts): Opening {
  const note = signal<FileNote | null>(null)
  const reading = signal<Reading | null>(null)

  function refuse(name: string, failure: string): null {
    note.value = { name, notices: [], failure }
    return null
  }

  /// What `read` makes of a file that is small enough.
  async function open<T>(file: File, read: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const { large, failed, unreadable } = texts().alarm.read
    if (file.size > largestFile) return refuse(file.name, large(file.name))
    const controller = new AbortController()
    const mine: Reading = { name: file.name, cancel: () => controller.abort() }
    reading.value = mine
    try {
      return await read(controller.signal)
    } catch (reason) {
      if (controller.signal.aborted) return null
      if (reason instanceof ProjectError) return refuse(file.name, failed(file.name, faultText(reason, texts())))
      if (reason instanceof DOMException) return refuse(file.name, unreadable(file.name))
      const code = codeOf(reason)
      const words = code === "unreadable" && reason instanceof Error ? reason.message : texts().because(code)
      return refuse(file.name, failed(file.name, words))
    } finally {
      if (reading.value === mine) reading.value = null
    }
  }

  return {
    note,
    reading,
    async text(file) {
      const answer = await open(file, async (signal): Promise<IntakeResponse> => {
        return core.call("intake", { name: file.name, data: await readBase64(file) }, { signal })
      })
      if (!answer) return null
      note.value = answer.notices.length > 0 ? { name: file.name, notices: answer.notices, failure: null } : null
      return answer.text
    },
    project: (file) => open(file, async () => readProject(await file.text())),
  }
}

/// What is wrong with a project file, in words.
export function faultText({ fault }: ProjectError, { project }: Texts): string {
  switch (fault.kind) {
    case "json":
      return project.fault.json(fault.message)
    case "newer":
      return project.fault.newer(fault.version)
    default:
      return project.fault[fault.kind](fault.path)
  }
}

/// Whether a file is a project by its name.
export function isProject(name: string): boolean {
  return name.toLowerCase().endsWith(".json")
}

/// The name of a draft from a file.
export function draftName(file: string): string {
  return file.endsWith(projectEnding) ? file.slice(0, -projectEnding.length) : stemOf(file)
}

/// What was pasted, as a file: the web page or Word text if it has a structure that
/// plain text lacks, else null.
export function pastedPage(data: DataTransfer, name: string): File | null {
  const page = data.getData("text/html")
  return /<(h[1-6]|table|li|p)[\s>]/i.test(page) ? new File([page], `${name}.html`, { type: "text/html" }) : null
}
