import { useSignal } from "@preact/signals"
import { useApp, useTexts } from "../app"
import type { FileReport, Range, Requirement } from "../core/wire.gen"
import { shortened, useGo } from "./finding"
import { OffList } from "./off"
import { Why } from "./why"

/// The statuses a requirement can have, what needs work first.
const statuses = ["violated", "missing", "review", "met", "not-applicable"] as const

type Status = (typeof statuses)[number]

/// Every requirement of the law with its status, the reason and the words it rests on.
export function Coverage({ report }: { readonly report: FileReport | null }) {
  const { editor } = useApp()
  const texts = useTexts()
  const status = useSignal<Status | null>(null)
  const words = useSignal("")
  if (!report) return <p class="panel-empty">{editor.blank.value ? texts.blank.findings : texts.coverage.empty}</p>
  const count = (status: string) => report.requirements.filter((requirement) => requirement.status === status).length
  const applicable = report.requirements.length - count("not-applicable")
  const shown = report.requirements.filter((requirement) => matches(requirement, words.value))
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
      <div class="findings-filter">
        <div class="findings-severities" role="group" aria-label={texts.coverage.filter}>
          {statuses
            .filter((one) => count(one) > 0)
            .map((one) => (
              <button
                key={one}
                class="findings-severity coverage-choice"
                aria-pressed={status.value === one}
                onClick={() => (status.value = status.value === one ? null : one)}
              >
                <span class={`coverage-sign coverage-${one}`} />
                {texts.findings.shown(texts.coverage.status[one] ?? one, count(one))}
              </button>
            ))}
        </div>
        <input
          class="field"
          type="search"
          placeholder={texts.coverage.search}
          aria-label={texts.coverage.search}
          value={words.value}
          onInput={(event) => (words.value = event.currentTarget.value)}
        />
      </div>
      {statuses.map((one) => {
        const requirements = shown.filter((requirement) => requirement.status === one)
        if (requirements.length === 0 || (status.value !== null && status.value !== one)) return null
        return (
          <section key={one} class="coverage-group">
            <h2>
              <span class={`coverage-sign coverage-${one}`} />
              {texts.coverage.status[one]} <span class="findings-count">{requirements.length}</span>
            </h2>
            {requirements.map((requirement) => (
              <RequirementEntry key={requirement.id} requirement={requirement} report={report} />
            ))}
          </section>
        )
      })}
      {!shown.some((requirement) => status.value === null || requirement.status === status.value) && (
        <p class="panel-empty">{texts.coverage.noMatch}</p>
      )}
      <OffList />
    </>
  )
}

/// Whether a requirement, its reason, words or source have the words looked for.
export function matches({ id, title, titleEn, reason, evidence, sources }: Requirement, words: string): boolean {
  const all = [id, title, titleEn, reason, ...evidence.map(({ text }) => text), ...sources.map(({ title, article }) => title + article)]
  return all.join("\n").toLowerCase().includes(words.trim().toLowerCase())
}

interface EntryProps {
  readonly requirement: Requirement
  readonly report: FileReport
}

function RequirementEntry({ requirement, report }: EntryProps) {
  const { settings } = useApp()
  const texts = useTexts()
  const open = useSignal(false)
  const title = settings.language.value === "zh" ? requirement.title : requirement.titleEn || requirement.title
  const aside = report.suppressed.filter(({ finding }) => finding.rule === requirement.id)
  return (
    <details class="coverage-entry" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        {title} {aside.length > 0 && <span class="findings-count">{texts.aside.mark}</span>}
      </summary>
      {open.value && <Grounds requirement={requirement} report={report} />}
      {open.value && aside.map(({ suppression }) => <p class="coverage-reason">{texts.aside.because(suppression.reason)}</p>)}
    </details>
  )
}

/// Why a requirement has its status: the reason, the words, what the law asks.
function Grounds({ requirement, report }: EntryProps) {
  const texts = useTexts()
  const go = useGo()
  const ranges = requirement.evidence.length > 0 ? requirement.evidence : faultsOf(report, requirement.id)
  return (
    <>
      {requirement.reason !== "" && <p class="coverage-reason" lang="zh-CN">{requirement.reason}</p>}
      {ranges.length > 0 && (
        <ul class="coverage-evidence" aria-label={texts.coverage.evidence}>
          {ranges.map((range) => (
            <li key={`${range.start.utf16} ${range.file ?? ""}`}>
              <button class="coverage-quote" onClick={() => go(range)}>
                <q lang="zh-CN">{shortened(range.text)}</q> {range.file !== undefined && texts.annexes.place(range.file, range.start.line)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Why id={requirement.id} sources={requirement.sources} />
    </>
  )
}

/// The places of the findings on a requirement, those set aside among them.
function faultsOf({ findings, suppressed }: FileReport, id: string): readonly Range[] {
  const all = [...findings, ...suppressed.map(({ finding }) => finding)]
  return all.flatMap(({ rule, range }) => (rule === id && range && range.text !== "" ? [range] : []))
}
