import { useApp, useTexts } from "../app"
import { Icon } from "../panels/icons"
import type { GroupProgress } from "./progress"
import { SuggestionsLeft } from "./suggestion"
import { useTitle } from "./title"

/// The groups of the questionnaire, each with how far it is answered.
export function Groups({ progress }: { readonly progress: readonly GroupProgress[] }) {
  const { profile, pane } = useApp()
  const texts = useTexts()
  const title = useTitle()
  const sum = (part: (entry: GroupProgress) => number) => progress.reduce((total, entry) => total + part(entry), 0)
  const answered = sum((entry) => entry.answered)
  const asked = sum((entry) => entry.answered + entry.open)
  return (
    <nav class="groups" aria-label={texts.profile.groups}>
      <div class="groups-total">
        <span>{texts.profile.total(answered, asked)}</span>
        <progress class="groups-bar" value={answered} max={Math.max(asked, 1)} aria-label={texts.profile.total(answered, asked)} />
      </div>
      <SuggestionsLeft />
      <ul>
        {progress.map((entry) => {
          const { group, open } = entry
          const relevant = entry.answered + open
          return (
            <li key={group.name}>
              <button
                class="entry groups-entry"
                aria-current={profile.group.value === group.name ? "true" : undefined}
                onClick={() => {
                  profile.group.value = group.name
                  pane.value = "form"
                }}
              >
                <span class={open === 0 ? "groups-sign groups-sign-done" : "groups-sign"}>{open === 0 && <Icon name="check" />}</span>
                <span class="groups-name">{title(group)}</span>
                <span class="groups-count" aria-hidden="true">
                  {texts.profile.state(entry.answered, relevant)}
                </span>
                <span class="only-said">{texts.profile.stateSaid(entry.answered, relevant, open)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <button
        class="groups-clear"
        onClick={() => {
          if (window.confirm(texts.profile.clearAsk)) profile.clear()
        }}
      >
        {texts.profile.clear}
      </button>
    </nav>
  )
}
