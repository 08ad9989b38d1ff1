import { nextDiagnostic, previousDiagnostic } from "@codemirror/lint"
import { useEffect, useId } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { FileReport } from "../core/wire.gen"
import { countsOf } from "../findings"
import { AnnexList } from "./annexes"
import { Coverage } from "./coverage"
import { FindingList } from "./findinglist"
import { Basis } from "./basis"

/// What the check says: the findings, and how each requirement stands.
export function FindingsPanel() {
  const { editor, tab, shown } = useApp()
  const texts = useTexts()
  const id = useId()
  const report = editor.report.value
  useAnnouncement(report)
  const tabs = [
    { name: "findings", label: texts.findings.tab, count: report?.findings.length },
    { name: "coverage", label: texts.coverage.tab, count: undefined },
  ] as const
  return (
    <section
      class="findings"
      aria-label={texts.findings.label}
      onKeyDown={(event) => {
        if (event.key !== "F8") return
        event.preventDefault()
        const step = event.shiftKey ? previousDiagnostic : nextDiagnostic
        step(editor.view)
        shown.value++
      }}
    >
      <div class="findings-tabs" role="tablist" aria-label={texts.findings.label}>
        {tabs.map(({ name, label, count }) => (
          <button
            key={name}
            id={`${id}-${name}-tab`}
            class="findings-tab"
            role="tab"
            aria-selected={tab.value === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === name ? 0 : -1}
            onClick={() => (tab.value = name)}
            onKeyDown={(event) => {
              if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return
              const other = name === "findings" ? "coverage" : "findings"
              tab.value = other
              document.getElementById(`${id}-${other}-tab`)?.focus()
            }}
          >
            {label}
            {count !== undefined && <span class="findings-count">{count}</span>}
          </button>
        ))}
      </div>
      <div class="findings-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab.value}-tab`}>
        {tab.value === "findings" ? <FindingList report={report} /> : <Coverage report={report} />}
      </div>
      <AnnexList />
      <Basis />
    </section>
  )
}

/// Says the counts after a check that changed them.
function useAnnouncement(report: FileReport | null): void {
  const { said } = useApp()
  const texts = useTexts()
  const counts = report ? countsOf(report.findings) : null
  const text = counts && texts.check.announce(counts.error, counts.warning, counts.info + counts.hint)
  useEffect(() => {
    if (text) said.value = text
  }, [text])
}
