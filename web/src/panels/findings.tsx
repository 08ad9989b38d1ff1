import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { FileReport } from "../core/wire.gen"
import { countsOf } from "../findings"
import { AnnexList } from "./annexes"
import { Coverage } from "./coverage"
import { FindingList } from "./findinglist"
import { Basis } from "./basis"
import { Tabs } from "./tabs"

/// What the check says: the findings, and how each requirement stands.
export function FindingsPanel() {
  const { editor, tab, shown } = useApp()
  const texts = useTexts()
  const report = editor.report.value
  useAnnouncement(report)
  const tabs = [
    { name: "findings", label: texts.findings.tab, count: report?.findings.length },
    { name: "coverage", label: texts.coverage.tab },
  ] as const
  return (
    <section
      class="findings"
      aria-label={texts.findings.label}
      onKeyDown={(event) => {
        if (event.key !== "F8") return
        event.preventDefault()
        editor.step(event.shiftKey ? -1 : 1)
        shown.value++
      }}
    >
      <Tabs label={texts.findings.label} tabs={tabs} chosen={tab.value} choose={(name) => (tab.value = name)}>
        {tab.value === "findings" ? <FindingList report={report} /> : <Coverage report={report} />}
      </Tabs>
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
