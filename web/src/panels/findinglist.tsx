import { useComputed, useSignal } from "@preact/signals"
import { useApp, useTexts } from "../app"
import type { FileReport } from "../core/wire.gen"
import { severities, type Severity } from "../editor/diagnostics"
import { countsOf, type Group, groupings, groupsOf, kinds, page, sortings, weightiest } from "../findings"
import { AsideList } from "./aside"
import { FindingCard } from "./finding"
import { OffList } from "./off"

/// The findings, as the user wants them grouped, sorted and filtered. Where all are wanted
/// those that weigh most are shown at first, as many as the report says.
export function FindingList({ report }: { readonly report: FileReport | null }) {
  const { editor, findings } = useApp()
  const texts = useTexts()
  const asked = useSignal(0) // how many more are asked for
  const { grouping, sorting, kind, hidden, words } = findings
  const groups = useComputed(() =>
    groupsOf(editor.report.value?.findings ?? [], editor.outline.value?.clauses ?? [], {
      grouping: grouping.value,
      sorting: sorting.value,
      kind: kind.value,
      hidden: hidden.value,
      words: words.value,
    }),
  )
  const active = editor.activeFinding.value
  if (!report) {
    const waiting = editor.status.value.kind === "stopped" ? texts.check.stopped : texts.check.checking
    return <p class="panel-empty">{editor.blank.value ? texts.blank.findings : waiting}</p>
  }
  const items = groups.value.flatMap((group) => group.items)
  const usual = grouping.value === "severity" && kind.value === "all" && words.value === "" && hidden.value.size === 0
  const first = usual ? Math.min(page, report.shown) : page
  const shown = weightiest(groups.value, first + asked.value, active)
  const rest = items.length - shown.reduce((sum, group) => sum + group.items.length, 0)
  return (
    <>
      {report.findings.length > 0 ? (
        <Controls report={report} shown={items.length} />
      ) : (
        <div class="panel-empty">
          <p>{texts.findings.none}</p>
          <p>{texts.findings.noneNote}</p>
        </div>
      )}
      {shown.map((group) => (
        <section key={group.key} class="findings-group">
          <GroupTitle group={groups.value.find(({ key }) => key === group.key) ?? group} />
          {group.items.map(({ finding, index }) => (
            <FindingCard key={finding.fingerprint} finding={finding} index={index} active={index === active} open={index === active} />
          ))}
        </section>
      ))}
      {rest > 0 && (
        <button class="button findings-more" onClick={() => (asked.value += page)}>
          {texts.findings.more(Math.min(page, rest), rest)}
        </button>
      )}
      <AsideList report={report} />
      <OffList />
    </>
  )
}

function GroupTitle({ group }: { readonly group: Group }) {
  const title = useTitle(group)
  return (
    <h2>
      {title} <span class="findings-count">{group.items.length}</span>
    </h2>
  )
}

/// The title of a group, by what its key says.
function useTitle({ key }: Group): string {
  const { editor, findings, rulebook, settings } = useApp()
  const texts = useTexts()
  switch (findings.grouping.value) {
    case "severity":
      return texts.findings.severity[key as Severity]
    case "clause": {
      if (key === "") return texts.outline.noHeading
      if (key === "whole") return texts.findings.whole
      if (key.startsWith(":")) return texts.findings.annex(key.slice(1))
      const clause = editor.outline.value?.clauses[Number(key)]
      return `${clause?.number ?? ""}${clause?.heading ?? ""}`
    }
    case "rule": {
      const named = rulebook.rules.value.get(key) ?? editor.report.value?.requirements.find(({ id }) => id === key)
      return (settings.language.value === "en" && named?.titleEn) || named?.title || key
    }
  }
}

/// Which findings are shown, and how.
function Controls({ report, shown }: { readonly report: FileReport; readonly shown: number }) {
  const { findings, rulebook } = useApp()
  const texts = useTexts()
  const { hidden, words, grouping, sorting, kind } = findings
  const counts = countsOf(report.findings)
  const toggle = (severity: Severity) => {
    const next = new Set(hidden.value)
    if (!next.delete(severity)) next.add(severity)
    hidden.value = next
  }
  return (
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
      <div class="findings-choices">
        <Choice name={texts.findings.kindOf} options={kinds} titles={texts.findings.kinds} value={kind} />
        <Choice
          name={texts.findings.groupBy}
          options={groupings}
          titles={texts.findings.groupings}
          value={grouping}
          chosen={() => rulebook.ask()}
        />
        <Choice name={texts.findings.sortBy} options={sortings} titles={texts.findings.sortings} value={sorting} />
      </div>
      {shown < report.findings.length && (
        <p class="findings-total" role="status">
          {shown === 0 ? texts.findings.noMatch : texts.findings.total(shown, report.findings.length)}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly options: readonly T[]
  readonly titles: Readonly<Record<T, string>>
  readonly value: { value: T }
  readonly chosen?: () => void
}

function Choice<T extends string>({ name, options, titles, value, chosen }: ChoiceProps<T>) {
  return (
    <select
      class="field"
      aria-label={name}
      value={value.value}
      onChange={(event) => {
        value.value = options.find((option) => option === event.currentTarget.value) ?? value.value
        chosen?.()
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {titles[option]}
        </option>
      ))}
    </select>
  )
}
