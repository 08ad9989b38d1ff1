// What the page is made of, put together once and handed to every component.

import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals"
import { createContext } from "preact"
import { useContext } from "preact/hooks"
import samplePolicy from "../sample/policy.md"
import { type Annexes, createAnnexes } from "./annexes"
import { type Comparison, createComparison } from "./compare"
import { createNoticeDesk, type NoticeDesk } from "./compare-notice"
import { createParties, type Parties } from "./compare-parties"
import type { Core } from "./core/client"
import type { Offline } from "./core/offline"
import { type Brought, linkOf } from "./disk"
import { createEditor, type PolicyEditor } from "./editor/editor"
import type { CheckContext } from "./editor/judge"
import { renumber, type Renumbered } from "./editor/renumber"
import { hasPlace, stepOf } from "./editor/report"
import { createFindingsView, type FindingsView } from "./findings"
import { createOpening, draftName, type FileNote, isProject, type Reading } from "./opening"
import { profileJson } from "./profile/answers"
import { createProfileDesk, type ProfileDesk } from "./profile/desk"
import { createLookup, type Lookup } from "./profile/lookup"
import { createProposals, type Proposals } from "./profile/proposals"
import { type Other, watchPresence } from "./presence"
import { createPublishing, type Publishing } from "./publish/publishing"
import { createReporting, type Reporting } from "./reporting"
import { createRulebook, type Rulebook } from "./rulebook"
import { createSaving, type Saving } from "./saving"
import { createSession, type Session } from "./session"
import { type Settings, today } from "./settings"
import type { DraftInfo, Storage } from "./storage"
import { createSuppressions, type Suppressions } from "./suppressions"
import type { Texts } from "./text/texts"

/// The parts of the screen that a narrow one shows one at a time.
export type Pane = "outline" | "text" | "findings" | "changes" | "redline" | "notice" | "groups" | "form" | "preview" | "documents" | "page"

export type Mode = "profile" | "edit" | "compare" | "publish"

export interface App {
  readonly core: Core
  readonly settings: Settings
  readonly editor: PolicyEditor
  readonly session: Session
  readonly annexes: Annexes
  readonly suppressions: Suppressions
  readonly rulebook: Rulebook
  /// How the findings are shown.
  readonly findings: FindingsView
  readonly comparison: Comparison
  readonly parties: Parties
  readonly notice: NoticeDesk
  readonly profile: ProfileDesk
  readonly proposals: Proposals
  /// What can be looked up for the facts; null until it is there.
  readonly catalog: ReadonlySignal<Lookup | null>
  readonly publishing: Publishing
  readonly saving: Saving
  readonly reporting: Reporting
  readonly offline: Offline
  /// Who else has the draft open.
  readonly other: Signal<Other>
  readonly mode: Signal<Mode>
  readonly pane: Signal<Pane>
  /// Which side of the findings panel shows.
  readonly tab: Signal<"findings" | "coverage">
  readonly note: Signal<FileNote | null>
  /// The file that is being read now; null for none.
  readonly reading: ReadonlySignal<Reading | null>
  /// What came of the last command; null once it is read or the text is changed.
  readonly told: Signal<string | null>
  /// What a screen reader says next.
  readonly said: Signal<string>
  /// Counts the times the list of keys was asked for.
  readonly help: Signal<number>
  /// Counts the times the keyboard was sent to the finding at the cursor.
  readonly shown: Signal<number>

  /// Opens one file as a draft, or as a side of the comparison that is shown: the one
  /// named, else the empty one, else the new one. Two are both sides, the older first.
  openFiles(files: readonly Brought[], side?: "old" | "new"): Promise<void>
  openSample(): Promise<void>
  /// Begins a draft with the facts about an app.
  openQuestions(): Promise<void>
  /// Goes to a mode; to the comparison with the text as it is now.
  enter(mode: Mode): void
  /// Puts the text of a version in the place of the one in the editor.
  restore(version: string): Promise<void>
  /// Puts the numbers of the text in order; `told` says what came of it.
  renumber(): Promise<void>
}

/// What a narrow screen shows first.
const firstPane: Readonly<Record<Mode, Pane>> = { profile: "form", edit: "text", compare: "redline", publish: "page" }

/// Name under which a draft is shown.
export function nameOf(draft: DraftInfo, texts: Texts): string {
  return draft.name || draft.title || texts.untitled
}

/// Puts the parts together. `nonce` is the security policy's for style elements.
export function createApp(core: Core, storage: Storage, settings: Settings, offline: Offline, nonce: string): App {
  const texts = () => settings.texts.value
  const mode = signal<Mode>("edit")
  const pane = signal<Pane>("text")
  const tab = signal<"findings" | "coverage">("findings")
  const said = signal("")
  const told = signal<string | null>(null)
  const shown = signal(0)
  const opening = createOpening(core, texts)
  const lawDay = computed(() => settings.asOf.value ?? today())
  const comparison = createComparison(core, lawDay)
  const notice = createNoticeDesk(core, comparison.result)

  const editor = createEditor({
    core,
    nonce,
    texts: texts(),
    context: () => context(),
    onChange: () => {
      told.value = null
      session.changed()
    },
    onStep: () => {
      const report = editor.report.value
      const finding = report?.findings[editor.activeFinding.value]
      if (!finding) return
      const total = report.findings.filter(hasPlace).length
      said.value = texts().findings.at(stepOf(report, editor.activeFinding.value), total, finding.message)
    },
    onShowFinding: () => {
      tab.value = "findings"
      pane.value = "findings"
      shown.value++
    },
  })
  const text = () => editor.state.value.doc.toString()

  const session = createSession(
    storage,
    {
      open: editor.open,
      text,
      cursor: () => editor.state.value.selection.main.head,
      title: () => editor.outline.value?.title ?? session.draft.value?.title ?? "",
    },
    settings.open,
    { mayLose: () => window.confirm(texts().alarm.lose) },
  )

  const annexes = createAnnexes({ opening, session, texts, say: (words) => (said.value = words) })

  const project = computed(() => session.draft.value?.project ?? null)
  const onDesk = computed(() => session.draft.value?.id)
  const profile = createProfileDesk({
    core,
    draft: onDesk,
    project,
    keep: session.keepProject,
    text,
    async replace(content) {
      await session.versions.snapshot(text())
      editor.replace(content)
    },
    mayReplace: () => window.confirm(texts().profile.mayReplace),
  })
  const suppressions = createSuppressions(session)
  const facts = computed(() => (profile.answers.value ? profileJson(profile.answers.value) : null))
  const proposals = createProposals({ ...profile, core, draft: onDesk, project, text, annexes: () => session.annexes.value })
  const catalog = createLookup(core, profile.shown)
  const publishing = createPublishing({ core, text, untitled: () => texts().publish.policy, profile: () => facts.value })
  const belongings = computed(() => ({
    annexes: session.annexes.value,
    profile: facts.value ?? "",
    suppressed: suppressions.list.value,
    asOf: settings.asOf.value,
    off: settings.off.value,
  }))
  const context = (): CheckContext => {
    const { asOf, ...rest } = belongings.value
    return { ...rest, asOf: asOf ?? today(), day: today() }
  }

  const other = watchPresence({ draft: onDesk, program: BUILD_VERSION, onAlone: () => void session.refresh(), locks: navigator.locks })
  const name = () => (session.draft.value ? nameOf(session.draft.value, texts()) : "")
  const tell = (words: string, failed: boolean) => {
    told.value = failed ? words : null
    said.value = words
  }
  const saving = createSaving({ session, text, name, texts, tell })
  const reporting = createReporting({ core, name, text, context, texts, tell })
  watch(editor, session, settings)
  recheckOnChange(editor, belongings, mode)

  const parties = createParties({
    core,
    opening,
    session,
    text,
    profile: () => facts.value,
    nameOf: (draft) => nameOf(draft, texts()),
    texts,
  })

  function enter(next: Mode): void {
    pane.value = firstPane[next]
    mode.value = next
    if (next !== "compare") return
    void session.list()
    if (!session.draft.value) return
    if (comparison.new.value === null) comparison.new.value = { origin: { kind: "current" }, label: texts().compare.current, text: text() }
    void parties.renew(comparison.old)
    void parties.renew(comparison.new)
  }

  // What was compared before is of no interest to the draft that comes to the desk.
  effect(() => {
    if (onDesk.value === undefined) return
    comparison.old.value = null
    comparison.new.value = null
    told.value = null
    const { length = 0 } = session.draft.peek() ?? {}
    untracked(() => enter(length === 0 && profile.answers.value ? "profile" : "edit"))
  })

  async function openFile(brought: Brought): Promise<void> {
    const { file } = brought
    if (isProject(file.name)) {
      const project = await opening.project(file)
      if (project) await session.take(project, await linkOf(brought, "project", ""))
      return
    }
    const content = await opening.text(file)
    if (content !== null) await session.create(content, draftName(file.name), await linkOf(brought, "text", content))
  }

  async function compareFile(file: File, side?: "old" | "new"): Promise<void> {
    const party = await parties.ofFile(file)
    if (party) comparison[side ?? (comparison.old.value === null ? "old" : "new")].value = party
  }

  async function compareFiles(files: readonly [File, File]): Promise<void> {
    const sides = await parties.ofFiles(files)
    if (!sides) return
    batch(() => {
      comparison.old.value = sides[0]
      comparison.new.value = sides[1]
      enter("compare")
    })
  }

  return {
    core,
    settings,
    editor,
    session,
    annexes,
    suppressions,
    rulebook: createRulebook(core),
    findings: createFindingsView(settings),
    comparison,
    parties,
    notice,
    profile,
    proposals,
    catalog,
    publishing,
    saving,
    reporting,
    offline,
    other,
    mode,
    pane,
    tab,
    note: opening.note,
    reading: opening.reading,
    told,
    said,
    help: signal(0),
    shown,
    async openFiles([first, second], side) {
      if (first && second) await compareFiles([first.file, second.file])
      else if (first) await (mode.value === "compare" ? compareFile(first.file, side) : openFile(first))
    },
    async openSample() {
      if (!(await session.create(samplePolicy, ""))) return
      comparison.old.value = await parties.of({ kind: "sample-old" })
    },
    async openQuestions() {
      if (await session.create("", "")) enter("profile")
    },
    enter,
    async restore(version) {
      const content = await session.versions.text(version)
      if (content === undefined) return
      await session.versions.snapshot(text())
      editor.replace(content)
      said.value = texts().versions.restored
    },
    async renumber() {
      const words = toldOf(await renumber(editor.view, core), texts())
      told.value = words
      said.value = words
    },
  }
}

/// Lets a change in one part reach the others.
function watch(editor: PolicyEditor, session: Session, settings: Settings): void {
  effect(() => editor.speak(settings.texts.value))
  effect(() => {
    const outline = editor.outline.value
    if (outline && session.draft.value) session.found(outline.title)
  })
}

/// Checks again when something that goes with the text has changed; while the facts are
/// being written, not before that is done.
function recheckOnChange(editor: PolicyEditor, belongings: ReadonlySignal<unknown>, mode: ReadonlySignal<Mode>): void {
  let checked = belongings.peek()
  effect(() => {
    if (mode.value === "profile" || belongings.value === checked) return
    checked = belongings.value
    editor.recheck()
  })
}

/// What came of renumbering, in words.
function toldOf(renumbered: Renumbered, { renumber }: Texts): string {
  switch (renumbered.kind) {
    case "stale":
      return renumber.stale
    case "failed":
      return renumber.failed(renumbered.code)
    case "done":
      return renumbered.places > 0 ? renumber.done(renumbered.places) : renumber.inOrder
  }
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
