// What the page is made of, put together once and handed to every component.

import { effect, type Signal, signal } from "@preact/signals"
import { createContext } from "preact"
import { useContext } from "preact/hooks"
import samplePolicy from "../sample/policy.md"
import type { Core } from "./core/client"
import type { Notice } from "./core/wire.gen"
import { codeOf } from "./editor/check"
import { createEditor, type PolicyEditor } from "./editor/editor"
import { stepOf } from "./editor/report"
import { download, fileName, largestFile, readBase64, stemOf } from "./files"
import { createSession, type Session } from "./session"
import { type Settings, today } from "./settings"
import type { DraftInfo, Storage } from "./storage"
import type { Texts } from "./text/texts"

/// The parts of the screen that a narrow one shows one at a time.
export type Pane = "outline" | "text" | "findings"

/// What the user is told about a file that was opened, or could not be.
export interface FileNote {
  readonly name: string
  /// What was lost or guessed; empty if the file was not opened.
  readonly notices: readonly Notice[]
  /// Why the file was not opened; null if it was.
  readonly failure: string | null
}

export interface App {
  readonly core: Core
  readonly settings: Settings
  readonly editor: PolicyEditor
  readonly session: Session
  readonly pane: Signal<Pane>
  /// Which side of the findings panel shows.
  readonly tab: Signal<"findings" | "coverage">
  readonly note: Signal<FileNote | null>
  /// What a screen reader says next.
  readonly said: Signal<string>
  /// Counts the times the keyboard was sent to the finding at the cursor.
  readonly shown: Signal<number>

  openFile(file: File): Promise<void>
  openSample(): Promise<void>
  downloadText(): void
}

/// Name under which a draft is shown.
export function nameOf(draft: DraftInfo, texts: Texts): string {
  return draft.name || draft.title || texts.untitled
}

/// Puts the parts together. `nonce` is the security policy's for style elements.
export function createApp(core: Core, storage: Storage, settings: Settings, nonce: string): App {
  const pane = signal<Pane>("text")
  const tab = signal<"findings" | "coverage">("findings")
  const note = signal<FileNote | null>(null)
  const said = signal("")
  const shown = signal(0)

  const editor = createEditor({
    core,
    nonce,
    texts: settings.texts.value,
    asOf: () => settings.asOf.value ?? today(),
    onChange: () => session.changed(),
    onStep: () => {
      const report = editor.report.value
      const finding = report?.findings[editor.activeFinding.value]
      if (!finding) return
      const total = report.findings.filter(({ range }) => range).length
      said.value = settings.texts.value.findings.at(stepOf(report, editor.activeFinding.value), total, finding.message)
    },
    onShowFinding: () => {
      tab.value = "findings"
      pane.value = "findings"
      shown.value++
    },
  })

  const session = createSession(
    storage,
    {
      open: editor.open,
      text: () => editor.state.value.doc.toString(),
      cursor: () => editor.state.value.selection.main.head,
      title: () => editor.outline.value?.title ?? session.draft.value?.title ?? "",
    },
    settings.open,
    { mayLose: () => window.confirm(settings.texts.value.alarm.lose) },
  )

  watch(editor, session, settings)

  return {
    core,
    settings,
    editor,
    session,
    pane,
    tab,
    note,
    said,
    shown,
    async openFile(file) {
      const { read } = settings.texts.value.alarm
      const fail = (failure: string) => (note.value = { name: file.name, notices: [], failure })
      if (file.size > largestFile) return void fail(read.large(file.name))
      const data = await readBase64(file).catch(() => null)
      if (data === null) return void fail(read.unreadable(file.name))
      try {
        const { text, notices } = await core.call("intake", { name: file.name, data })
        if (!(await session.create(text, stemOf(file.name)))) return
        note.value = notices.length > 0 ? { name: file.name, notices, failure: null } : null
        pane.value = "text"
      } catch (reason) {
        fail(read.failed(file.name, reason instanceof Error ? reason.message : codeOf(reason)))
      }
    },
    async openSample() {
      await session.create(samplePolicy, "")
      pane.value = "text"
    },
    downloadText() {
      const { draft } = session
      const name = draft.value ? nameOf(draft.value, settings.texts.value) : ""
      download(`${fileName(name)}.md`, editor.state.value.doc.toString())
    },
  }
}

/// Lets a change in one part reach the others.
function watch(editor: PolicyEditor, session: Session, settings: Settings): void {
  effect(() => editor.speak(settings.texts.value))
  effect(() => {
    const outline = editor.outline.value
    const draft = session.draft.value
    if (outline && draft && outline.title !== draft.title) session.changed() // lists show the title
  })
  let first = true
  effect(() => {
    void settings.asOf.value
    if (first) first = false
    else editor.recheck()
  })
}

const AppContext = createContext<App | null>(null)

/// Hands the app to the components below.
export const AppProvider = AppContext.Provider

/// The app, for a component.
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error("app: no provider above")
  return app
}

/// The texts in the language set.
export function useTexts(): Texts {
  return useApp().settings.texts.value
}
