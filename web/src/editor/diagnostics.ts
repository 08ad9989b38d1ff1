import type { Diagnostic } from "@codemirror/lint"
import type { Text } from "@codemirror/state"
import type { EditorView } from "@codemirror/view"
import type { FileReport, Finding, Fix, Range, Source } from "../core/wire.gen"
import { inText } from "./answer"

/// The four severities, worst first.
export const severities = ["error", "warning", "info", "hint"] as const
export type Severity = (typeof severities)[number]

/// The severity of a finding; a name this program does not know counts as info.
export function severityOf(name: string): Severity {
  return severities.find((known) => known === name) ?? "info"
}

/// Citations as they are printed, 《…法》第十七条、第四十五条；《…条例》.
export function citations(sources: readonly Source[]): string {
  return citedActs(sources).join("；")
}

/// The acts of citations, each with its articles, without the name of the state before
/// its title, as usual.
export function citedActs(sources: readonly Source[]): readonly string[] {
  const acts = new Map<string, string[]>()
  for (const { title, article } of sources) {
    const articles = acts.get(title) ?? []
    acts.set(title, article === "" ? articles : [...articles, article])
  }
  return [...acts].map(([title, articles]) => `《${title.replace(/^中华人民共和国(?=.)/, "")}》${articles.join("、")}`)
}

/// What the editor marks, hovers and steps through: the places of the findings of a
/// report on `doc`, related ones in a lighter mark, none in an annex. `fix` runs when the
/// user asks for one of the fixes.
export function diagnosticsOf(
  report: FileReport,
  doc: Text,
  fix: (view: EditorView, fix: Fix) => void,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const finding of report.findings) {
    if (finding.range && inText(finding.range)) diagnostics.push(diagnosticOf(finding, finding.range, doc, fix))
    for (const range of finding.related.filter(inText)) {
      diagnostics.push({ ...diagnosticOf(finding, range, doc, fix), markClass: "cm-related" })
    }
  }
  return diagnostics
}

function diagnosticOf(
  finding: Finding,
  range: Range,
  doc: Text,
  fix: (view: EditorView, fix: Fix) => void,
): Diagnostic {
  return {
    from: Math.min(range.start.utf16, doc.length),
    to: Math.min(range.end.utf16, doc.length),
    severity: severityOf(finding.severity),
    message: finding.message,
    source: citations(finding.sources),
    actions: finding.fixes.map((choice) => ({ name: choice.title, apply: (view: EditorView) => fix(view, choice) })),
  }
}
