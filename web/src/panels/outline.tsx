import { useComputed } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { Clause } from "../core/wire.gen"
import { inText } from "../editor/answer"
import { type Severity, severities, severityOf } from "../editor/diagnostics"
import { lastBefore } from "../editor/outline"

/// Most headings that are listed; a text with more has lost its structure anyway.
const longest = 1500

/// The clauses of the policy; a click goes there.
export function OutlinePanel() {
  const { editor } = useApp()
  const texts = useTexts()
  const clauses = editor.outline.value?.clauses ?? []
  const signs = useComputed(() => signsOf(editor.outline.value?.clauses ?? [], editor.report.value?.findings ?? []))
  const headed = clauses.flatMap((clause, index) => (clause.heading === null ? [] : [{ clause, index }]))
  return (
    <nav class="outline" aria-label={texts.outline.label}>
      <div class="outline-head">
        <h2 class="panel-title">{texts.outline.label}</h2>
        {headed.length > 0 && (
          <button class="outline-fold" onClick={() => editor.fold(!editor.folded.value)}>
            {editor.folded.value ? texts.editor.unfold : texts.editor.fold}
          </button>
        )}
      </div>
      {headed.length === 0 && <p class="panel-empty">{texts.outline.empty}</p>}
      <ol class="outline-list">
        {headed.slice(0, longest).map(({ clause, index }) => (
          <Entry key={clause.id} clause={clause} index={index} sign={signs.value.get(index)} />
        ))}
      </ol>
      {headed.length > longest && <p class="panel-empty">{texts.outline.more(headed.length - longest)}</p>}
    </nav>
  )
}

interface EntryProps {
  readonly clause: Clause
  readonly index: number
  readonly sign: Sign | undefined
}

function Entry({ clause, index, sign }: EntryProps) {
  const { editor, pane } = useApp()
  const texts = useTexts()
  const active = useComputed(() => editor.activeClause.value === index)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (active.value) button.current?.scrollIntoView({ block: "nearest" })
  }, [active.value])
  const go = () => {
    pane.value = "text"
    editor.goToRange("outline", clause.range)
  }
  return (
    <li>
      <button
        ref={button}
        class={`outline-entry outline-entry-${Math.min(clause.level, 4)}`}
        aria-current={active.value ? "location" : undefined}
        onClick={go}
      >
        <span class="outline-heading">
          {clause.number !== "" && <span class="outline-number">{clause.number}</span>}
          {clause.heading}
        </span>
        {sign && (
          <span class={`outline-sign sign-${sign.severity}`}>
            <span class="only-said">{texts.outline.findings(sign.count)}</span>
          </span>
        )}
      </button>
    </li>
  )
}

/// How many findings lie in one clause, and the worst severity among them.
export interface Sign {
  readonly count: number
  readonly severity: Severity
}

/// The signs of the clauses that have findings, by index. Both lists are about one text;
/// findings in its annexes are left out.
export function signsOf(
  clauses: readonly Clause[],
  findings: readonly { readonly severity: string; readonly range: Clause["range"] | null }[],
): ReadonlyMap<number, Sign> {
  const signs = new Map<number, Sign>()
  for (const { severity, range } of findings) {
    if (!range || !inText(range)) continue
    const index = lastBefore(clauses, range.start.utf16)
    const known = severityOf(severity)
    const sign = signs.get(index)
    const worst = sign && severities.indexOf(sign.severity) < severities.indexOf(known) ? sign.severity : known
    signs.set(index, { count: (sign?.count ?? 0) + 1, severity: worst })
  }
  return signs
}
