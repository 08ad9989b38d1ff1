import { useApp, useTexts } from "../app"
import { setConflicts } from "./conflicts"

/// Brings the assembled policy into the editor, and goes there unless it was refused or
/// the user went elsewhere meanwhile.
export function usePut(): () => Promise<void> {
  const { profile, editor, said, mode, enter } = useApp()
  const texts = useTexts()
  return async () => {
    const from = mode.value
    const result = await profile.put()
    switch (result.kind) {
      case "refused":
        return
      case "failed":
        said.value = texts.profile.putFailed(result.code)
        window.alert(texts.profile.putFailed(result.code))
        return
      case "merged":
        editor.view.dispatch({ effects: setConflicts.of(result.conflicts.length > 0 ? result.conflicts : null) })
        break
      case "put":
        editor.view.dispatch({ effects: setConflicts.of(null) })
    }
    said.value = result.kind === "put" ? texts.profile.putDone : texts.profile.merged
    if (mode.value === from) enter("edit")
  }
}
