import type { ComponentChildren } from "preact"
import { useEffect, useId } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { NoticeAsk, NoticeEntry, NoticeLine, NoticeResponse } from "../core/wire.gen"
import { Effects, Places } from "./material"
import { Saving, useCopy } from "./noticefiles"

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
