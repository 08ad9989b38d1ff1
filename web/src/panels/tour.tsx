import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"

/// What each hint is about, as the style sheet names it.
const places = ["findings", "fix", "modes", "bar"] as const

/// Hints for a first visit, one after the other, above the text. They are in nobody's way:
/// what they speak of is marked, and work goes on beside them.
export function Tour() {
  const { settings, mode, session, editor } = useApp()
  const { tour } = useTexts()
  const read = settings.hints.value
  const place = session.draft.value && mode.value === "edit" && !editor.blank.value ? places[read] : undefined
  useEffect(() => {
    const { dataset } = document.documentElement
    if (place) dataset.hint = place
    else delete dataset.hint
    return () => void delete dataset.hint
  }, [place])
  if (!place) return null
  return (
    <aside class="tour" aria-label={tour.label}>
      <p class="tour-text">
        <span class="tour-count">{tour.at(read + 1, places.length)}</span>
        {tour.hints[place]}
      </p>
      <div class="tour-actions">
        {read + 1 < places.length && (
          <button class="button button-strong" onClick={() => settings.hints.value++}>
            {tour.next}
          </button>
        )}
        <button class="button" onClick={() => (settings.hints.value = places.length)}>
          {read + 1 < places.length ? tour.stop : tour.end}
        </button>
      </div>
    </aside>
  )
}
