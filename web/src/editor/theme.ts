import type { Extension } from "@codemirror/state"
import { EditorView } from "@codemirror/view"

/// Looks of the editor, from the custom properties of style/tokens.css.
export function policyTheme(): Extension {
  return EditorView.theme({
    "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "var(--size-text)" },
    "&.cm-focused": { outline: "none" },
    ".cm-scroller": { fontFamily: "var(--font-text)", lineHeight: "var(--line-text)", overflow: "auto" },
    ".cm-content": {
      boxSizing: "border-box",
      flex: "0 1 var(--measure)",
      marginRight: "auto",
      padding: "var(--space-5) var(--space-4) 40vh 0",
      caretColor: "var(--accent)",
    },
    ".cm-line": { padding: "0 0 0 2px" },
    ".cm-content ::selection, .cm-content::selection": { backgroundColor: "var(--selection)" },
    ".cm-placeholder": { color: "var(--ink-3)" },
    ".cm-gutters": { marginLeft: "auto", backgroundColor: "transparent", border: "none", color: "var(--ink-3)" },
    ".cm-heading": { fontWeight: "600", color: "var(--heading)" },
    ".cm-heading-0": { fontSize: "1.3em" },
    ".cm-heading-1": { fontSize: "1.1em" },
    ".cm-bold": { fontWeight: "600" },
    ".cm-markup": { fontWeight: "400", color: "var(--ink-3)" },
    ".cm-foldPlaceholder": {
      backgroundColor: "var(--surface-2)",
      border: "1px solid var(--line)",
      borderRadius: "var(--radius)",
      color: "var(--ink-2)",
      margin: "0 6px",
      padding: "0 8px",
    },
    ".cm-specialChar": { color: "var(--error)" },
    ...findingMarks,
    ...gutterMarks,
    ...tooltip,
    ...searchPanel,
  })
}

function underline(colour: string, style: string) {
  return {
    backgroundImage: "none",
    textDecoration: `underline ${style} var(${colour})`,
    textDecorationThickness: "1.5px",
    textUnderlineOffset: "0.28em",
    textDecorationSkipInk: "none",
  }
}

const findingMarks = {
  ".cm-lintRange": { paddingBottom: "0" },
  ".cm-lintRange-error": underline("--error", "wavy"),
  ".cm-lintRange-warning": underline("--warning", "wavy"),
  ".cm-lintRange-info": underline("--info", "dotted"),
  ".cm-lintRange-hint": underline("--hint", "dotted"),
  ".cm-related": { textDecorationStyle: "dotted" },
  ".cm-lintPoint:after": { borderBottomColor: "var(--error)" },
  ".cm-lintPoint-warning:after": { borderBottomColor: "var(--warning)" },
  ".cm-lintPoint-info:after": { borderBottomColor: "var(--info)" },
  ".cm-lintPoint-hint:after": { borderBottomColor: "var(--hint)" },
  ".cm-searchMatch": { backgroundColor: "var(--match)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--match-current)" },
}

const gutterMarks = {
  ".cm-gutter-lint": { width: "14px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0", display: "flex", alignItems: "flex-start", justifyContent: "center" },
  ".cm-lint-marker": {
    content: "none",
    boxSizing: "border-box",
    width: "7px",
    height: "7px",
    marginTop: "calc((1em * var(--line-text) - 7px) / 2)",
    borderRadius: "50%",
  },
  ".cm-lint-marker-error": { content: "none", backgroundColor: "var(--error)" },
  ".cm-lint-marker-warning": { content: "none", backgroundColor: "var(--warning-fill)", borderRadius: "1px", transform: "rotate(45deg)" },
  ".cm-lint-marker-info": { content: "none", border: "1.5px solid var(--info)" },
  ".cm-lint-marker-hint": { content: "none", border: "1.5px solid var(--hint)" },
  ".cm-foldGutter": { width: "18px", textAlign: "center" },
  ".cm-foldGutter .cm-gutterElement": { padding: "0", cursor: "pointer" },
}

const tooltip = {
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "var(--radius-2)",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
  },
  ".cm-tooltip-lint": { maxWidth: "min(420px, 92vw)", maxHeight: "50vh", overflow: "auto", fontFamily: "var(--font-ui)", fontSize: "var(--size-ui)", lineHeight: "1.6" },
  ".cm-diagnostic": { margin: "0", padding: "10px 12px", borderLeft: "3px solid var(--info)" },
  ".cm-diagnostic + .cm-diagnostic": { borderTop: "1px solid var(--line)" },
  ".cm-diagnosticText": { display: "block" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning-fill)" },
  ".cm-diagnostic-info": { borderLeftColor: "var(--info)" },
  ".cm-diagnostic-hint": { borderLeftColor: "var(--hint)" },
  ".cm-diagnosticAction": {
    margin: "8px 8px 0 0",
    padding: "3px 10px",
    border: "1px solid var(--accent)",
    borderRadius: "var(--radius)",
    backgroundColor: "transparent",
    color: "var(--accent-text)",
  },
  ".cm-diagnosticAction:hover": { backgroundColor: "var(--accent-wash)" },
  ".cm-diagnosticSource": { marginTop: "6px", fontSize: "var(--size-small)", opacity: "1", color: "var(--ink-2)" },
}

const searchPanel = {
  ".cm-panels": { backgroundColor: "var(--surface)", color: "var(--ink)", fontFamily: "var(--font-ui)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-find": { position: "relative", display: "grid", gap: "6px", maxWidth: "calc(var(--measure) + 40px)", margin: "0 auto", padding: "8px 44px 8px 16px", fontSize: "var(--size-ui)" },
  ".cm-find-row": { display: "flex", flexWrap: "wrap", gap: "6px 12px", alignItems: "center" },
  ".cm-find .cm-textfield": { flex: "1 1 100px", minWidth: "0" },
  ".cm-find label": { display: "flex", gap: "6px", alignItems: "center", fontSize: "var(--size-small)", color: "var(--ink-2)" },
  ".cm-find-count": { minWidth: "3.5em", fontSize: "var(--size-small)", fontVariantNumeric: "tabular-nums", color: "var(--ink-2)" },
  ".cm-find [name=close]": { position: "absolute", top: "8px", right: "8px", width: "28px", height: "28px", border: "none", borderRadius: "var(--radius)", backgroundColor: "transparent", fontSize: "18px", color: "var(--ink-2)" },
  ".cm-textfield": {
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius)",
    fontSize: "var(--size-ui)",
    padding: "4px 8px",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--surface-2)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "var(--radius)",
    fontSize: "var(--size-small)",
    padding: "4px 10px",
    verticalAlign: "baseline",
  },
  ".cm-button:hover": { backgroundColor: "var(--line)" },
}
