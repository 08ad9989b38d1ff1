import { useSignal } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useApp, useTexts } from "../app"
import { Icon } from "./icons"

/// What the user has to know at once: the text is not kept, a file was not opened, or
/// something of it was lost.
export function Alarms() {
  return (
    <div class="alarms">
      <KeepAlarm />
      <OtherAlarm />
      <UpdateAlarm />
      <ReadingSign />
      <FileAlarm />
    </div>
  )
}

function KeepAlarm() {
  const { session, saving } = useApp()
  const { alarm } = useTexts()
  const state = session.keeper.state.value
  if (session.draft.value === null || state === "saved" || state === "waiting") return null
  return (
    <Alarm urgent text={alarm[state]}>
      {state === "conflict" ? (
        <>
          <button class="button" onClick={() => void session.keepCopy()}>
            {alarm.keepCopy}
          </button>
          <button class="button" onClick={() => void session.takeStored()}>
            {alarm.takeOther}
          </button>
        </>
      ) : (
        <>
          <button class="button button-strong" onClick={saving.downloadText}>
            {alarm.download}
          </button>
          <button class="button" onClick={() => void session.keeper.flush()}>
            {alarm.retry}
          </button>
        </>
      )}
    </Alarm>
  )
}

function OtherAlarm() {
  const { session, other } = useApp()
  const { tabs } = useTexts()
  if (other.value === "none") return null
  return (
    <Alarm text={tabs[other.value]}>
      <button class="button" onClick={() => void session.keepCopy()}>
        {tabs.copy}
      </button>
      <button class="button" onClick={() => (other.value = "none")}>
        {tabs.dismiss}
      </button>
    </Alarm>
  )
}

function UpdateAlarm() {
  const { session, offline } = useApp()
  const { update } = useTexts()
  const later = useSignal(false)
  if (!offline.update.value || later.value) return null
  return (
    <Alarm text={update.there}>
      <button class="button button-strong" onClick={() => void session.keeper.flush().then(offline.reload)}>
        {update.reload}
      </button>
      <button class="button" onClick={() => (later.value = true)}>
        {update.later}
      </button>
    </Alarm>
  )
}

/// The file that is being read, which is seen only if it takes a while.
function ReadingSign() {
  const { reading } = useApp()
  const texts = useTexts()
  const file = reading.value
  if (!file) return null
  return (
    <section class="alarm alarm-late" role="status">
      <progress class="alarm-progress" aria-label={texts.reading.of(file.name)} />
      <p class="alarm-text">{texts.reading.of(file.name)}</p>
      <div class="alarm-actions">
        <button class="button" onClick={file.cancel}>
          {texts.reading.cancel}
        </button>
      </div>
    </section>
  )
}

function FileAlarm() {
  const { note } = useApp()
  const texts = useTexts()
  const shown = note.value
  if (!shown) return null
  const dismiss = (
    <button class="button" onClick={() => (note.value = null)}>
      {texts.alarm.dismiss}
    </button>
  )
  if (shown.failure !== null) {
    return (
      <Alarm urgent text={shown.failure} list={shown.notices.map((notice) => notice.message)}>
        {dismiss}
      </Alarm>
    )
  }
  return (
    <Alarm text={texts.notices.title(shown.name)} list={shown.notices.map((notice) => notice.message)}>
      {dismiss}
    </Alarm>
  )
}

interface AlarmProps {
  readonly urgent?: boolean
  readonly text: string
  readonly list?: readonly string[]
  readonly children: ComponentChildren
}

function Alarm({ urgent = false, text, list = [], children }: AlarmProps) {
  return (
    <section class={urgent ? "alarm alarm-urgent" : "alarm"} role={urgent ? "alert" : "status"}>
      <Icon name="alert" />
      <div class="alarm-text">
        <p>{text}</p>
        {list.length > 0 && (
          <ul>
            {list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="alarm-actions">{children}</div>
    </section>
  )
}
