import { type Pane, useApp, useTexts } from "../app"
import { Icon, type IconName } from "./icons"

const icons: Readonly<Record<Pane, IconName>> = {
  outline: "list",
  text: "text",
  findings: "alert",
  changes: "list",
  redline: "compare",
  notice: "pen",
  groups: "list",
  form: "pen",
  preview: "text",
  documents: "list",
  page: "text",
}

/// The choice among the panes of one mode, on narrow screens only.
export function PaneChoice({ panes }: { readonly panes: readonly Pane[] }) {
  const { pane } = useApp()
  const texts = useTexts()
  const counts = useCounts()
  return (
    <nav class="panes" aria-label={texts.panes.label}>
      {panes.map((name) => (
        <button
          key={name}
          class="panes-choice"
          aria-current={pane.value === name ? "true" : undefined}
          onClick={() => (pane.value = name)}
        >
          <Icon name={icons[name]} />
          {texts.panes[name]}
          {counts[name] !== undefined && <span class="panes-count">{counts[name]}</span>}
        </button>
      ))}
    </nav>
  )
}

function useCounts(): Readonly<Partial<Record<Pane, number>>> {
  const { editor, comparison } = useApp()
  const findings = editor.report.value?.findings.length
  const changes = comparison.shown.value.length
  return { ...(findings ? { findings } : {}), ...(changes ? { changes } : {}) }
}
