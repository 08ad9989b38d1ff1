import { useApp, useTexts } from "../app"
import type { ProfilePreset } from "../core/wire.gen"
import { titleOf } from "./title"

/// The choice where a draft has no facts yet: a model to change, or no answers.
export function Begin({ presets }: { readonly presets: readonly ProfilePreset[] }) {
  const { profile, proposals, settings } = useApp()
  const texts = useTexts()
  const read = proposals.open.value.size
  return (
    <main class="begin">
      <div class="begin-body">
        <h2 class="begin-title">{texts.profile.beginTitle}</h2>
        <p class="begin-lead">{texts.profile.beginLead}</p>
        {read > 0 && (
          <button class="begin-way begin-way-read" onClick={() => profile.begin(null)}>
            <span class="begin-name">{texts.profile.beginRead}</span>
            <span class="begin-note">{texts.profile.beginReadNote(read)}</span>
          </button>
        )}
        <ul class="begin-ways">
          {presets.map((preset) => (
            <li key={preset.name}>
              <button class="begin-way" onClick={() => profile.begin(preset.profile)}>
                <span class="begin-name">{titleOf(preset, settings.language.value)}</span>
                <span class="begin-note">{texts.profile.beginPreset}</span>
              </button>
            </li>
          ))}
          <li>
            <button class="begin-way begin-way-blank" onClick={() => profile.begin(null)}>
              <span class="begin-name">{texts.profile.beginBlank}</span>
              <span class="begin-note">{texts.profile.beginBlankNote}</span>
            </button>
          </li>
        </ul>
      </div>
    </main>
  )
}
