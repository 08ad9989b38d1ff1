// Texts of annexes and of putting numbers in order, in Chinese.

import { becauseZh } from "./zh-because"

export const annexesZh = {
  annexes: {
    label: "附件",
    add: "添加附件…",
    addNote: "SDK 清单、权限清单、儿童规则等，检查时和正文一起算",
    remove: (name: string) => `移除附件“${name}”`,
    added: (n: number) => `已添加 ${n} 份附件，正在重新检查。`,
    removed: (name: string) => `已移除附件“${name}”，正在重新检查。`,
    open: (name: string) => `查看和修改附件“${name}”`,
    title: (name: string) => `附件：${name}`,
    editNote: "改动会保存在草稿里，并和正文一起重新检查。",
    place: (name: string, line: number) => `附件“${name}”第 ${line} 行`,
    noteOf: (name: string, message: string) => `${name}：${message}`,
    separator: "、",
  },

  renumber: {
    go: "重新编号",
    done: (n: number) => `重新编号改了 ${n} 处，可以一步撤销。`,
    inOrder: "编号都对，没有要改的。",
    stale: "文字刚改过，没有重新编号。请再点一次。",
    failed: (code: string) => `重新编号没有完成：${becauseZh(code)}。文字没有改动。`,
    dismiss: "知道了",
  },
}
