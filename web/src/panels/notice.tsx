import type { ComponentChildren } from "preact"
import { useEffect, useId } from "preact/hooks"
import { nameOf, useApp, useTexts } from "../app"
import { type NoticeFormat, noticeFormats } from "../compare-notice"
import type { NoticeAsk, NoticeEntry, NoticeLine, NoticeResponse } from "../core/wire.gen"
import { codeOf } from "../editor/check"
import { copyText, download, fileName, stemOf } from "../files"
import { useGo } from "./changes"
import { Icon } from "./icons"
import { Effects } from "./material"

/// The draft of what users are told, each line with its change, and its way out.
export function NoticeView() {
  const { notice } = useApp()
  const texts = useTexts()
  useEffect(() => {
    notice.shown.value = true
    return () => {
      notice.shown.value = false
    }
  }, [])
  return (
    <div class="notice">
      <div class="notice-bar">
        <label class="notice-day">
          {texts.notice.effective}
          <input
            class="field"
            type="date"
            value={notice.effective.value}
            onChange={(event) => (notice.effective.value = event.currentTarget.value)}
          />
        </label>
        <Saving />
      </div>
      <div class="notice-draft" tabIndex={0} role="region" aria-label={texts.notice.label}>
        {notice.draft.value ? <Draft draft={notice.draft.value} /> : <Waiting />}
      </div>
    </div>
  )
}

function Waiting() {
  const { notice } = useApp()
  const texts = useTexts()
  const status = notice.status.value
  if (status.kind !== "failed") return <p class="panel-empty">{status.kind === "idle" ? texts.notice.lead : texts.notice.running}</p>
  return (
    <div class="panel-empty" role="alert">
      <p>{texts.notice.failed(status.code)}</p>
      <button class="button" onClick={notice.retry}>
        {texts.compare.retry}
      </button>
    </div>
  )
}

const formats: readonly NoticeFormat[] = ["text", "markdown", "html"]

function Saving() {
  const { notice } = useApp()
  const texts = useTexts()
  const copy = useCopy()
  const save = useSave()
  const disabled = notice.draft.value === null
  return (
    <div class="notice-saving">
      <button class="button" disabled={disabled} onClick={() => void copy(texts.notice.label, () => notice.content("text"))}>
        {texts.notice.copyAll}
      </button>
      {formats.map((format) => (
        <button
          key={format}
          class="button"
          disabled={disabled}
          aria-label={texts.notice.save(texts.notice.formats[format])}
          onClick={() => void save(texts.notice.file, format, () => notice.content(format))}
        >
          <Icon name="download" />
          {texts.notice.formats[format]}
        </button>
      ))}
    </div>
  )
}

/// Says what came of a command.
function useTell(): (words: string) => void {
  const { said, told } = useApp()
  return (words) => {
    told.value = words
    said.value = words
  }
}

/// Saves what is made of the comparison as a file, named after the new version.
export function useSave(): (name: (version: string) => string, format: NoticeFormat, make: () => Promise<string | null>) => Promise<void> {
  const { comparison, session } = useApp()
  const texts = useTexts()
  const tell = useTell()
  return async (name, format, make) => {
    const party = comparison.result.value?.new
    const draft = session.draft.value
    const version = party?.origin.kind === "current" && draft ? nameOf(draft, texts) : stemOf(party?.label ?? "")
    const { ending, type } = noticeFormats[format]
    try {
      const content = await make()
      if (content !== null) download(fileName(name(version)) + ending, content, type)
    } catch (reason) {
      tell(texts.notice.failed(codeOf(reason)))
    }
  }
}

/// Puts words on the clipboard and says so.
function useCopy(): (name: string, words: () => Promise<string | null>) => Promise<void> {
  const texts = useTexts()
  const tell = useTell()
  return async (name, words) => {
    try {
      const content = await words()
      tell(content !== null && (await copyText(content)) ? texts.notice.copied(name) : texts.notice.notCopied)
    } catch (reason) {
      tell(texts.notice.failed(codeOf(reason)))
    }
  }
}

function Draft({ draft }: { readonly draft: NoticeResponse }) {
  const texts = useTexts()
  return (
    <>
      {draft.warnings.length > 0 && (
        <section class="notice-warnings">
          <h2>{texts.notice.warnings}</h2>
          <ul lang="zh-CN">
            {draft.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <h2 class="notice-title" lang="zh-CN">
        {draft.title}
      </h2>
      <Lines name={texts.notice.popup} lines={draft.popup} />
      <Lines name={texts.notice.message} lines={draft.message} />
      <Part name={texts.notice.summary}>
        <ul class="notice-entries">
          {draft.summary.map((entry, place) => (
            <Entry key={place} entry={entry} />
          ))}
        </ul>
      </Part>
      <Part name={texts.notice.asks}>
        {draft.asks.length === 0 && <p>{texts.notice.noAsks}</p>}
        <ul class="notice-entries">
          {draft.asks.map((ask, place) => (
            <Ask key={place} ask={ask} />
          ))}
        </ul>
      </Part>
    </>
  )
}

interface PartProps {
  readonly name: string
  /// What is copied; nothing can be if absent.
  readonly words?: string
  readonly children: ComponentChildren
}

function Part({ name, words, children }: PartProps) {
  const texts = useTexts()
  const copy = useCopy()
  const heading = useId()
  return (
    <section class="notice-part" aria-labelledby={heading}>
      <div class="notice-head">
        <h3 id={heading}>{name}</h3>
        {words !== undefined && (
          <button class="button" onClick={() => void copy(name, async () => words)}>
            {texts.notice.copy(name)}
          </button>
        )}
      </div>
      {children}
    </section>
  )
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly NoticeLine[] }) {
  return (
    <Part name={name} words={lines.map(({ text }) => text).join("\n")}>
      {lines.map((line, place) => (
        <p key={place} class="notice-line">
          <span lang="zh-CN">{line.text}</span>
          <Places changes={line.changes} />
        </p>
      ))}
    </Part>
  )
}

function Entry({ entry }: { readonly entry: NoticeEntry }) {
  const texts = useTexts()
  return (
    <li class="notice-entry">
      <p>
        <strong lang="zh-CN">{entry.text}</strong>
        <Places changes={entry.changes} />
      </p>
      {entry.where !== "" && (
        <p class="notice-where" lang="zh-CN">
          {entry.where}
        </p>
      )}
      <Quotes name={texts.notice.old} words={entry.old} />
      <Quotes name={texts.notice.new} words={entry.new} />
      {entry.effect !== "" && <p lang="zh-CN">{entry.effect}</p>}
    </li>
  )
}

/// Sentences of one version.
function Quotes({ name, words }: { readonly name: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <p class="notice-quotes">
      {name}{" "}
      {words.map((sentence) => (
        <q key={sentence} lang="zh-CN">
          {sentence.trim()}
        </q>
      ))}
    </p>
  )
}

function Ask({ ask }: { readonly ask: NoticeAsk }) {
  const texts = useTexts()
  return (
    <li class="notice-entry">
      <p class="notice-ask">
        <Effects effects={[ask.effect]} />
        <strong lang="zh-CN">{ask.what}</strong>
        <Places changes={ask.changes} />
      </p>
      <p lang="zh-CN">{ask.how}</p>
      {ask.when !== "" && <p class="notice-where">{texts.notice.when(ask.when)}</p>}
    </li>
  )
}

/// The way to the changes that a line tells of.
function Places({ changes }: { readonly changes: readonly number[] }) {
  const texts = useTexts()
  const go = useGo()
  return changes.map((index) => (
    <button key={index} class="notice-place" onClick={() => go(index)}>
      {texts.material.place(index + 1)}
    </button>
  ))
}
