import { useEffect } from "preact/hooks"
import { nameOf, useApp, useTexts } from "../app"
import { bare, chooseBrought } from "../disk"
import { pastedPage } from "../opening"
import type { DraftInfo } from "../storage"
import type { Texts } from "../text/texts"
import { Icon, type IconName, Mark } from "./icons"
import { Menu } from "./menu"
import { accepted } from "./topbar"

/// Where a visit begins: the sample, a policy of one's own, or a draft kept earlier.
export function Start() {
  const app = useApp()
  const texts = useTexts()
  usePaste()
  const open = async () => app.openFiles(await chooseBrought(accepted))
  const openProject = async () => app.openFiles(await chooseBrought(".json,application/json", "project"))
  return (
    <main class="start">
      <div class="start-bar">
        <span class="start-brand">
          <Mark />
          {texts.product}
        </span>
        <Menu />
      </div>
      <div class="start-body">
        <h1 class="start-title">{texts.start.title}</h1>
        <p class="start-lead">{texts.start.lead}</p>
        <div class="start-ways">
          <Way strong icon="list" name={texts.profile.start} note={texts.profile.startNote} go={app.openQuestions} />
          <Way strong icon="open" name={texts.start.open} note={texts.start.openNote} go={open} />
          <Way icon="play" name={texts.start.sample} note={texts.start.sampleNote} go={app.openSample} />
          <Way
            icon="compare"
            name={texts.compare.title}
            note={texts.compare.startNote}
            go={async () => {
              app.comparison.old.value = null
              app.comparison.new.value = null
              app.enter("compare")
            }}
          />
          <Way icon="pen" name={texts.start.blank} note={texts.start.blankNote} go={() => app.session.create("", "")} />
          <Way icon="carry" name={texts.start.project} note={texts.start.projectNote} go={openProject} />
        </div>
        <p class="start-privacy">
          <Icon name="lock" />
          {texts.start.privacy}
        </p>
        <Unread />
        {app.session.drafts.value.length > 0 ? <Drafts /> : <Example />}
      </div>
    </main>
  )
}

/// Why drafts kept earlier are not listed, if they could not be read.
function Unread() {
  const { unread } = useApp().session
  const texts = useTexts()
  if (unread.value === null) return null
  return (
    <p class="start-unread" role="alert">
      <Icon name="alert" />
      {unread.value === "newer" ? texts.start.newer : texts.start.refused}
    </p>
  )
}

/// What the program does, shown on one sentence: a picture, not a control.
function Example() {
  return (
    <figure class="start-example" aria-hidden="true" lang="zh-CN">
      <p class="start-example-text">
        本政策修改后，您继续使用本应用，即<span class="start-example-words">视为您同意</span>修改后的政策。
      </p>
      <div class="start-example-card">
        <p>
          <span class="finding-sign sign-error" /> 继续使用不能代替用户主动作出的同意
        </p>
        <p class="start-example-source">《个人信息保护法》第十四条</p>
        <span class="start-example-fix">改为请用户主动同意</span>
      </div>
    </figure>
  )
}

interface WayProps {
  readonly strong?: boolean
  readonly icon: IconName
  readonly name: string
  readonly note: string
  readonly go: () => Promise<unknown>
}

function Way({ strong = false, icon, name, note, go }: WayProps) {
  return (
    <button class={strong ? "start-way start-way-strong" : "start-way"} onClick={() => void go()}>
      <Icon name={icon} />
      <span class="start-way-name">{name}</span>
      <span class="start-way-note">{note}</span>
    </button>
  )
}

function Drafts() {
  const { session } = useApp()
  const texts = useTexts()
  const drafts = session.drafts.value
  return (
    <section class="start-drafts">
      <h2>{texts.start.drafts}</h2>
      <ul>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  )
}

function DraftRow({ draft }: { readonly draft: DraftInfo }) {
  const { session } = useApp()
  const texts = useTexts()
  const name = nameOf(draft, texts)
  const remove = () => {
    if (window.confirm(texts.start.removeAsk(name))) void session.remove(draft.id)
  }
  return (
    <li class="start-draft">
      <button class="start-draft-open" onClick={() => void session.open(draft.id)}>
        <span class="start-draft-name">{name}</span>
        <span class="start-draft-note">
          {texts.start.characters(draft.length)} · {agoOf(draft.updated, Date.now(), texts)}
        </span>
      </button>
      <button class="button-icon" onClick={remove} title={texts.start.remove(name)} aria-label={texts.start.remove(name)}>
        <Icon name="trash" />
      </button>
    </li>
  )
}

/// How long ago something was, both in milliseconds since 1970.
export function agoOf(then: number, now: number, { time, language }: Texts): string {
  const minutes = Math.floor((now - then) / 60_000)
  if (minutes < 1) return time.now
  if (minutes < 60) return time.minutes(minutes)
  if (minutes < 60 * 24) return time.hours(Math.floor(minutes / 60))
  if (minutes < 60 * 24 * 7) return time.days(Math.floor(minutes / (60 * 24)))
  return new Date(then).toLocaleDateString(language)
}

/// Opens what is pasted, text or a piece of a page, while no draft is open.
function usePaste(): void {
  const app = useApp()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!data) return
      const page = pastedPage(data, app.settings.texts.value.start.pasted)
      const text = data.getData("text/plain")
      if (data.files.length > 0) void app.openFiles(bare([...data.files]))
      else if (page) void app.openFiles(bare([page]))
      else if (text.trim() !== "") void app.session.create(text, "")
      else return
      event.preventDefault()
    }
    window.addEventListener("paste", paste)
    return () => window.removeEventListener("paste", paste)
  }, [])
}
