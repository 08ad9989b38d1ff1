// Texts of the page around the modes, in English.

import type { shellZh } from "./zh-shell"

export const shellEn: typeof shellZh = {
  look: { contrast: "High contrast" },

  tabs: {
    tab: "This draft is open in another tab as well. Please change it in one place only; changes in both would conflict.",
    program: "This draft is open in another tab as well, with another version of Clausewright. Please close that tab or reload it.",
    copy: "Work on a copy here",
    dismiss: "Understood",
  },

  update: {
    there: "There is a new version of Clausewright. Your text is saved; go on with it after reloading.",
    reload: "Reload",
    later: "Later",
  },

  reading: { of: (name) => `Opening “${name}” …`, cancel: "Cancel" },

  disk: {
    saveTo: "Save to a file…",
    dirty: (name) => `“${name}” lacks the last changes: press Ctrl+S or click here to save them to it`,
    clean: (name) => `“${name}” is up to date`,
    done: (name) => `Saved to “${name}”.`,
    mayOverwrite: (name) => `“${name}” was changed by another program. Overwrite it with what is here?`,
    refused: (name) => `The browser did not allow writing to “${name}”. The text is still kept in this browser; save again and choose “Allow”, or download it.`,
    gone: (name) => `“${name}” is no longer where it was. The text is still kept in this browser; choose another place with “Save to a file…” under “More”.`,
    failed: (name) => `“${name}” was not written (the disk may be full, or the file in use). The text is still kept in this browser; try again, or download it.`,
  },

  dividers: {
    width: (panel) => `Width of “${panel}”`,
    move: "Drag to change the width, double-click to reset",
  },
}
