// Puts the numbers of the text in order: headings, items, contents and references.

import type { Core } from "../core/client"
import { type CheckedView, codeOf } from "./check"
import { fixTransaction } from "./fix"

/// What came of it: how many places were changed, none if all was in order; or nothing
/// was changed, because the text has moved on or the core failed.
export type Renumbered =
  | { readonly kind: "done"; readonly places: number }
  | { readonly kind: "stale" }
  | { readonly kind: "failed"; readonly code: string }

/// Renumbers the text as one step to undo, unless it is changed while the core is asked.
export async function renumber(view: Pick<CheckedView, "state" | "dispatch">, core: Pick<Core, "call">): Promise<Renumbered> {
  const { doc } = view.state
  try {
    const { edits } = await core.call("renumber", { text: doc.toString() })
    if (view.state.doc !== doc) return { kind: "stale" }
    if (edits.length === 0) return { kind: "done", places: 0 }
    const transaction = fixTransaction(view.state, doc, { title: "", edits })
    if (!transaction) return { kind: "stale" }
    view.dispatch(transaction)
    return { kind: "done", places: edits.length }
  } catch (reason) {
    return { kind: "failed", code: codeOf(reason) }
  }
}
