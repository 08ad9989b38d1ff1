// All texts of the interface, in English.

import { annexesEn } from "./en-annexes"
import { becauseEn } from "./en-because"
import { compareEn } from "./en-compare"
import { editEn } from "./en-edit"
import { profileEn } from "./en-profile"
import { shellEn } from "./en-shell"
import type { Texts } from "./texts"

const number = (n: number) => n.toLocaleString("en-GB")
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`

export const en: Texts = {
  ...annexesEn,
  ...compareEn,
  ...editEn,
  ...profileEn,
  ...shellEn,
  because: becauseEn,
  language: "en",
  product: "Clausewright",
  skip: "Skip to the text",
  untitled: "Untitled policy",

  start: {
    title: "Privacy policies, put right",
    lead: "See what is missing, what is wrong and which article says so, and mend it on the spot.",
    sample: "Look at the sample",
    sampleNote: "A video chat app's policy with mistakes left in on purpose",
    open: "Open a policy",
    openNote: ".txt, .md or .html; dropping it here works too",
    project: "Open a project",
    projectNote: "*.clausewright.json: text, facts and all versions",
    blank: "Paste or write",
    blankNote: "Start from an empty page, or just paste",
    privacy: "Your text stays on this computer: all checking happens in the browser, and the page's security policy forbids it to connect anywhere.",
    pasted: "Pasted text",
    drafts: "Recent drafts",
    remove: (name) => `Delete “${name}”`,
    removeAsk: (name) => `Delete “${name}”? It cannot be brought back.`,
    characters: (n) => count(n, "character", "characters"),
    refused: "The browser does not let this page read or keep drafts (a private window, or storage is disabled). All else works; download your text before you leave.",
    newer: "The drafts in this browser are kept by a newer version of Clausewright. This one cannot read them and has not touched them. Please open the newer version.",
    drop: "Let go to open this file",
  },

  bar: {
    home: "Back to the start",
    name: "Name",
    find: "Find",
    download: "Download the text",
    open: "Open another",
    menu: "More",
    versions: "Versions",
    language: "Language",
    theme: "Appearance",
    themes: { auto: "System", light: "Light", dark: "Dark" },
    about: "About Clausewright",
  },

  modes: { label: "Mode", profile: "Facts", edit: "Edit", compare: "Compare", publish: "Publish" },

  versions: {
    title: "Versions",
    label: "Name of the version",
    labelHint: "For example: for review, March 2026",
    keep: "Save version",
    kept: (label) => `Version “${label}” is saved`,
    notKept: "The version could not be saved. Please download the text.",
    none: "No version is saved yet. A saved one can be compared or restored at any time.",
    snapshots: "Snapshots",
    snapshotsNote: "One is taken before you change a text and every ten minutes after, at most 20.",
    hash: "Checksum",
    restore: "Restore",
    restored: "Restored. The text before has its snapshot, and undo works too.",
    compare: "Compare",
    pick: (label) => `Choose “${label}” to compare`,
    pickNote: "Tick any two to compare them; “Compare” is against the text as it is now.",
    remove: "Delete",
    removeAsk: (label) => `Delete version “${label}”?`,
    snapshot: "Snapshot",
  },

  project: {
    save: "Save project file",
    fault: {
      json: (message) => `This is not a whole project file (${message}).`,
      newer: (version) => `This project file is of a newer format (${version}); please open it with a newer Clausewright. The file is unchanged.`,
      value: (path) => `“${path}” in the project file is missing or not what it should be.`,
      unknown: (path) => `The project file holds “${path}”, which this program does not know.`,
    },
  },

  keep: {
    saved: "Saved",
    waiting: "Saving",
    refused: "Not saved",
    full: "Not saved",
    conflict: "Not saved",
    newer: "Not saved",
    savedHere: "Saved in this browser",
  },

  alarm: {
    refused: "The browser does not let this page keep your text (a private window, or storage is switched off). It is lost when the page closes: please download it.",
    newer: "The drafts in this browser are now kept by a newer version of Clausewright, and this one leaves them alone. The last changes are not saved: please download the text, then reload the page.",
    full: "The browser's space is used up, and the last changes are not saved. Please download the text, or delete drafts you no longer need.",
    conflict: "This draft was changed in another tab. So that neither overwrites the other, the changes made here are not saved yet.",
    lose: "This text is not saved and is lost if you leave. Leave all the same?",
    download: "Download the text",
    keepCopy: "Keep mine as a copy",
    takeOther: "Take the other one",
    retry: "Try again",
    dismiss: "Got it",
    read: {
      large: (name) => `“${name}” is larger than 20 MB and was not opened. Please keep only the policy's text and try again.`,
      failed: (name, message) => `“${name}” was not opened: ${message}`,
      unreadable: (name) => `“${name}” cannot be read. Please make sure the file is still there and try again.`,
    },
  },

  panes: { label: "Show", outline: "Outline", text: "Text", findings: "Findings", changes: "Changes", redline: "Redline", notice: "Notice", groups: "Groups", form: "Questions", preview: "Preview", documents: "Documents", page: "Preview" },

  outline: {
    label: "Outline",
    empty: "The outline appears here once there is a heading.",
    noHeading: "(before the first heading)",
    more: (n) => `${count(n, "more heading", "more headings")} not listed`,
    findings: (n) => count(n, "finding", "findings"),
  },

  notices: {
    label: "Notes on the opened file",
    title: (name) => `While opening “${name}”:`,
  },

  about: {
    title: "About Clausewright",
    what: "A workbench for privacy policies that runs in the browser: write, check, compare. There is no server; no text is uploaded.",
    version: "Version",
    law: "Law data as of",
    rules: "Rules",
    ruleCount: (n) => number(n),
    limits: "Not judged",
    limitsText:
      "Whether the app really does what the text says, the civil-law validity of standard terms, law outside China. The results are for reference and not legal advice.",
    licences: "Parts and their licences",
    licenceOf: (parts) => `Licence of ${parts}`,
    forms: { file: "one file", site: "site" },
    missing: "Not possible here",
    cannot: {
      update: "A local file does not update itself and cannot be installed: for a new version, download the file again. Drafts stay in this browser; carry them elsewhere as project files.",
      offline: "This browser does not keep the site for use without a network.",
      files: "This browser does not let pages write to files: what you save is downloaded.",
      tabs: "This browser does not let a tab see that another has the same draft. Nothing is overwritten all the same.",
      hash: "Without https, versions have no checksum.",
    },
    close: "Close",
  },

  time: {
    now: "just now",
    minutes: (n) => count(n, "minute ago", "minutes ago"),
    hours: (n) => count(n, "hour ago", "hours ago"),
    days: (n) => count(n, "day ago", "days ago"),
  },
}
