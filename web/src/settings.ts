import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals"
import type { Storage, StoredSettings, View } from "./storage"
import { en } from "./text/en"
import type { Texts } from "./text/texts"
import { zh } from "./text/zh"

/// What the user has set, kept from visit to visit.
export interface Settings {
  readonly language: Signal<StoredSettings["language"]>
  readonly theme: Signal<StoredSettings["theme"]>
  /// YYYY-MM-DD; null for today.
  readonly asOf: Signal<string | null>
  /// How a comparison is shown, where there is room.
  readonly view: Signal<View>
  /// Id of the draft that is open; null on the start screen.
  readonly open: Signal<string | null>
  /// The texts of the language set.
  readonly texts: ReadonlySignal<Texts>
}

/// Reads the settings and writes every later change back. Where storage fails they last
/// as long as the page.
export async function loadSettings(storage: Storage): Promise<Settings> {
  const stored = await storage.settings().catch(() => undefined)
  const language = signal(stored?.language ?? "zh")
  const theme = signal(stored?.theme ?? "auto")
  const asOf = signal(stored?.asOf ?? null)
  const view = signal(stored?.view ?? "inline")
  const open = signal(stored?.open ?? null)
  let first = true
  effect(() => {
    const settings = { language: language.value, theme: theme.value, asOf: asOf.value, view: view.value, open: open.value }
    if (first) first = false
    else storage.writeSettings(settings).catch(() => undefined) // the draft's own alarm says it
  })
  return { language, theme, asOf, view, open, texts: computed(() => (language.value === "zh" ? zh : en)) }
}

/// The calendar day where the user is, as YYYY-MM-DD.
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
