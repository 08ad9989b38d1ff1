import { isolateHistory } from "@codemirror/commands"
import { foldAll, foldedRanges, unfoldAll } from "@codemirror/language"
import { openSearchPanel } from "@codemirror/search"
import { Compartment, EditorSelection, EditorState, type Extension, type StateEffect, type Text, type TransactionSpec } from "@codemirror/state"
import { EditorView, placeholder } from "@codemirror/view"
import { computed, type ReadonlySignal, signal } from "@preact/signals"
import type { FileReport, ParseResponse, Range } from "../core/wire.gen"
import type { Texts } from "../text/texts"
import { type Answer, placeOf } from "./answer"
import { askCheck, stopCheck } from "./ask"
import type { CheckConfig, CheckStatus } from "./check"
import { charactersIn } from "./counts"
import { editorExtensions } from "./extensions"
import { clauseAt, outlineField } from "./outline"
import { chooseFinding, findingAtCursor, findingPlace, reportField } from "./report"
import { selectStop, stepFinding } from "./step"

/// The editor with what the panels around it show. EditorState owns the text; all
/// signals here are computed from it.
export interface PolicyEditor {
  /// Mounted by the one component that shows it.
  readonly view: EditorView
  readonly state: ReadonlySignal<EditorState>
  readonly outline: ReadonlySignal<ParseResponse | null>
  /// What the check says; null before the first answer, and of a text with no words.
  readonly report: ReadonlySignal<FileReport | null>
  /// Whether the text has no words.
  readonly blank: ReadonlySignal<boolean>
  readonly status: ReadonlySignal<CheckStatus>
  /// Length of the text the outline was last given for; null before the first.
  readonly length: ReadonlySignal<TextLength | null>
  /// Characters that are selected, white space left out.
  readonly selected: ReadonlySignal<number>
  /// Whether a clause is folded away.
  readonly folded: ReadonlySignal<boolean>
  /// Index of the finding at the cursor; -1 if there is none.
  readonly activeFinding: ReadonlySignal<number>
  /// Index of the clause that is read; -1 if there is none.
  readonly activeClause: ReadonlySignal<number>

  /// Shows another text with the cursor at an offset in UTF-16 units. There is nothing
  /// to undo in it.
  open(text: string, cursor: number): void
  /// Puts another text in the place of this one, as one step that can be undone.
  replace(text: string): void
  /// Shows the editor within an element, where it was left.
  show(parent: Element): void
  /// Takes the editor off the page.
  hide(): void
  /// Goes to an offset of the text, in UTF-16 units.
  goTo(offset: number): void
  /// Goes to a finding and selects its words.
  goToFinding(index: number): void
  /// Goes to the next finding in the text, or the last one.
  step(direction: 1 | -1): void
  /// Goes to a range of the report or the outline.
  goToRange(answer: "report" | "outline", range: Range): void
  /// Folds all clauses away, or none.
  fold(all: boolean): void
  /// Opens the search panel.
  find(): void
  /// Sets the language of the editor's own controls.
  speak(texts: Texts): void
  /// Checks again.
  recheck(): void
  /// Ends the check that is running; the next one is asked for by `recheck`.
  stopCheck(): void
}

/// How long a text is: its characters without white space, and its headed clauses.
export interface TextLength {
  readonly characters: number
  readonly clauses: number
}

export interface PolicyEditorConfig extends Omit<CheckConfig, "status"> {
  readonly nonce: string
  readonly texts: Texts
  /// Runs after every change of the text but `open`.
  readonly onChange: () => void
  readonly onStep: () => void
  readonly onShowFinding: () => void
}

/// Makes the editor, with an empty text.
export function createEditor(config: PolicyEditorConfig): PolicyEditor {
  const language = new Compartment()
  const status = signal<CheckStatus>({ kind: "checking" })
  const read = signal(0)
  let texts = config.texts

  const start = (doc: string, cursor: number): EditorState => {
    const extensions = editorExtensions({
      check: { ...config, status: (next) => (status.value = next) },
      nonce: config.nonce,
      language: language.of(languageOf(texts)),
      onStep: config.onStep,
      onShowFinding: config.onShowFinding,
    })
    const state = EditorState.create({ doc, extensions: [...extensions, watch] })
    return state.update({ selection: EditorSelection.cursor(Math.min(cursor, state.doc.length)) }).state
  }
  const watch = [
    EditorView.updateListener.of((update) => {
      state.value = update.state
      if (update.docChanged) config.onChange()
      if (update.selectionSet || update.docChanged) read.value = update.state.selection.main.head
    }),
    EditorView.domEventHandlers({
      scroll(_event, view) {
        const head = view.state.selection.main.head
        const top = view.lineBlockAtHeight(view.scrollDOM.getBoundingClientRect().top - view.documentTop + 24).from
        const bottom = view.lineBlockAtHeight(view.scrollDOM.getBoundingClientRect().bottom - view.documentTop).to
        read.value = head >= top && head <= bottom ? head : top
        return false
      },
    }),
  ]
  const view = new EditorView({ state: start("", 0) })
  const state = signal(view.state)
  const outline = computed(() => state.value.field(outlineField))
  const report = computed(() => state.value.field(reportField))
  const blank = computed(() => isBlank(state.value.doc))

  const outlined = computed(() => outline.value?.doc ?? null)
  const length = computed(() => {
    if (!outlined.value) return null
    const clauses = outline.peek()?.value.clauses ?? []
    const headed = clauses.filter(({ heading, kind }) => heading !== null && kind === "clause")
    return { characters: charactersIn(outlined.value), clauses: headed.length }
  })
  const selected = computed(() => {
    const { doc, selection } = state.value
    return selection.main.empty ? 0 : charactersIn(doc, selection.main.from, selection.main.to)
  })

  const select = (transaction: TransactionSpec) => {
    view.dispatch(transaction)
    view.focus()
  }

  const jump = (offset: number) => {
    const position = Math.min(offset, view.state.doc.length)
    view.dispatch({
      selection: EditorSelection.cursor(position),
      effects: EditorView.scrollIntoView(position, { y: "start", yMargin: 24 }),
      userEvent: "select.clause",
    })
    view.focus()
  }
  let left: { readonly doc: Text; readonly scroll: StateEffect<unknown> } | null = null

  return {
    view,
    state,
    status,
    outline: computed(() => outline.value?.value ?? null),
    report: computed(() => (blank.value ? null : (report.value?.value ?? null))),
    blank,
    length,
    selected,
    folded: computed(() => foldedRanges(state.value).size > 0),
    activeFinding: computed(() => findingAtCursor(state.value)),
    activeClause: computed(() => (outline.value ? clauseAt(outline.value, read.value) : -1)),
    open(text, cursor) {
      view.setState(start(text, cursor))
      state.value = view.state
      read.value = cursor
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: "center" }) })
    },
    replace(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: view.state.toText(text) },
        selection: EditorSelection.cursor(0),
        userEvent: "input.restore",
        annotations: isolateHistory.of("full"),
      })
    },
    show(parent) {
      parent.append(view.dom)
      view.requestMeasure()
      if (left && left.doc === view.state.doc) view.dispatch({ effects: left.scroll })
    },
    hide() {
      left = { doc: view.state.doc, scroll: view.scrollSnapshot() }
      view.dom.remove()
    },
    goTo: jump,
    goToFinding(index) {
      const place = report.value && findingPlace(report.value, index)
      if (place) select(selectStop({ ...place, index }))
      else view.dispatch({ effects: chooseFinding.of(index) })
    },
    step(direction) {
      if (stepFinding(view, direction)) config.onStep()
    },
    goToRange(answer, range) {
      const source: Answer<unknown> | null = answer === "report" ? report.value : outline.value
      if (!source) return
      const place = placeOf(source, range)
      if (answer === "outline") return jump(place.from)
      const selection = EditorSelection.range(place.from, place.to)
      select({ selection, effects: EditorView.scrollIntoView(selection, { y: "center" }), userEvent: "select.finding" })
    },
    fold(all) {
      const command = all ? foldAll : unfoldAll
      command(view)
    },
    find() {
      openSearchPanel(view)
    },
    speak(next) {
      texts = next
      view.dispatch({ effects: language.reconfigure(languageOf(texts)) })
    },
    recheck() {
      view.dispatch({ effects: askCheck.of(null) })
    },
    stopCheck() {
      view.dispatch({ effects: stopCheck.of(null) })
    },
  }
}

/// Whether a text has no words. A long one has some, for all that is asked here.
function isBlank(doc: Text): boolean {
  return doc.length < 1000 && doc.toString().trim() === ""
}

function languageOf(texts: Texts): Extension {
  return [
    EditorState.phrases.of(texts.editor.phrases),
    placeholder(texts.editor.placeholder),
    EditorView.contentAttributes.of({ "aria-label": texts.editor.label, lang: "zh-CN", spellcheck: "false", tabindex: "0" }),
  ]
}
