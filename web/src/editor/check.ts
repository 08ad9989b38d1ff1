// Asks the core about the text while it is being written. Questions wait for a pause in
// the typing; answers come in only for the text they were asked about, and never while
// an input method is composing, because that would end the composition.

import { setDiagnostics } from "@codemirror/lint"
import type { EditorState, Extension, StateEffect, Text, TransactionSpec } from "@codemirror/state"
import { ViewPlugin, type ViewUpdate } from "@codemirror/view"
import type { Core } from "../core/client"
import { askCheck, stopCheck } from "./ask"
import { diagnosticsOf } from "./diagnostics"
import { applyFix } from "./fix"
import { type CheckContext, judge, type Judged } from "./judge"
import { setOutline } from "./outline"
import { setReport } from "./report"

/// How the check stands.
export type CheckStatus =
  | { readonly kind: "checking" | "stopped" }
  | { readonly kind: "done"; readonly facts: Judged["facts"] }
  | { readonly kind: "failed"; readonly code: string }

export interface CheckConfig {
  /// The operations asked.
  readonly core: Pick<Core, "call">
  /// What belongs to the text; read before each check.
  readonly context: () => CheckContext
  /// Hears of every change of the status.
  readonly status: (status: CheckStatus) => void
  /// Pause in the typing before a check, in milliseconds; default 250.
  readonly delay?: number
}

/// Milliseconds between two looks whether the composition has ended.
const compositionPause = 100

/// What of an editor the checker uses.
export interface CheckedView {
  readonly state: EditorState
  readonly compositionStarted: boolean
  dispatch(transaction: TransactionSpec): void
}

/// Checks the text of one editor.
export class Checker {
  private timer: ReturnType<typeof setTimeout> | undefined
  private asked: AbortController | undefined
  private stopped = false

  constructor(
    private readonly view: CheckedView,
    private readonly config: CheckConfig,
  ) {
    this.plan(0)
  }

  update(update: Pick<ViewUpdate, "transactions" | "docChanged">): void {
    const effects = update.transactions.flatMap((transaction) => transaction.effects)
    if (effects.some((effect) => effect.is(stopCheck))) this.stop()
    else if (effects.some((effect) => effect.is(askCheck))) this.plan(0)
    else if (update.docChanged && !this.stopped) this.plan(this.config.delay ?? 250)
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.asked?.abort()
  }

  private stop(): void {
    this.destroy()
    this.stopped = true
    this.config.status({ kind: "stopped" })
  }

  private plan(delay: number): void {
    clearTimeout(this.timer)
    this.stopped = false
    this.timer = setTimeout(() => void this.run(), delay)
    this.config.status({ kind: "checking" })
  }

  private async run(): Promise<void> {
    this.asked?.abort()
    const asked = new AbortController()
    this.asked = asked
    const { signal } = asked
    const { core, context, status } = this.config
    const doc = this.view.state.doc
    const text = doc.toString()
    try {
      const parsed = core.call("parse", { text }, { signal })
      const checked = judge(core, "", text, context(), { signal })
      checked.catch(() => undefined) // heard below, unless the first call fails as well
      const outline = await parsed
      await this.bring(signal, doc, () => [setOutline.of(outline)])
      const { report, facts } = await checked
      const diagnostics = diagnosticsOf(report, doc, (target, fix) => applyFix(target, doc, fix))
      await this.bring(signal, doc, (state) => effectsOf(setDiagnostics(state, diagnostics).effects))
      await this.bring(signal, doc, () => [setReport.of(report)])
      if (!signal.aborted && this.view.state.doc === doc) status({ kind: "done", facts })
    } catch (reason) {
      if (!signal.aborted) status({ kind: "failed", code: codeOf(reason) })
    }
  }

  /// Dispatches effects about `doc` as soon as nothing is being composed, if the text is
  /// still the same then; in a task of their own, so that a key waits for one at most.
  private async bring(
    signal: AbortSignal,
    doc: Text,
    effects: (state: EditorState) => readonly StateEffect<unknown>[],
  ): Promise<void> {
    await pause(0)
    while (this.view.compositionStarted && !signal.aborted) await pause(compositionPause)
    if (signal.aborted || this.view.state.doc !== doc) return
    this.view.dispatch({ effects: effects(this.view.state) })
  }
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

function effectsOf(effects: StateEffect<unknown> | readonly StateEffect<unknown>[] | undefined): readonly StateEffect<unknown>[] {
  if (!effects) return []
  return "is" in effects ? [effects] : effects
}

/// The stable code of a failed call; "internal" for what the core did not name.
export function codeOf(reason: unknown): string {
  return typeof reason === "object" && reason !== null && "code" in reason ? String(reason.code) : "internal"
}

/// Checks the text whenever it has changed, and marks what was found.
export function policyCheck(config: CheckConfig): Extension {
  return ViewPlugin.define((view) => new Checker(view, config))
}
