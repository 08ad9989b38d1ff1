import { useApp, useTexts } from "../app"

/// What came of a command, until it is dismissed or the text is changed. It is also said.
export function Told() {
  const { told } = useApp()
  const texts = useTexts()
  if (told.value === null) return null
  return (
    <div class="told">
      <p>{told.value}</p>
      <button class="button" onClick={() => (told.value = null)}>
        {texts.renumber.dismiss}
      </button>
    </div>
  )
}
