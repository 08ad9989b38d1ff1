// Answers that the words of a policy suggest. None counts until the user takes it.

import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals"
import type { Core } from "../core/client"
import type { Annex, Range } from "../core/wire.gen"
import type { ProjectRest } from "../storage"
import type { Answer, Answers } from "./answers"

/// An answer suggested for a question, and the words that suggest it.
export interface Suggestion {
  readonly field: string
  readonly value: Answer
  readonly evidence: readonly Range[]
}

export interface ProposalsConfig {
  readonly core: Pick<Core, "call">
  /// Whether the facts are on the screen; nothing is asked of the core while not.
  readonly shown: ReadonlySignal<boolean>
  /// Id of the draft on the desk.
  readonly draft: ReadonlySignal<string | undefined>
  readonly project: ReadonlySignal<ProjectRest | null>
  readonly answers: ReadonlySignal<Answers | null>
  /// The text of the draft as it is now, and what belongs to it.
  readonly text: () => string
  readonly annexes: () => readonly Annex[]
}

export interface Proposals {
  /// Suggestions neither taken nor refused, for questions without an answer, by field.
  readonly open: ReadonlySignal<ReadonlyMap<string, Suggestion>>
  /// Leaves a question as it is.
  refuse(field: string): void
}

export function createProposals({ core, shown, draft, project, answers, text, annexes }: ProposalsConfig): Proposals {
  const all = signal<readonly Suggestion[]>([])
  const refused = signal<ReadonlySet<string>>(new Set())

  async function read(abort: AbortSignal): Promise<void> {
    try {
      const { proposals } = await core.call("propose", { text: text(), annexes: annexes() }, { signal: abort })
      if (abort.aborted) return
      all.value = proposals.map(({ field, value, evidence }) => ({ field, value: JSON.parse(value) as Answer, evidence }))
    } catch {
      // Without suggestions the questions are as they were.
    }
  }

  effect(() => {
    void draft.value
    untracked(() => {
      all.value = []
      refused.value = new Set()
    })
  })

  // A text made from the answers has nothing to say about them.
  const foreign = computed(() => (project.value?.assembled ?? null) === null)
  effect(() => {
    void draft.value
    if (!shown.value || !foreign.value || untracked(text).trim() === "") return undefined
    const controller = new AbortController()
    void read(controller.signal)
    return () => controller.abort()
  })

  return {
    open: computed(() => {
      const given = answers.value ?? {}
      const open = all.value.filter(({ field }) => foreign.value && given[field] === undefined && !refused.value.has(field))
      return new Map(open.map((suggestion) => [suggestion.field, suggestion]))
    }),
    refuse: (field) => (refused.value = new Set([...refused.value, field])),
  }
}
