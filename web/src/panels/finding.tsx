import { useEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { Finding, Fix, Range } from "../core/wire.gen"
import { inText } from "../editor/answer"
import { citations, severityOf } from "../editor/diagnostics"
import { applyFix } from "../editor/fix"
import { reportField } from "../editor/report"

export interface FindingCardProps {
  readonly finding: Finding
  readonly index: number
  /// Whether it is the one at the cursor.
  readonly active: boolean
}

/// One finding: what is wrong, the words, the source, the ways to mend it.
export function FindingCard({ finding, index, active }: FindingCardProps) {
  const { editor, pane, shown } = useApp()
  const texts = useTexts()
  const card = useRef<HTMLElement>(null)
  const go = useRef<HTMLButtonElement>(null)
  const severity = severityOf(finding.severity)
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: "nearest" })
  }, [active])
  useEffect(() => {
    if (active && shown.value > 0) go.current?.focus()
  }, [shown.value])
  return (
    <article ref={card} class={`finding finding-${severity}`} aria-current={active ? "true" : undefined}>
      <button
        ref={go}
        class="finding-go"
        onClick={() => {
          if ([finding.range, ...finding.related].some((range) => range && inText(range))) pane.value = "text"
          editor.goToFinding(index)
        }}
      >
        <span class={`finding-sign sign-${severity}`}>
          <span class="only-said">{texts.findings.severity[severity]}</span>
        </span>
        <span class="finding-message">{finding.message}</span>
        {finding.range ? (
          finding.range.text.trim() !== "" && <q class="finding-quote">{shortened(finding.range.text)}</q>
        ) : (
          <span class="finding-quote">{texts.findings.whole}</span>
        )}
        {finding.range?.file !== undefined && (
          <span class="finding-quote">{texts.annexes.place(finding.range.file, finding.range.start.line)}</span>
        )}
      </button>
      <Related finding={finding} />
      {finding.sources.length > 0 && <p class="finding-source">{citations(finding.sources)}</p>}
      <Fixes fixes={finding.fixes} />
    </article>
  )
}

/// Most other places that a card lists.
const mostRelated = 5

/// The other places a finding is about, with their words where they differ.
function Related({ finding }: { readonly finding: Finding }) {
  const { editor, pane } = useApp()
  const texts = useTexts()
  if (finding.related.length === 0) return null
  const go = (range: Range) => {
    pane.value = "text"
    editor.goToRange("report", range)
  }
  const name = (range: Range) => (range.text === finding.range?.text ? "" : `“${shortened(range.text, 24)}”`)
  return (
    <p class="finding-related">
      {texts.findings.related}
      {finding.related.slice(0, mostRelated).map((range) =>
        range.file === undefined ? (
          <button key={range.start.utf16} class="finding-place" onClick={() => go(range)}>
            {texts.findings.line(range.start.line)}
            {name(range)}
          </button>
        ) : (
          <span key={`${range.start.utf16} ${range.file}`}>
            {texts.annexes.place(range.file, range.start.line)}
            {name(range)}
          </span>
        ),
      )}
      {finding.related.length > mostRelated && texts.findings.moreRelated(finding.related.length - mostRelated)}
    </p>
  )
}

function Fixes({ fixes }: { readonly fixes: readonly Fix[] }) {
  const { editor, pane, said } = useApp()
  const texts = useTexts()
  if (fixes.length === 0) return null
  const apply = (fix: Fix) => {
    const doc = editor.state.value.field(reportField)?.doc
    if (!doc) return
    pane.value = "text"
    said.value = applyFix(editor.view, doc, fix) ? texts.findings.fixed(fix.title) : texts.findings.stale
  }
  return (
    <div class="finding-fixes">
      {fixes.map((fix) => (
        <button key={fix.title} class="button button-fix" onClick={() => apply(fix)}>
          {fix.title}
        </button>
      ))}
    </div>
  )
}

/// Words quoted on one line, cut in the middle of what is long.
export function shortened(words: string, most = 48): string {
  const line = words.replace(/\s+/g, " ").trim()
  const characters = Array.from(line)
  if (characters.length <= most) return line
  const half = Math.floor((most - 1) / 2)
  return `${characters.slice(0, half).join("")}…${characters.slice(-half).join("")}`
}
