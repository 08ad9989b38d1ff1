// What users are told of an update: a draft made from a comparison.

import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals"
import type { Compared, Party } from "./compare"
import type { Core } from "./core/client"
import type { NoticeResponse } from "./core/wire.gen"
import { codeOf } from "./editor/check"

/// The formats a draft is saved in, with the ending of the file and its media type.
export const noticeFormats = {
  text: { ending: ".txt", type: "text/plain" },
  markdown: { ending: ".md", type: "text/markdown" },
  html: { ending: ".html", type: "text/html" },
} as const
export type NoticeFormat = keyof typeof noticeFormats

export type NoticeStatus =
  | { readonly kind: "idle" | "running" | "done" }
  | { readonly kind: "failed"; readonly code: string }

export interface NoticeDesk {
  /// The draft for the comparison and the day as they are now; null while there is none.
  readonly draft: ReadonlySignal<NoticeResponse | null>
  readonly status: ReadonlySignal<NoticeStatus>
  /// YYYY-MM-DD: the day the new text takes effect; "" if not known. At first what the
  /// new text says.
  readonly effective: Signal<string>
  /// Whether the draft is on the screen; nothing is asked of the core while not.
  readonly shown: Signal<boolean>

  /// The draft in a format; null if nothing is compared.
  content(format: NoticeFormat): Promise<string | null>
  /// The comparison as one page to send round; null if nothing is compared.
  redline(): Promise<string | null>
  /// Asks again, after a failure.
  retry(): void
}

export function createNoticeDesk(core: Pick<Core, "call">, compared: ReadonlySignal<Compared | null>): NoticeDesk {
  const draft = signal<NoticeResponse | null>(null)
  const status = signal<NoticeStatus>({ kind: "idle" })
  const effective = signal("")
  const shown = signal(false)
  const attempt = signal(0)

  function requestOf({ old, new: current, asOf }: Compared) {
    return { old: old.text, new: current.text, asOf, effective: effective.value }
  }

  let read: Party | null = null // whose day is known
  let day = "" // that it bears

  /// Takes the day that a new text bears, unless the user has put another.
  async function readDay(party: Party, abort: AbortSignal): Promise<void> {
    const answer = await core.call("parse", { text: party.text }, { signal: abort }).catch(() => null)
    if (abort.aborted) return
    const before = day
    read = party
    day = dayOf(answer?.dates.effective)
    if (effective.value === before) effective.value = day
  }

  async function write(request: ReturnType<typeof requestOf>, abort: AbortSignal): Promise<void> {
    status.value = { kind: "running" }
    try {
      const answer = await core.call("notice", { ...request, format: "" }, { signal: abort })
      if (abort.aborted) return
      draft.value = answer
      status.value = { kind: "done" }
    } catch (reason) {
      if (!abort.aborted) status.value = { kind: "failed", code: codeOf(reason) }
    }
  }

  effect(() => {
    const party = compared.value?.new
    if (!party || party === read) return undefined
    const controller = new AbortController()
    void readDay(party, controller.signal)
    return () => controller.abort()
  })

  effect(() => {
    void attempt.value
    const result = compared.value
    draft.value = null
    if (!result || !shown.value) {
      status.value = { kind: "idle" }
      return undefined
    }
    const controller = new AbortController()
    void write(requestOf(result), controller.signal)
    return () => controller.abort()
  })

  return {
    draft,
    status,
    effective,
    shown,
    async content(format) {
      const result = compared.value
      if (!result) return null
      return (await core.call("notice", { ...requestOf(result), format })).content
    },
    async redline() {
      const result = compared.value
      if (!result) return null
      const names = { oldName: result.old.label, newName: result.new.label }
      return (await core.call("redline", { ...requestOf(result), ...names, notice: false })).html
    },
    retry: () => attempt.value++,
  }
}

/// A whole day; "" for a month, a year or none.
function dayOf(date: string | null | undefined): string {
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : ""
}
