import { useSignal } from "@preact/signals"
import { useId } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { reportFormats } from "../reporting"
import { today } from "../settings"

/// First day from which the law is covered in full.
const fullLaw = "2021-11-01"

/// What the check rests on, and the way to hand its result on.
export function Basis() {
  const texts = useTexts()
  const { settings } = useApp()
  const day = settings.asOf.value ?? today()
  return (
    <div class="findings-law">
      <Facts />
      <LawDay day={day} />
      <ReportChoice />
      {day < fullLaw && <p>{texts.check.partial}</p>}
    </div>
  )
}

/// Whether the text was held against the facts about the app.
function Facts() {
  const { editor, enter } = useApp()
  const texts = useTexts()
  const status = editor.status.value
  if (status.kind !== "done" || status.facts === "none") return null
  return (
    <p>
      {texts.facts[status.facts]}{" "}
      <button class="finding-place" onClick={() => enter("profile")}>
        {texts.facts.go}
      </button>
    </p>
  )
}

/// The day whose law applies, and how far the law is known.
export function LawDay({ day }: { readonly day: string }) {
  const { editor, settings } = useApp()
  const texts = useTexts()
  const known = editor.report.value?.lawDate
  return (
    <>
      <label>
        {texts.check.asOf}
        <input
          type="date"
          value={day}
          onChange={(event) => {
            const { value } = event.currentTarget
            settings.asOf.value = value === "" || value === today() ? null : value
          }}
        />
      </label>
      {settings.asOf.value !== null && (
        <button class="button" onClick={() => (settings.asOf.value = null)}>
          {texts.check.today}
        </button>
      )}
      {known !== undefined && <span class="findings-known">{texts.check.known(known)}</span>}
    </>
  )
}

/// The result of the check as a file, in the form chosen.
function ReportChoice() {
  const { reporting } = useApp()
  const { report } = useTexts()
  const id = useId()
  const open = useSignal(false)
  return (
    <>
      <button class="button" aria-expanded={open.value} aria-controls={id} onClick={() => (open.value = !open.value)}>
        {report.go}
      </button>
      <div class="findings-report" id={id} role="group" aria-label={report.go} hidden={!open.value}>
        {reportFormats.map((format) => (
          <button key={format} class="button" title={report.notes[format]} onClick={() => void reporting.download(format)}>
            {report.formats[format]}
          </button>
        ))}
      </div>
    </>
  )
}
