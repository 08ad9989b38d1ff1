// Texts of the page around the modes, in Chinese.

export const shellZh = {
  look: { contrast: "高对比度" },

  tabs: {
    tab: "这份草稿在另一个标签页里也开着。请只在一处修改，两边都改会互相冲突。",
    program: "这份草稿在另一个标签页里也开着，那里用的是另一个版本的条款工坊。请关掉那个标签页，或者重新载入它。",
    copy: "另存一份在这里改",
    dismiss: "知道了",
  },

  update: {
    there: "条款工坊有了新版本。文字已保存，重新载入后接着改。",
    reload: "重新载入",
    later: "以后再说",
  },

  reading: { of: (name: string) => `正在打开“${name}”……`, cancel: "取消" },

  disk: {
    saveTo: "保存到文件…",
    dirty: (name: string) => `“${name}”还没有最近的改动，按 Ctrl+S 或点这里存进去`,
    clean: (name: string) => `“${name}”已是最新`,
    done: (name: string) => `已保存到“${name}”。`,
    mayOverwrite: (name: string) => `“${name}”在别的程序里被改过。要用这里的内容覆盖它吗？`,
    refused: (name: string) => `浏览器没有允许写入“${name}”。文字仍保存在这个浏览器里；可以再存一次并选择“允许”，或者下载一份。`,
    gone: (name: string) => `“${name}”不在原来的地方了。文字仍保存在这个浏览器里；请用“更多”里的“保存到文件…”另选位置。`,
    failed: (name: string) => `没有写进“${name}”（可能磁盘已满，或者文件正被占用）。文字仍保存在这个浏览器里；请再试，或者下载一份。`,
  },

  dividers: {
    width: (panel: string) => `“${panel}”的宽度`,
    move: "拖动改变宽度，双击还原",
  },
}
