// Texts of the page around the modes, in Chinese.

/// Combinations of keys, each with what it does.
export interface KeyGroup {
  readonly name: string
  readonly keys: readonly (readonly [pressed: string, what: string])[]
}

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

  tour: {
    label: "提示",
    at: (n: number, total: number) => `${n}/${total}`,
    hints: {
      findings: "划线的地方有问题：点它，或按 F8 一个一个看，每个都写着依据。",
      fix: "“问题”里列出全部，有按钮的可以一下改好，Ctrl+Z 一步撤销。",
      modes: "四个模式：“事实”由答案生成政策，“对比”看改了什么，“发布”预览并取走文件。",
      bar: "文字自动保存在这个浏览器里。这里可以存版本、导出文件；按 ? 看快捷键。",
    },
    next: "下一条提示",
    stop: "不再提示",
    end: "开始用吧",
  },

  keys: {
    title: "键盘快捷键",
    groups: [
      {
        name: "随处可用",
        keys: [
          ["?", "打开这张表（不在输入文字时）"],
          ["Ctrl+S", "立即保存；打开的文件写回原处"],
          ["F8", "下一处问题，对比时下一处改动"],
          ["Shift+F8", "上一处"],
          ["Esc", "关闭菜单或对话框"],
        ],
      },
      {
        name: "正文里",
        keys: [
          ["Ctrl+.", "到右边看光标处的问题和改法"],
          ["Ctrl+F", "查找和替换"],
          ["Ctrl+Z", "撤销"],
          ["Ctrl+Shift+Z", "重做"],
          ["Ctrl+Shift+[", "折叠这一条"],
          ["Ctrl+Shift+]", "展开这一条"],
          ["Tab", "在表格里到下一格，Shift+Tab 到上一格"],
          ["Esc+Tab", "先按 Esc 再按 Tab，离开正文"],
          ["Enter", "在表格里到下一行，最后一行则加一行"],
          ["Ctrl+Alt+[", "全部折叠"],
          ["Ctrl+Alt+]", "全部展开"],
          ["Tab", "表格里到下一格，最后一格后面添一行"],
          ["Enter", "表格里到下一行"],
        ],
      },
      {
        name: "面板的分隔线上",
        keys: [
          ["←", "向左移，加 Shift 移得多"],
          ["→", "向右移"],
          ["Enter", "还原宽度"],
        ],
      },
    ] as readonly KeyGroup[],
  },

  /// Where there is nothing yet.
  blank: {
    findings: "正文还是空的。在中间粘贴或书写政策，写下就查；也可以到“事实”里回答问题，生成一份。",
    check: "还没有正文",
    twoFiles: "选择两份文件…",
  },

  dividers: {
    width: (panel: string) => `“${panel}”的宽度`,
    move: "拖动改变宽度，双击还原",
  },
}
