import { useApp, useTexts } from "../app"
import type { FileReport, Range, Requirement } from "../core/wire.gen"
import { citations } from "../editor/diagnostics"
import { shortened } from "./finding"

/// The statuses a requirement can have, what needs work first.
const statuses = ["violated", "missing", "review", "met", "not-applicable"] as const

/// Every requirement of the law with its status, the reason and the words it rests on.
export function Coverage({ report }: { readonly report: FileReport | null }) {
  const texts = useTexts()
  if (!report) return <p class="panel-empty">{texts.coverage.empty}</p>
  const count = (status: string) => report.requirements.filter((requirement) => requirement.status === status).length
  const applicable = report.requirements.length - count("not-applicable")
  return (
    <>
      <p class="coverage-lead">{texts.coverage.lead(count("met"), applicable)}</p>
      <div class="coverage-bar" aria-hidden="true">
        {statuses
          .filter((status) => status !== "not-applicable" && count(status) > 0)
          .map((status) => (
            <span key={status} class={`coverage-part coverage-${status}`} style={{ flexGrow: count(status) }} />
          ))}
      </div>
      {statuses.map((status) => {
        const requirements = report.requirements.filter((requirement) => requirement.status === status)
        if (requirements.length === 0) return null
        return (
          <section key={status} class="coverage-group">
            <h2>
              <span class={`coverage-sign coverage-${status}`} />
              {texts.coverage.status[status]} <span class="findings-count">{requirements.length}</span>
            </h2>
            {requirements.map((requirement) => (
              <RequirementEntry key={requirement.id} requirement={requirement} report={report} />
            ))}
          </section>
        )
      })}
    </>
  )
}

interface EntryProps {
  readonly requirement: Requirement
  readonly report: FileReport
}

function RequirementEntry({ requirement, report }: EntryProps) {
  const { editor, pane, settings } = useApp()
  const texts = useTexts()
  const title = settings.language.value === "zh" ? requirement.title : requirement.titleEn || requirement.title
  const ranges = requirement.evidence.length > 0 ? requirement.evidence : faultsOf(report, requirement.id)
  return (
    <details class="coverage-entry">
      <summary>{title}</summary>
      {requirement.reason !== "" && <p class="coverage-reason">{requirement.reason}</p>}
      {ranges.length > 0 && (
        <ul class="coverage-evidence" aria-label={texts.coverage.evidence}>
          {ranges.map((range) => (
            <li key={`${range.start.utf16} ${range.file ?? ""}`}>
              {range.file === undefined ? (
                <button
                  class="coverage-quote"
                  onClick={() => {
                    pane.value = "text"
                    editor.goToRange("report", range)
                  }}
                >
                  <q>{shortened(range.text)}</q>
                </button>
              ) : (
                <p class="coverage-annexed">
                  <q>{shortened(range.text)}</q> {texts.annexes.place(range.file, range.start.line)}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {requirement.sources.length > 0 && <p class="finding-source">{citations(requirement.sources)}</p>}
    </details>
  )
}

/// The places of the findings on a requirement.
function faultsOf(report: FileReport, id: string): readonly Range[] {
  return report.findings.flatMap(({ rule, range }) => (rule === id && range && range.text !== "" ? [range] : []))
}
