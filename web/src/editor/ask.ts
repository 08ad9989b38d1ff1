import { StateEffect } from "@codemirror/state"

/// Asks for a check at once, though the text is the same: the day of the law has
/// changed, say.
export const askCheck = StateEffect.define<null>()

/// Ends the check that is running. None runs by itself until askCheck asks for one.
export const stopCheck = StateEffect.define<null>()
