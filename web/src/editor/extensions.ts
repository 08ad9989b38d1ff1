import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { codeFolding, foldGutter, foldKeymap } from "@codemirror/language"
import { lintGutter, linter } from "@codemirror/lint"
import { searchKeymap } from "@codemirror/search"
import { type Command, EditorView, highlightSpecialChars, keymap } from "@codemirror/view"
import { type Extension, EditorState } from "@codemirror/state"
import { type CheckConfig, policyCheck } from "./check"
import { policyMarkup } from "./markup"
import { policyOutline } from "./outline"
import { policyReport } from "./report"
import { policySearch } from "./search"
import { stepFinding } from "./step"
import { policyTable } from "./table"
import { policyTheme } from "./theme"
import { mergeConflicts } from "../profile/conflicts"

export interface EditorConfig {
  readonly check: CheckConfig
  /// Nonce of the page's security policy for the editor's style element.
  readonly nonce: string
  /// What depends on the language of the interface.
  readonly language: Extension
  /// Runs after F8 or Shift-F8 has gone to a finding.
  readonly onStep: () => void
  /// Takes the keyboard to the panel with the finding at the cursor.
  readonly onShowFinding: () => void
}

/// All that makes a CodeMirror the editor of a policy.
export function editorExtensions(config: EditorConfig): readonly Extension[] {
  const step =
    (direction: 1 | -1): Command =>
    (view) => {
      if (stepFinding(view, direction)) config.onStep()
      return true
    }
  const show: Command = () => {
    config.onShowFinding()
    return true
  }
  return [
    EditorView.cspNonce.of(config.nonce),
    config.language,
    EditorState.tabSize.of(4),
    EditorView.lineWrapping,
    EditorView.scrollMargins.of(() => ({ top: 64, bottom: 96 })),
    highlightSpecialChars(),
    history(),
    policySearch(),
    policyOutline(),
    policyMarkup(),
    policyReport(),
    mergeConflicts(),
    policyCheck(config.check),
    linter(null),
    lintGutter(),
    codeFolding(),
    foldGutter(),
    policyTable(),
    keymap.of([
      { key: "F8", run: step(1), shift: step(-1) },
      { key: "Mod-.", run: show },
      ...searchKeymap,
      ...foldKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    policyTheme(),
  ]
}
