// The result of the check as a file to hand on.

import type { Core } from "./core/client"
import { codeOf } from "./editor/check"
import { type CheckContext, judge } from "./editor/judge"
import { download, fileName } from "./files"
import type { Texts } from "./text/texts"
import { hashOf } from "./versions"

export const reportFormats = ["html", "text", "sarif", "json"] as const

export type ReportFormat = (typeof reportFormats)[number]

const endings: Readonly<Record<ReportFormat, string>> = { html: "html", text: "txt", sarif: "sarif", json: "json" }

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  html: "text/html",
  text: "text/plain",
  sarif: "application/sarif+json",
  json: "application/json",
}

/// A report as a file.
export interface ReportFile {
  readonly name: string
  readonly type: string
  readonly content: string
}

/// Checks a text anew and writes what was found as the command line does. `name` is that
/// of the policy, without an ending.
export async function reportOn(
  core: Pick<Core, "call">,
  name: string,
  text: string,
  context: CheckContext,
  format: ReportFormat,
): Promise<ReportFile> {
  const file = fileName(name)
  const { report } = await judge(core, `${file}.md`, text, context)
  const content = format === "json" ? `${JSON.stringify({ files: [report] }, null, 2)}\n` : await written(format)
  return { name: `${file}.check.${endings[format]}`, type: mediaTypes[format], content }

  async function written(format: Exclude<ReportFormat, "json">): Promise<string> {
    const { asOf, day, off, annexes } = context
    const hash = (await hashOf(text)) ?? ""
    const files = [{ text, annexes, hash, report }]
    return (await core.call("report", { format, asOf, day, off, files, color: false, width: 0, coverage: true, all: true })).text
  }
}

export interface Reporting {
  /// Hands the user what the check finds as a file.
  download(format: ReportFormat): Promise<void>
}

export interface ReportingConfig {
  readonly core: Pick<Core, "call">
  /// The name that the draft on the desk is shown under.
  readonly name: () => string
  /// The text on the desk.
  readonly text: () => string
  /// What belongs to it.
  readonly context: () => CheckContext
  readonly texts: () => Texts
  /// Hears what came of it: `failed` is to be seen, the rest to be said.
  readonly tell: (words: string, failed: boolean) => void
}

export function createReporting({ core, name, text, context, texts, tell }: ReportingConfig): Reporting {
  return {
    async download(format) {
      try {
        const file = await reportOn(core, name(), text(), context(), format)
        download(file.name, file.content, file.type)
        tell(texts().report.done(file.name), false)
      } catch (reason) {
        tell(texts().report.failed(codeOf(reason)), true)
      }
    },
  }
}
