// One check of a text together with all that belongs to it.

import { type Core, CoreError } from "../core/client"
import type { CheckRequest, FileReport } from "../core/wire.gen"

/// What goes with a text when it is checked.
export type CheckContext = Pick<CheckRequest, "annexes" | "profile" | "suppressed" | "asOf" | "day" | "off">

/// What was found, and what became of the facts: none were there, the text was held
/// against them, or they are not well formed and the text was judged alone.
export interface Judged {
  readonly report: FileReport
  readonly facts: "none" | "used" | "refused"
}

/// Checks a text. `file` names it in the report.
export async function judge(
  core: Pick<Core, "call">,
  file: string,
  text: string,
  context: CheckContext,
  options?: { readonly signal: AbortSignal },
): Promise<Judged> {
  const request = { file, text, ...context }
  if (context.profile === "") return { report: await core.call("check", request, options), facts: "none" }
  try {
    return { report: await core.call("check", request, options), facts: "used" }
  } catch (reason) {
    if (!(reason instanceof CoreError) || reason.code !== "bad-request") throw reason
    return { report: await core.call("check", { ...request, profile: "" }, options), facts: "refused" }
  }
}
