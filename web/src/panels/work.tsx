import { useApp } from "../app"
import { Divider } from "./divider"
import { EditorPane } from "./editor"
import { FindingsPanel } from "./findings"
import { OutlinePanel } from "./outline"
import { PaneChoice } from "./panes"

/// The screen for work: outline, text and findings; a narrow one shows one at a time.
export function Work() {
  const { pane } = useApp()
  return (
    <>
      <main class={`work work-${pane.value}`}>
        <OutlinePanel />
        <Divider panel="outline" />
        <EditorPane />
        <Divider panel="findings" after />
        <FindingsPanel />
      </main>
      <PaneChoice panes={["outline", "text", "findings"]} />
    </>
  )
}
