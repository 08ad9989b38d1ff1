import { useComputed, useSignal } from "@preact/signals"
import { useEffect, useId } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { FileReport, Finding } from "../core/wire.gen"
import { type Severity, severities, severityOf } from "../editor/diagnostics"
import { today } from "../settings"
import { AnnexList } from "./annexes"
import { Coverage } from "./coverage"
import { FindingCard } from "./finding"

/// What the check says: the findings, and how each requirement stands.
export function FindingsPanel() {
  const { editor, tab } = useApp()
  const texts = useTexts()
  const id = useId()
  const report = editor.report.value
  useAnnouncement(report)
  const tabs = [
    { name: "findings", label: texts.findings.tab, count: report?.findings.length },
    { name: "coverage", label: texts.coverage.tab, count: undefined },
  ] as const
  return (
    <section class="findings" aria-label={texts.findings.label}>
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
      <LawDay />
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

/// How many findings there are of each severity.
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const finding of findings) counts[severityOf(finding.severity)]++
  return counts
}

/// Cards shown at first, and with each request for more.
const page = 100

function FindingList({ report }: { readonly report: FileReport | null }) {
  const { editor } = useApp()
  const texts = useTexts()
  const hidden = useSignal<ReadonlySet<Severity>>(new Set())
  const words = useSignal("")
  const shown = useSignal(page)
  const active = editor.activeFinding.value
  const groups = useComputed(() => groupsOf(editor.report.value?.findings ?? [], hidden.value, words.value))
  if (!report) return <p class="panel-empty">{texts.check.checking}</p>
  if (report.findings.length === 0) {
    return (
      <div class="panel-empty">
        <p>{texts.findings.none}</p>
        <p>{texts.findings.noneNote}</p>
      </div>
    )
  }
  const toggle = (severity: Severity) => {
    const next = new Set(hidden.value)
    if (!next.delete(severity)) next.add(severity)
    hidden.value = next
  }
  const counts = countsOf(report.findings)
  const total = groups.value.reduce((sum, group) => sum + group.items.length, 0)
  // The finding at the cursor is always among those listed.
  const place = groups.value.flatMap((group) => group.items).findIndex((item) => item.index === active)
  let room = Math.max(shown.value, place + 1)
  return (
    <>
      <div class="findings-filter">
        <div class="findings-severities" role="group" aria-label={texts.findings.filter}>
          {severities
            .filter((severity) => counts[severity] > 0)
            .map((severity) => (
              <button
                key={severity}
                class="findings-severity"
                aria-pressed={!hidden.value.has(severity)}
                onClick={() => toggle(severity)}
              >
                <span class={`finding-sign sign-${severity}`} />
                {texts.findings.shown(texts.findings.severity[severity], counts[severity])}
              </button>
            ))}
        </div>
        <input
          class="field"
          type="search"
          placeholder={texts.findings.filter}
          aria-label={texts.findings.filter}
          value={words.value}
          onInput={(event) => (words.value = event.currentTarget.value)}
        />
      </div>
      {total === 0 && <p class="panel-empty">{texts.findings.noMatch}</p>}
      {groups.value.map((group) => {
        const items = group.items.slice(0, Math.max(0, room))
        room -= group.items.length
        if (items.length === 0) return null
        return (
          <section key={group.severity} class="findings-group">
            <h2>{texts.findings.severity[group.severity]}</h2>
            {items.map(({ finding, index }) => (
              <FindingCard key={`${finding.fingerprint}-${index}`} finding={finding} index={index} active={index === active} />
            ))}
          </section>
        )
      })}
      {room < 0 && (
        <button class="button findings-more" onClick={() => (shown.value += page)}>
          {texts.findings.more(Math.min(page, -room))}
        </button>
      )}
    </>
  )
}

/// The findings of one severity, each with its index in the report.
export interface Group {
  readonly severity: Severity
  readonly items: readonly { readonly finding: Finding; readonly index: number }[]
}

/// The findings that are not hidden and contain the words, worst first, in the order of
/// the report but with those about the whole document last. Empty groups are left out.
export function groupsOf(findings: readonly Finding[], hidden: ReadonlySet<Severity>, words: string): readonly Group[] {
  const wanted = words.trim().toLowerCase()
  const matching = findings.flatMap((finding, index) => {
    const text = [finding.message, finding.range?.text ?? "", finding.rule, ...finding.sources.map((source) => source.title)]
    return text.join("\n").toLowerCase().includes(wanted) ? [{ finding, index }] : []
  })
  matching.sort((a, b) => Number(a.finding.range === null) - Number(b.finding.range === null))
  return severities
    .filter((severity) => !hidden.has(severity))
    .map((severity) => ({ severity, items: matching.filter(({ finding }) => severityOf(finding.severity) === severity) }))
    .filter((group) => group.items.length > 0)
}

/// First day from which the law is covered in full.
const fullLaw = "2021-11-01"

function LawDay() {
  const { settings } = useApp()
  const texts = useTexts()
  const day = settings.asOf.value ?? today()
  return (
    <div class="findings-law">
      <label>
        {texts.check.asOf}
        <input
          type="date"
          value={day}
          onChange={(event) => {
            const { value } = event.currentTarget
            settings.asOf.value = value === "" || value === today() ? null : value
          }}
        />
      </label>
      {settings.asOf.value !== null && (
        <button class="button" onClick={() => (settings.asOf.value = null)}>
          {texts.check.today}
        </button>
      )}
      {day < fullLaw && <p>{texts.check.partial}</p>}
    </div>
  )
}
