import { effect, signal } from "@preact/signals"
import type { Settings } from "./settings"

/// Keeps language and colours of the page as they are set.
export function showLook(settings: Settings): void {
  const query = matchMedia("(prefers-color-scheme: dark)")
  const systemDark = signal(query.matches)
  query.addEventListener("change", () => (systemDark.value = query.matches))
  const root = document.documentElement
  effect(() => {
    const theme = settings.theme.value
    root.dataset.theme = theme === "auto" ? (systemDark.value ? "dark" : "light") : theme
  })
  effect(() => {
    root.lang = settings.texts.value.language
  })
}
