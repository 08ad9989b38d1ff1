// All texts of the interface, in Chinese. en.ts has the same keys.

import { annexesZh } from "./zh-annexes"
import { becauseZh } from "./zh-because"
import { compareZh } from "./zh-compare"
import { editZh } from "./zh-edit"
import { profileZh } from "./zh-profile"
import { shellZh } from "./zh-shell"

export const zh = {
  ...annexesZh,
  ...compareZh,
  ...editZh,
  ...profileZh,
  ...shellZh,
  because: becauseZh,
  language: "zh-CN",
  product: "条款工坊",
  skip: "跳到正文",
  untitled: "未命名的政策",

  start: {
    title: "把隐私政策写清楚",
    lead: "查出缺了什么、错在哪里、依据是哪一条，改好一处是一处。",
    sample: "看示例",
    sampleNote: "一份故意留了错的视频聊天政策",
    open: "打开政策",
    openNote: ".txt、.md、.html，也可以拖进来",
    project: "打开项目",
    projectNote: "*.clausewright.json：正文、事实和全部版本",
    blank: "粘贴或新写",
    blankNote: "从空白开始，直接粘贴也行",
    privacy: "文字不离开这台电脑：检查全在浏览器里完成，页面的安全策略禁止它连接任何地址。",
    pasted: "粘贴的内容",
    drafts: "最近的草稿",
    remove: (name: string) => `删除《${name}》`,
    removeAsk: (name: string) => `删除《${name}》？删除后找不回来。`,
    characters: (n: number) => `${n.toLocaleString("zh-CN")} 字`,
    drop: "松开，打开这份文件",
    refused: "浏览器不让这个页面读写草稿（可能是无痕窗口，或者存储被禁用）。可以照常使用，离开前请下载一份。",
    newer: "这个浏览器里的草稿由更新版本的条款工坊保管，这一版读不了，也没有改动它们。请打开新版。",
  },

  bar: {
    home: "回到开始页",
    name: "名称",
    find: "查找",
    download: "下载文本",
    open: "打开另一份",
    menu: "更多",
    versions: "版本",
    language: "语言",
    theme: "外观",
    themes: { auto: "跟随系统", light: "浅色", dark: "深色" },
    about: "关于条款工坊",
  },

  modes: { label: "模式", profile: "事实", edit: "编辑", compare: "对比", publish: "发布" },

  versions: {
    title: "版本",
    label: "版本名称",
    labelHint: "例如：送审稿、2026 年 3 月版",
    keep: "保存版本",
    kept: (label: string) => `已保存版本“${label}”`,
    notKept: "版本没有保存成功，请下载一份。",
    none: "还没有保存过版本。保存后可以随时对比或恢复。",
    snapshots: "自动快照",
    snapshotsNote: "修改之前和每隔十分钟自动留一份，最多 20 份。",
    hash: "校验值",
    restore: "恢复",
    restored: "已恢复。原来的文字留有快照，也可以撤销。",
    compare: "对比",
    pick: (label: string) => `选“${label}”对比`,
    pickNote: "勾选任意两份，就对比这两份；“对比”是和当前正文比。",
    remove: "删除",
    removeAsk: (label: string) => `删除版本“${label}”？`,
    snapshot: "快照",
  },

  project: {
    save: "保存项目文件",
    fault: {
      json: (message: string) => `不是完整的项目文件（${message}）。`,
      newer: (version: number) => `这个项目文件是更新的格式（第 ${version} 版），请用新版的条款工坊打开。文件没有改动。`,
      value: (path: string) => `项目文件里的“${path}”缺失或者写法不对。`,
      unknown: (path: string) => `项目文件里有不认识的内容“${path}”。`,
    },
  },

  keep: {
    saved: "已保存",
    waiting: "正在保存",
    refused: "没有保存",
    full: "没有保存",
    conflict: "没有保存",
    newer: "没有保存",
    savedHere: "已保存在这个浏览器里",
  },

  alarm: {
    refused: "浏览器不让这个页面保存文字（可能是无痕窗口，或者存储被禁用）。关掉页面就会丢失，请下载一份。",
    newer: "这个浏览器里的草稿已经由更新版本的条款工坊保管，这一版不去改动它们。刚才的改动没有保存，请下载一份，再重新载入页面。",
    full: "浏览器给的空间用完了，刚才的改动没有保存。请下载一份，或者删掉不用的草稿。",
    conflict: "这份草稿在另一个标签页里被改过。为了不互相覆盖，这里的改动还没有保存。",
    lose: "这份文字还没有保存，离开会丢失。仍要离开吗？",
    download: "下载文本",
    keepCopy: "把这里的另存一份",
    takeOther: "改用那边的",
    retry: "再试一次",
    dismiss: "知道了",
    read: {
      large: (name: string) => `“${name}”超过 20 MB，没有打开。请只留下政策的文字再试。`,
      failed: (name: string, message: string) => `“${name}”没有打开：${message}`,
      unreadable: (name: string) => `“${name}”读不出来。请确认文件还在，再试一次。`,
    },
  },

  panes: { label: "显示", outline: "目录", text: "正文", findings: "问题", changes: "改动", redline: "对照", notice: "通知", groups: "分组", form: "题目", preview: "预览", documents: "文件", page: "预览" },

  outline: {
    label: "目录",
    empty: "写下第一个标题后，目录会出现在这里。",
    noHeading: "（标题之前）",
    more: (n: number) => `还有 ${n} 个标题没有列出`,
    findings: (n: number) => `${n} 个问题`,
  },

  notices: {
    label: "打开文件时的说明",
    title: (name: string) => `打开“${name}”时：`,
  },

  about: {
    title: "关于条款工坊",
    what: "在浏览器里写、查、比隐私政策的工具。没有服务器，文字不会上传。",
    version: "版本",
    law: "法律数据截至",
    rules: "规则",
    ruleCount: (n: number) => `${n} 条`,
    limits: "不判断的事",
    limitsText: "实际收集行为是否与文字一致、格式条款的民事效力、中国以外的法律。结果供参考，不是法律意见。",
    licences: "用到的部件和许可证",
    licenceOf: (parts: string) => `${parts} 的许可证`,
    forms: { file: "单个文件", site: "网站" },
    missing: "这里做不到的",
    cannot: {
      update: "本地文件不会自动更新，也不能安装：有新版时请重新下载文件。草稿留在这个浏览器里，要带走请保存项目文件。",
      offline: "这个浏览器不能在断网时打开本站。",
      files: "这个浏览器不让网页写文件，保存改为下载。",
      tabs: "这个浏览器看不出另一个标签页开着同一份草稿；但不会互相覆盖。",
      hash: "没有 https，版本没有校验值。",
    },
    close: "关闭",
  },

  time: {
    now: "刚刚",
    minutes: (n: number) => `${n} 分钟前`,
    hours: (n: number) => `${n} 小时前`,
    days: (n: number) => `${n} 天前`,
  },
}
