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

  tour: {
    label: "Hints",
    at: (n, total) => `${n}/${total}`,
    hints: {
      findings: "What is underlined is wrong: click it, or press F8 to go from one to the next. Each names its source.",
      fix: "“Findings” lists them all. Those with a button are mended in one click, and undone in one step with Ctrl+Z.",
      modes: "Four modes: “Facts” makes a policy from answers, “Compare” shows what changed, “Publish” previews and hands out files.",
      bar: "Your text is kept in this browser by itself. Here you save versions and export files; press ? for the keys.",
    },
    next: "Next hint",
    stop: "No more hints",
    end: "Let's go",
  },

  keys: {
    title: "Keyboard shortcuts",
    groups: [
      {
        name: "Everywhere",
        keys: [
          ["?", "Open this list (while no text is being written)"],
          ["Ctrl+S", "Save at once; a file that was opened is written back"],
          ["F8", "Next finding, or next change when comparing"],
          ["Shift+F8", "The one before"],
          ["Esc", "Close a menu or dialog"],
        ],
      },
      {
        name: "In the text",
        keys: [
          ["Ctrl+.", "Go to the finding at the cursor and its fixes"],
          ["Ctrl+F", "Find and replace"],
          ["Ctrl+Z", "Undo"],
          ["Ctrl+Shift+Z", "Redo"],
          ["Ctrl+Shift+[", "Fold the clause"],
          ["Ctrl+Shift+]", "Unfold the clause"],
          ["Tab", "In a table, to the next cell; with Shift, back"],
          ["Esc+Tab", "Esc, then Tab: leave the text"],
          ["Enter", "In a table, to the row below; in the last, a new row"],
          ["Ctrl+Alt+[", "Fold all"],
          ["Ctrl+Alt+]", "Unfold all"],
          ["Tab", "In a table: the next cell; behind the last one, another row"],
          ["Enter", "In a table: the row below"],
        ],
      },
      {
        name: "On the line between two panels",
        keys: [
          ["←", "Move left; with Shift, further"],
          ["→", "Move right"],
          ["Enter", "Back to its own width"],
        ],
      },
    ],
  },

  blank: {
    findings: "There is no text yet. Paste or write a policy in the middle, and it is checked at once; or answer questions under “Facts” to have one made.",
    check: "No text yet",
    twoFiles: "Choose two files…",
  },

  dividers: {
    width: (panel) => `Width of “${panel}”`,
    move: "Drag to change the width, double-click to reset",
  },
}
