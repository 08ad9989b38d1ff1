import { type Mode, useApp, useTexts } from "../app"

const modes: readonly Mode[] = ["profile", "edit", "compare", "publish"]

/// The choice among the modes of work.
export function Modes() {
  const { mode, enter } = useApp()
  const texts = useTexts()
  return (
    <nav class="modes" aria-label={texts.modes.label}>
      {modes.map((name) => (
        <button
          key={name}
          class="modes-choice"
          aria-current={mode.value === name ? "page" : undefined}
          onClick={() => enter(name)}
        >
          {texts.modes[name]}
        </button>
      ))}
    </nav>
  )
}
