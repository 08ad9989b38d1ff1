// Texts of the page around the modes, in Chinese.

export const shellZh = {
  dividers: {
    width: (panel: string) => `“${panel}”的宽度`,
    move: "拖动改变宽度，双击还原",
  },
}
