// The facts about the app on the desk, what the core makes of them, and the way of the
// assembled text into the editor. The draft owns the facts; all else is computed.

import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals"
import type { Core } from "../core/client"
import type { AssembledDocument, MergeConflict, ProfileCheckResponse, QuestionnaireResponse } from "../core/wire.gen"
import { codeOf } from "../editor/check"
import { emptyRest, type ProjectRest } from "../storage"
import { type Answer, type Answers, answersOf, type Path, profileJson, profileOf, withAnswer } from "./answers"
import { type Changes, changesBetween, noChanges } from "./changed"
import { questionAt } from "./progress"

export type ProfileStatus =
  | { readonly kind: "idle" | "running" | "done" }
  | { readonly kind: "failed"; readonly code: string }

/// What became of the wish to have the assembled text in the editor.
export type PutResult =
  | { readonly kind: "put" }
  | { readonly kind: "merged"; readonly conflicts: readonly MergeConflict[] }
  | { readonly kind: "refused" }
  | { readonly kind: "failed"; readonly code: string }

export interface ProfileDeskConfig {
  readonly core: Pick<Core, "call">
  /// Id of the draft on the desk.
  readonly draft: ReadonlySignal<string | undefined>
  /// What that draft holds besides its text; null for none.
  readonly project: ReadonlySignal<ProjectRest | null>
  /// Keeps another state of that with the draft.
  readonly keep: (project: ProjectRest) => void
  /// The text of the draft as it is now.
  readonly text: () => string
  /// Puts another text in its place, as one step that can be undone.
  readonly replace: (text: string) => Promise<void>
  /// Asks whether a text that was not assembled from facts may be replaced.
  readonly mayReplace: () => boolean
  /// Pause after an answer before the policy is assembled, in milliseconds; default 300.
  readonly delay?: number
}

export interface ProfileDesk {
  /// Null until it is there.
  readonly questionnaire: ReadonlySignal<QuestionnaireResponse | null>
  /// Null where the draft has no facts yet.
  readonly answers: ReadonlySignal<Answers | null>
  readonly check: ReadonlySignal<ProfileCheckResponse | null>
  /// The policy of the answers, at most a moment old.
  readonly policy: ReadonlySignal<AssembledDocument | null>
  /// What the question answered last changed in it.
  readonly changes: ReadonlySignal<Changes>
  readonly status: ReadonlySignal<ProfileStatus>
  /// Whether the facts are on the screen; nothing is asked of the core while not.
  readonly shown: Signal<boolean>
  /// Name of the group that is read.
  readonly group: Signal<string>
  /// Path of the question to go to; null for none.
  readonly wanted: Signal<string | null>

  /// Starts with the answers of a profile as JSON, or with none.
  begin(profile: string | null): void
  /// Forgets all answers.
  clear(): void
  /// Answers a question or a part of one; undefined takes the answer back.
  answer(path: Path, value: Answer | undefined): void
  /// Goes to the question of a path, "sdks[2].provider".
  goTo(path: string): void
  /// While an input method is composing nothing is assembled.
  hold(composing: boolean): void
  /// Brings the policy into the editor; what was edited there by hand stays.
  put(): Promise<PutResult>
  /// Asks again, after a failure.
  retry(): void
}

export function createProfileDesk(config: ProfileDeskConfig): ProfileDesk {
  const { core, project, delay = 300 } = config
  const questionnaire = signal<QuestionnaireResponse | null>(null)
  const check = signal<ProfileCheckResponse | null>(null)
  const policy = signal<AssembledDocument | null>(null)
  const before = signal<AssembledDocument | null>(null)
  const status = signal<ProfileStatus>({ kind: "idle" })
  const shown = signal(false)
  const group = signal("")
  const wanted = signal<string | null>(null)
  const attempt = signal(0)
  const composing = signal(false)
  let answering: string | null = null // the question whose answer is being given
  let undone: { readonly text: string; readonly base: string | null } | null = null // the text before the last put

  const profile = computed(() => project.value?.profile ?? null)
  const answers = computed(() => (profile.value === null ? null : answersOf(profile.value)))
  const rest = () => project.peek() ?? emptyRest
  const keep = (next: Answers | null) => config.keep({ ...rest(), profile: next && profileOf(next) })

  async function load(): Promise<void> {
    try {
      const answer = await core.call("questionnaire", {})
      questionnaire.value = answer
      group.value ||= answer.groups[0]?.name ?? ""
    } catch (reason) {
      status.value = { kind: "failed", code: codeOf(reason) }
    }
  }

  async function assemble(json: string, abort: AbortSignal): Promise<void> {
    status.value = { kind: "running" }
    try {
      const checked = await core.call("profileCheck", { profile: json }, { signal: abort })
      if (!abort.aborted) check.value = checked
      const { policy: assembled } = await core.call("assemble", { profile: json, with: [] }, { signal: abort })
      if (abort.aborted) return
      batch(() => {
        policy.value = assembled
        status.value = { kind: "done" }
      })
    } catch (reason) {
      if (!abort.aborted) status.value = { kind: "failed", code: codeOf(reason) }
    }
  }

  function reset(): void {
    batch(() => {
      check.value = null
      policy.value = null
      before.value = null
      status.value = { kind: "idle" }
      wanted.value = null
    })
    answering = null
    undone = null
  }

  effect(() => {
    void config.draft.value
    untracked(reset)
  })

  effect(() => {
    void attempt.value
    if (shown.value && untracked(() => questionnaire.value) === null) void load()
  })

  effect(() => {
    void attempt.value
    if (answers.value === null) {
      untracked(reset)
      return undefined
    }
    if (!shown.value || composing.value) return undefined
    const json = profileJson(answers.value)
    const controller = new AbortController()
    const timer = setTimeout(() => void assemble(json, controller.signal), untracked(() => policy.value) ? delay : 0)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  })

  async function merge(base: string, edited: string, json: string): Promise<PutResult> {
    const { text, conflicts, policy: assembled } = await core.call("reassemble", { base, edited, profile: json })
    await take(text, edited, assembled.text)
    return { kind: "merged", conflicts }
  }

  async function take(text: string, edited: string, base: string): Promise<void> {
    undone = { text: edited, base: rest().assembled }
    if (text !== edited) await config.replace(text)
    config.keep({ ...rest(), assembled: base })
  }

  return {
    questionnaire,
    answers,
    check,
    policy,
    changes: computed(() => (before.value && policy.value ? changesBetween(before.value, policy.value) : noChanges)),
    status,
    shown,
    group,
    wanted,
    begin(json) {
      reset()
      group.value = questionnaire.value?.groups[0]?.name ?? ""
      keep(json === null ? {} : answersOf(JSON.parse(json)))
    },
    clear: () => keep(null),
    answer(path, value) {
      const name = String(path[0])
      if (answering !== name) before.value = policy.value
      answering = name
      keep(withAnswer(answers.value ?? {}, path, value))
    },
    goTo(path) {
      const found = questionAt(questionnaire.value?.groups ?? [], path)
      if (!found) return
      batch(() => {
        group.value = found.group.name
        wanted.value = path
      })
    },
    hold: (on) => (composing.value = on),
    async put() {
      const json = profileJson(answers.value ?? {})
      const edited = config.text()
      // Who took the last put back by undo means the text of before, with its base.
      const base = undone?.text === edited ? undone.base : rest().assembled
      try {
        if (base !== null && edited.trim() !== "" && edited !== base) return await merge(base, edited, json)
        if (base === null && edited.trim() !== "" && !config.mayReplace()) return { kind: "refused" }
        const { policy: assembled } = await core.call("assemble", { profile: json, with: [] })
        await take(assembled.text, edited, assembled.text)
        return { kind: "put" }
      } catch (reason) {
        return { kind: "failed", code: codeOf(reason) }
      }
    },
    retry: () => attempt.value++,
  }
}
