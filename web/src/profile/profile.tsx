import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { Divider } from "../panels/divider"
import { PaneChoice } from "../panels/panes"
import { Begin } from "./begin"
import { Form } from "./form"
import { Groups } from "./groups"
import { Preview } from "./preview"
import { progressOf } from "./progress"

/// The facts about the app: groups of questions, the questions, and the policy they make.
export function Profile() {
  const { profile, pane } = useApp()
  const texts = useTexts()
  useEffect(() => {
    profile.shown.value = true
    return () => void (profile.shown.value = false)
  }, [])
  const questionnaire = profile.questionnaire.value
  if (!questionnaire) return <Waiting />
  if (profile.answers.value === null) return <Begin presets={questionnaire.presets} />
  if (!profile.check.value) return <Waiting />
  const progress = progressOf(questionnaire.groups, profile.check.value)
  const current = progress.find(({ group }) => group.name === profile.group.value) ?? progress[0]
  if (!current) return null
  return (
    <>
      <main class={`profile profile-${pane.value}`}>
        <h2 class="only-said">{texts.modes.profile}</h2>
        <Groups progress={progress} />
        <Divider panel="groups" />
        <Form current={current} progress={progress} />
        <Divider panel="preview" after />
        <Preview />
      </main>
      <PaneChoice panes={["groups", "form", "preview"]} />
    </>
  )
}

function Waiting() {
  const { profile } = useApp()
  const texts = useTexts()
  const status = profile.status.value
  return (
    <main class="profile-waiting">
      {status.kind === "failed" ? (
        <p role="alert">
          {texts.profile.failed(status.code)}{" "}
          <button class="button" onClick={profile.retry}>
            {texts.profile.retry}
          </button>
        </p>
      ) : (
        <p>{texts.profile.loading}</p>
      )}
    </main>
  )
}
