import { useEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { download, fileName } from "../files"
import { countsOf } from "../findings"
import { Divider } from "../panels/divider"
import { Icon } from "../panels/icons"
import { PaneChoice } from "../panels/panes"
import { PageFrame } from "./frame"
import { type Format, formats, mediaTypes, policyName, type Published } from "./publishing"

/// The documents as their readers will see them, to be taken away as files.
export function Publish() {
  const { publishing, pane } = useApp()
  const texts = useTexts()
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => void publishing.refresh(), [])
  const shown = publishing.documents.value.find(({ name }) => name === publishing.chosen.value)
  return (
    <>
      <main class={pane.value === "documents" ? "publish publish-documents-shown" : "publish publish-page"}>
        <h2 class="only-said">{texts.modes.publish}</h2>
        <Documents />
        <Divider panel="documents" />
        <section class="publish-view" aria-label={shown ? texts.publish.preview(shown.title) : texts.publish.documents}>
          <div class="publish-bar">
            <Devices />
            {shown && (
              <>
                <Downloads document={shown} />
                <button class="button" onClick={() => frame.current?.contentWindow?.print()}>
                  {texts.publish.print}
                </button>
              </>
            )}
          </div>
          <State />
          {shown && publishing.page.value !== null && (
            <PageFrame frame={frame} page={publishing.page.value} title={texts.publish.preview(shown.title)} device={publishing.device.value} />
          )}
        </section>
      </main>
      <PaneChoice panes={["documents", "page"]} />
    </>
  )
}

/// How the layout stands, and what is to be seen to before publishing.
function State() {
  const { publishing, editor, enter } = useApp()
  const texts = useTexts()
  const status = publishing.status.value
  const errors = countsOf(editor.report.value?.findings ?? []).error
  if (status.kind === "failed") {
    return (
      <p class="publish-state" role="alert">
        {texts.publish.failed(status.code)}
        <button class="button" onClick={() => void publishing.refresh()}>
          {texts.publish.retry}
        </button>
      </p>
    )
  }
  if (publishing.documents.value.length === 0) {
    if (status.kind === "running") return <p class="publish-state">{texts.publish.running}</p>
    return (
      <div class="publish-empty">
        <p>{texts.publish.empty}</p>
        <button class="button button-strong" onClick={() => enter("profile")}>
          {texts.publish.toProfile}
        </button>
        <button class="button" onClick={() => enter("edit")}>
          {texts.publish.toEdit}
        </button>
      </div>
    )
  }
  if (!publishing.documents.value.some(({ name }) => name === policyName)) {
    return (
      <p class="publish-state publish-errors">
        <Icon name="alert" />
        {texts.publish.empty}
        <button class="preview-link" onClick={() => enter("profile")}>
          {texts.modes.profile}
        </button>
      </p>
    )
  }
  if (errors === 0 || publishing.chosen.value !== policyName) return null
  return (
    <p class="publish-state publish-errors">
      <Icon name="alert" />
      {texts.publish.errors(errors)}
      <button class="preview-link" onClick={() => enter("edit")}>
        {texts.publish.toEdit}
      </button>
    </p>
  )
}

/// The policy and its companions, to choose from and to take away.
function Documents() {
  const { publishing, said } = useApp()
  const texts = useTexts()
  const documents = publishing.documents.value
  const own = documents.filter(({ name }) => name === policyName)
  const others = documents.filter(({ name }) => name !== policyName)
  const all = async () => {
    const bytes = await publishing.archive()
    const name = `${fileName(documents[0]?.title ?? "")}.zip`
    download(name, bytes, "application/zip")
    said.value = texts.publish.said(name)
  }
  return (
    <nav class="publish-documents" aria-label={texts.publish.documents}>
      <Entries documents={own} />
      <h3 class="publish-heading">{texts.publish.companions}</h3>
      <p class="publish-note">{others.length > 0 ? texts.publish.companionsNote : texts.publish.noCompanions}</p>
      <Entries documents={others} />
      {documents.length > 0 && (
        <div class="publish-all">
          <button class="button" onClick={() => void all()}>
            {texts.publish.all}
          </button>
          <p class="publish-note">{texts.publish.allNote}</p>
        </div>
      )}
      <p class="publish-local">
        <Icon name="lock" />
        {texts.publish.local}
      </p>
    </nav>
  )
}

function Entries({ documents }: { readonly documents: readonly Published[] }) {
  const { publishing, pane } = useApp()
  if (documents.length === 0) return null
  return (
    <ul>
      {documents.map(({ name, title }) => (
        <li key={name}>
          <button
            class="entry"
            aria-current={publishing.chosen.value === name ? "true" : undefined}
            onClick={() => {
              pane.value = "page"
              void publishing.show(name)
            }}
          >
            <Icon name="text" />
            {title}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Devices() {
  const { publishing } = useApp()
  const texts = useTexts()
  return (
    <div class="publish-devices" role="group" aria-label={texts.publish.device}>
      {(["phone", "desktop"] as const).map((device) => (
        <button
          key={device}
          class="modes-choice"
          aria-pressed={publishing.device.value === device}
          onClick={() => (publishing.device.value = device)}
        >
          {texts.publish[device]}
        </button>
      ))}
    </div>
  )
}

function Downloads({ document }: { readonly document: Published }) {
  const { publishing, said } = useApp()
  const texts = useTexts()
  const take = async (format: Format) => {
    const file = await publishing.file(document, format)
    download(file.name, file.text, mediaTypes[format])
    said.value = texts.publish.said(file.name)
  }
  return (
    <div class="publish-downloads" role="group" aria-label={texts.publish.download}>
      {formats.map((format) => (
        <button
          key={format}
          class={format === "html" ? "button button-strong" : "button"}
          aria-label={texts.publish.downloadAs(texts.publish.formats[format], document.title)}
          onClick={() => void take(format)}
        >
          <Icon name="download" />
          {texts.publish.formats[format]}
        </button>
      ))}
    </div>
  )
}
