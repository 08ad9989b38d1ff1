import { useApp, useTexts } from "../app"
import type { Fix } from "../core/wire.gen"
import { applyFix } from "../editor/fix"
import { type Preview, previewsOf } from "../editor/preview"
import { reportField } from "../editor/report"

/// Most places of a fix that are shown.
const mostPlaces = 3

export interface FixesProps {
  readonly fixes: readonly Fix[]
  /// Whether to show what each would do.
  readonly preview: boolean
}

/// The ways to mend a finding.
export function Fixes({ fixes, preview }: FixesProps) {
  const { editor, pane, said } = useApp()
  const texts = useTexts()
  if (fixes.length === 0) return null
  const apply = (fix: Fix) => {
    const doc = editor.state.value.field(reportField)?.doc
    if (!doc) return
    pane.value = "text"
    said.value = applyFix(editor.view, doc, fix) ? texts.findings.fixed(fix.title) : texts.findings.stale
  }
  return (
    <div class="finding-fixes" lang="zh-CN">
      {fixes.map((fix) => (
        <div key={fix.title} class={preview ? "fix fix-shown" : "fix"}>
          <button class="button button-fix" onClick={() => apply(fix)}>
            {fix.title}
          </button>
          {preview && <FixPreview fix={fix} />}
        </div>
      ))}
    </div>
  )
}

function FixPreview({ fix }: { readonly fix: Fix }) {
  const { editor } = useApp()
  const texts = useTexts()
  const doc = editor.state.peek().field(reportField)?.doc
  if (!doc) return null
  const places = previewsOf(doc, fix)
  return (
    <>
      {places.slice(0, mostPlaces).map((place, index) => (
        <Change key={index} place={place} />
      ))}
      {places.length > mostPlaces && <p class="fix-more" lang={texts.language}>{texts.findings.moreRelated(places.length)}</p>}
    </>
  )
}

function Change({ place }: { readonly place: Preview }) {
  return (
    <p class="fix-change">
      {place.head}
      {place.old !== "" && <del>{place.old}</del>}
      {place.new !== "" && <ins>{place.new}</ins>}
      {place.tail}
    </p>
  )
}
