// The panel to find and replace words. It says how many there are and which one is
// selected.

import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  search,
  SearchQuery,
  setSearchQuery,
} from "@codemirror/search"
import type { EditorState, Extension } from "@codemirror/state"
import { type Command, type EditorView, type Panel, runScopeHandlers, type ViewUpdate } from "@codemirror/view"

/// Most matches that are counted.
const most = 999

/// How many matches there are, at most one more than `most`, and which one is selected,
/// from 1; 0 for none.
export function matchesOf(state: EditorState, query: SearchQuery): { readonly count: number; readonly current: number } {
  let count = 0
  let current = 0
  if (!query.valid) return { count, current }
  const { from, to } = state.selection.main
  const cursor = query.getCursor(state)
  for (let match = cursor.next(); !match.done && count <= most; match = cursor.next()) {
    count++
    if (match.value.from === from && match.value.to === to) current = count
  }
  return { count, current }
}

/// What the count says.
export function countWords(state: EditorState, query: SearchQuery): string {
  if (query.search === "") return ""
  if (!query.valid) return state.phrase("invalid")
  const { count, current } = matchesOf(state, query)
  if (count === 0) return state.phrase("no matches")
  const total = count > most ? `${most}+` : String(count)
  return current > 0 ? `${current}/${total}` : total
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

function createPanel(view: EditorView): Panel {
  const phrase = (words: string) => view.state.phrase(words)
  const field = (name: string, words: string, more = {}) =>
    element("input", { class: "cm-textfield", name, placeholder: phrase(words), "aria-label": phrase(words), autocomplete: "off", ...more })
  const words = field("search", "Find", { "main-field": "true" })
  const replacement = field("replace", "Replace")
  const option = (name: string) => element("input", { type: "checkbox", name })
  const exact = option("case")
  const pattern = option("re")
  const count = element("output", { class: "cm-find-count", "aria-live": "polite" })
  const button = (name: string, command: Command, label = phrase(name)) => {
    const made = element("button", { class: "cm-button", type: "button", name, "aria-label": phrase(name), title: phrase(name) }, label)
    made.onclick = () => command(view)
    return made
  }
  const close = element("button", { type: "button", name: "close", "aria-label": phrase("close"), title: phrase("close") }, "×")
  close.onclick = () => closeSearchPanel(view)

  const read = () =>
    new SearchQuery({ search: words.value, replace: replacement.value, caseSensitive: exact.checked, regexp: pattern.checked })
  const commit = () => {
    if (!read().eq(getSearchQuery(view.state))) view.dispatch({ effects: setSearchQuery.of(read()) })
  }
  const show = (query: SearchQuery) => {
    words.value = query.search
    replacement.value = query.replace
    exact.checked = query.caseSensitive
    pattern.checked = query.regexp
  }
  const dom = element(
    "div",
    { class: "cm-find", role: "search" },
    element("div", { class: "cm-find-row" }, words, count, button("previous", findPrevious, "↑"), button("next", findNext, "↓")),
    element("div", { class: "cm-find-row" }, replacement, button("replace", replaceNext), button("replace all", replaceAll)),
    element("div", { class: "cm-find-row" }, element("label", {}, exact, phrase("match case")), element("label", {}, pattern, phrase("regexp"))),
    close,
  )
  dom.oninput = commit
  dom.onkeydown = (event) => {
    if (event.isComposing) return
    const enter = event.key === "Enter" && { [words.name]: event.shiftKey ? findPrevious : findNext, [replacement.name]: replaceNext }
    const command = enter && event.target instanceof HTMLInputElement && enter[event.target.name]
    if (!command && !runScopeHandlers(view, event, "search-panel")) return
    event.preventDefault()
    if (command) command(view)
  }
  const recount = () => (count.value = countWords(view.state, getSearchQuery(view.state)))
  show(getSearchQuery(view.state))
  recount()
  return {
    dom,
    top: true,
    mount: () => words.select(),
    update(update: ViewUpdate) {
      const asked = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setSearchQuery)))
      if (asked && !getSearchQuery(update.state).eq(read())) show(getSearchQuery(update.state))
      if (asked || update.docChanged || update.selectionSet) recount()
    },
  }
}

/// Finds and replaces words.
export function policySearch(): Extension {
  return search({ top: true, createPanel })
}
