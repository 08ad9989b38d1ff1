import { useSignal } from "@preact/signals"
import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { Finding, Range } from "../core/wire.gen"
import { inText } from "../editor/answer"
import { citations, severityOf } from "../editor/diagnostics"
import { AsideForm } from "./aside"
import { Fixes } from "./fixes"
import { Why } from "./why"

export interface FindingCardProps {
  readonly finding: Finding
  readonly index: number
  /// Whether it is the one at the cursor, to be marked among others.
  readonly active: boolean
  /// Whether to show what its fixes would do.
  readonly open: boolean
}

/// One finding: what is wrong, the words, the source, the ways to mend it or set it aside.
export function FindingCard({ finding, index, active, open }: FindingCardProps) {
  const { editor, pane, shown } = useApp()
  const texts = useTexts()
  const card = useRef<HTMLElement>(null)
  const severity = severityOf(finding.severity)
  const go = useGo()
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: "nearest" })
  }, [active])
  // Before the next key is read, which is meant for the card.
  useLayoutEffect(() => {
    if (!active || shown.value === 0) return
    const within = (name: string) => card.current?.querySelector<HTMLElement>(name)
    const first = within(".button-fix") ?? within(".finding-go")
    first?.focus()
  }, [shown.value])
  return (
    <article
      ref={card}
      class={`finding finding-${severity}`}
      aria-current={active ? "true" : undefined}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        pane.value = "text"
        editor.view.focus()
      }}
    >
      <button
        class="finding-go"
        onClick={() => {
          if ([finding.range, ...finding.related].some((range) => range && inText(range))) pane.value = "text"
          editor.goToFinding(index)
          if (finding.range && !inText(finding.range)) go(finding.range)
        }}
      >
        <span class={`finding-sign sign-${severity}`}>
          <span class="only-said">{texts.findings.severity[severity]}</span>
        </span>
        <span class="finding-message" lang="zh-CN">{finding.message}</span>
        {finding.range ? (
          finding.range.text.trim() !== "" && <q class="finding-quote" lang="zh-CN">{shortened(finding.range.text)}</q>
        ) : (
          <span class="finding-quote">{texts.findings.whole}</span>
        )}
        {finding.range?.file !== undefined && (
          <span class="finding-quote">{texts.annexes.place(finding.range.file, finding.range.start.line)}</span>
        )}
      </button>
      <Related finding={finding} />
      {finding.sources.length > 0 && <p class="finding-source" lang="zh-CN">{citations(finding.sources)}</p>}
      <Fixes fixes={finding.fixes} preview={open} />
      <More finding={finding} />
    </article>
  )
}

/// Why the rule speaks up, and the way to set the finding aside.
function More({ finding }: { readonly finding: Finding }) {
  const texts = useTexts()
  const why = useSignal(false)
  const aside = useSignal(false)
  return (
    <>
      <div class="finding-more">
        <button class="finding-place" aria-expanded={why.value} onClick={() => (why.value = !why.value)}>
          {texts.why.show}
        </button>
        <button class="finding-place" aria-expanded={aside.value} onClick={() => (aside.value = !aside.value)}>
          {texts.aside.go}
        </button>
      </div>
      {why.value && <Why id={finding.rule} sources={finding.sources} />}
      {aside.value && <AsideForm finding={finding} close={() => (aside.value = false)} />}
    </>
  )
}

/// Most other places that a card lists.
const mostRelated = 5

/// The other places a finding is about, with their words where they differ.
function Related({ finding }: { readonly finding: Finding }) {
  const texts = useTexts()
  const go = useGo()
  if (finding.related.length === 0) return null
  const name = (range: Range) => (range.text === finding.range?.text ? "" : `“${shortened(range.text, 24)}”`)
  return (
    <p class="finding-related">
      {texts.findings.related}
      {finding.related.slice(0, mostRelated).map((range) => (
        <button key={`${range.start.utf16} ${range.file ?? ""}`} class="finding-place" onClick={() => go(range)}>
          {range.file === undefined ? texts.findings.line(range.start.line) : texts.annexes.place(range.file, range.start.line)}
          {name(range)}
        </button>
      ))}
      {finding.related.length > mostRelated && texts.findings.moreRelated(finding.related.length - mostRelated)}
    </p>
  )
}

/// Goes to a place of the report, in the text or in an annex.
export function useGo(): (range: Range) => void {
  const { annexes, editor, pane } = useApp()
  return (range) => {
    if (!inText(range)) return annexes.show(range.file ?? "", range)
    pane.value = "text"
    editor.goToRange("report", range)
  }
}

/// Words quoted on one line, cut in the middle of what is long.
export function shortened(words: string, most = 48): string {
  const line = words.replace(/\s+/g, " ").trim()
  const characters = Array.from(line)
  if (characters.length <= most) return line
  const half = Math.floor((most - 1) / 2)
  return `${characters.slice(0, half).join("")}…${characters.slice(-half).join("")}`
}
