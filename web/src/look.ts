import { effect, signal } from "@preact/signals"
import type { Settings } from "./settings"

/// Keeps language, colours and widths of the page as they are set.
export function showLook(settings: Settings): void {
  const dark = matched("(prefers-color-scheme: dark)")
  const contrast = matched("(prefers-contrast: more)")
  const root = document.documentElement
  effect(() => {
    const theme = settings.theme.value
    root.dataset.theme = theme === "auto" ? (dark.value ? "dark" : "light") : theme
  })
  effect(() => {
    root.dataset.contrast = settings.contrast.value === "more" || contrast.value ? "more" : "auto"
  })
  effect(() => {
    root.lang = settings.texts.value.language
  })
  let shown: Settings["widths"]["value"] = {}
  effect(() => {
    const { value } = settings.widths
    for (const panel of Object.keys({ ...shown, ...value })) showWidth(panel, value[panel])
    shown = value
  })
}

/// Shows a panel in a width in pixels, or in its own. The style sheets name the property.
export function showWidth(panel: string, width: number | undefined): void {
  const { style } = document.documentElement
  if (width === undefined) style.removeProperty(`--width-${panel}`)
  else style.setProperty(`--width-${panel}`, `${width}px`)
}

/// Whether a media query matches, now and after every change.
function matched(condition: string) {
  const query = matchMedia(condition)
  const matches = signal(query.matches)
  query.addEventListener("change", () => (matches.value = query.matches))
  return matches
}
