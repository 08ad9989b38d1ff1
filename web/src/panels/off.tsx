import { useEffect, useId } from "preact/hooks"
import { useApp, useTexts } from "../app"

/// The rules that are not run, whatever the draft, and the way to have them back.
export function OffList() {
  const { rulebook, settings, said } = useApp()
  const { off } = useTexts()
  const head = useId()
  const ids = settings.off.value
  useEffect(() => {
    if (ids.length > 0) rulebook.ask()
  }, [ids])
  if (ids.length === 0) return null
  const titleOf = (id: string) => {
    const rule = rulebook.rules.value.get(id)
    return (settings.language.value === "en" && rule?.titleEn) || rule?.title || id
  }
  return (
    <details class="aside" open>
      <summary id={head}>{off.list(ids.length)}</summary>
      <ul aria-labelledby={head}>
        {ids.map((id) => (
          <li key={id} class="aside-entry">
            <p>{titleOf(id)}</p>
            <button
              class="button"
              aria-label={off.backOf(titleOf(id))}
              onClick={() => {
                settings.off.value = ids.filter((other) => other !== id)
                said.value = off.backDone(titleOf(id))
              }}
            >
              {off.back}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
