import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals"
import type { Storage, StoredSettings } from "./storage"
import { en } from "./text/en"
import type { Texts } from "./text/texts"
import { zh } from "./text/zh"

/// What the user has set, kept from visit to visit.
export interface Settings extends SettingSignals {
  /// The texts of the language set.
  readonly texts: ReadonlySignal<Texts>
}

type SettingSignals = { readonly [Name in keyof StoredSettings]: Signal<StoredSettings[Name]> }

/// What holds before anything is set.
export const firstSettings: StoredSettings = {
  language: "zh",
  theme: "auto",
  asOf: null,
  open: null,
  view: "inline",
  contrast: "auto",
  widths: {},
  hints: 0,
  grouping: "severity",
  sorting: "place",
  off: [],
}

/// Reads the settings and writes every later change back. Where storage fails they last
/// as long as the page.
export async function loadSettings(storage: Storage): Promise<Settings> {
  const stored = await storage.settings().catch(() => undefined)
  const { language, theme, asOf, open, view, contrast, widths, hints, grouping, sorting, off } = { ...firstSettings, ...stored }
  const signals: SettingSignals = {
    language: signal(language),
    theme: signal(theme),
    asOf: signal(asOf),
    open: signal(open),
    view: signal(view),
    contrast: signal(contrast),
    widths: signal(widths),
    hints: signal(hints),
    grouping: signal(grouping),
    sorting: signal(sorting),
    off: signal(off),
  }
  let first = true
  effect(() => {
    const settings: StoredSettings = {
      language: signals.language.value,
      theme: signals.theme.value,
      asOf: signals.asOf.value,
      open: signals.open.value,
      view: signals.view.value,
      contrast: signals.contrast.value,
      widths: signals.widths.value,
      hints: signals.hints.value,
      grouping: signals.grouping.value,
      sorting: signals.sorting.value,
      off: signals.off.value,
    }
    if (first) first = false
    else storage.writeSettings(settings).catch(() => undefined) // the draft's own alarm says it
  })
  return { ...signals, texts: computed(() => (signals.language.value === "zh" ? zh : en)) }
}

/// The calendar day where the user is, as YYYY-MM-DD.
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
