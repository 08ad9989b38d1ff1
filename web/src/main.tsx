import { render } from "preact"
import { AppProvider, createApp } from "./app"
import { startCore } from "./core/client"
import { keepOffline } from "./core/offline"
import { Shell } from "./panels/shell"
import { loadSettings } from "./settings"
import { openStorage } from "./storage"
import { showLook } from "./look"
import { draftOfTab, keepDraftOfTab } from "./tab"

async function start(): Promise<void> {
  const core = startCore()
  const storage = openStorage()
  const settings = await loadSettings(storage)
  showLook(settings)
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ""
  const app = createApp(core, storage, settings, keepOffline(), nonce)
  const shown = draftOfTab()
  const open = shown === undefined ? settings.open.value : shown
  if (location.hash === "#sample") {
    location.replace("#") // so that a reload comes back to the draft
    await app.openSample()
  } else if (open !== null && !(await app.session.open(open))) settings.open.value = null
  keepDraftOfTab(app.session.draft)
  const root = document.querySelector(".app")
  if (!root) throw new Error("main: the page has no place for the app")
  render(
    <AppProvider value={app}>
      <Shell />
    </AppProvider>,
    root,
  )
}

void start()
