// Texts of the page around the modes, in English.

import type { shellZh } from "./zh-shell"

export const shellEn: typeof shellZh = {
  dividers: {
    width: (panel) => `Width of “${panel}”`,
    move: "Drag to change the width, double-click to reset",
  },
}
