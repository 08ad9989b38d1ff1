import { useApp, useTexts } from "../app"
import type { Pane } from "../app"
import { EditorPane } from "./editor"
import { FindingsPanel } from "./findings"
import { Icon, type IconName } from "./icons"
import { OutlinePanel } from "./outline"

/// The screen for work: outline, text and findings; a narrow one shows one at a time.
export function Work() {
  const { pane } = useApp()
  return (
    <>
      <main class={`work work-${pane.value}`}>
        <OutlinePanel />
        <EditorPane />
        <FindingsPanel />
      </main>
      <PaneChoice />
    </>
  )
}

const panes: readonly (readonly [Pane, IconName])[] = [
  ["outline", "list"],
  ["text", "text"],
  ["findings", "alert"],
]

/// The choice among the panes, on narrow screens only.
function PaneChoice() {
  const { pane, editor } = useApp()
  const texts = useTexts()
  const count = editor.report.value?.findings.length ?? 0
  return (
    <nav class="panes" aria-label={texts.bar.menu}>
      {panes.map(([name, icon]) => (
        <button
          key={name}
          class="panes-choice"
          aria-current={pane.value === name ? "true" : undefined}
          onClick={() => (pane.value = name)}
        >
          <Icon name={icon} />
          {texts.panes[name]}
          {name === "findings" && count > 0 && <span class="panes-count">{count}</span>}
        </button>
      ))}
    </nav>
  )
}
