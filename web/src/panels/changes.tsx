import { useApp, useTexts } from "../app"
import type { Change } from "../core/wire.gen"
import { type ChangeKind, changeKinds, countKinds, gist, isShown, kindOf, partsOf } from "../redline"
import type { Texts } from "../text/texts"
import { showChange } from "./redline"

/// The changes as a list, with how many there are of each kind.
export function ChangeList() {
  const { comparison } = useApp()
  const texts = useTexts()
  const result = comparison.result.value
  return (
    <section class="changes" aria-label={texts.compare.list}>
      {result ? <Found changes={result.response.changes} /> : <Waiting />}
    </section>
  )
}

function Waiting() {
  const { comparison } = useApp()
  const texts = useTexts()
  const status = comparison.status.value
  switch (status.kind) {
    case "running":
      return <p class="panel-empty">{texts.compare.running}</p>
    case "failed":
      return (
        <div class="panel-empty" role="alert">
          <p>{texts.compare.failed(status.code)}</p>
          <button class="button" onClick={comparison.retry}>
            {texts.compare.retry}
          </button>
        </div>
      )
    default:
      return <p class="panel-empty">{texts.compare.lead}</p>
  }
}

function Found({ changes }: { readonly changes: readonly Change[] }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const choice = comparison.choice.value
  const counts = countKinds(changes, choice.cosmetic)
  const cosmetic = changes.filter((change) => change.cosmetic).length
  const shown = changes.flatMap((change, index) => (isShown(change, choice) ? [{ change, index }] : []))
  const toggle = (kind: ChangeKind) => {
    const hidden = new Set(choice.hidden)
    if (!hidden.delete(kind)) hidden.add(kind)
    comparison.choice.value = { ...choice, hidden }
  }
  if (changes.length === 0) return <p class="panel-empty">{texts.compare.none}</p>
  return (
    <>
      <div class="changes-filter">
        <div class="changes-kinds" role="group" aria-label={texts.compare.filter}>
          {changeKinds
            .filter((kind) => counts.has(kind))
            .map((kind) => (
              <button key={kind} class="findings-severity" aria-pressed={!choice.hidden.has(kind)} onClick={() => toggle(kind)}>
                {texts.compare.count(texts.compare.kinds[kind], counts.get(kind) ?? 0)}
              </button>
            ))}
        </div>
        {cosmetic > 0 && (
          <label class="compare-option">
            <input
              type="checkbox"
              checked={choice.cosmetic}
              onChange={(event) => (comparison.choice.value = { ...choice, cosmetic: event.currentTarget.checked })}
            />
            {texts.compare.cosmetic(cosmetic)}
          </label>
        )}
      </div>
      {shown.length === 0 && <p class="panel-empty">{cosmetic === changes.length ? texts.compare.onlyCosmetic : texts.compare.noMatch}</p>}
      <ol class="changes-list">
        {shown.map(({ change, index }) => (
          <Entry key={index} change={change} index={index} />
        ))}
      </ol>
    </>
  )
}

function Entry({ change, index }: { readonly change: Change; readonly index: number }) {
  const { comparison, pane } = useApp()
  const texts = useTexts()
  const kind = kindOf(change)
  const { deleted, inserted } = gist(partsOf(change, comparison.choice.value.cosmetic))
  const go = () => {
    pane.value = "redline"
    comparison.active.value = index
    requestAnimationFrame(() => showChange(index)) // a narrow screen has to show the pane first
  }
  return (
    <li>
      <button class="changes-entry" aria-current={comparison.active.value === index ? "true" : undefined} onClick={go}>
        <span class={`change-kind change-${kind}`}>{texts.compare.kinds[kind]}</span>
        <span class="changes-heading">{titleOf(change, texts)}</span>
        {kind !== "added" && kind !== "deleted" && (deleted !== "" || inserted !== "") && (
          <span class="changes-gist">
            {deleted !== "" && <del>{deleted}</del>} {inserted !== "" && <ins>{inserted}</ins>}
          </span>
        )}
      </button>
    </li>
  )
}

/// The heading of the clause that changed, as printed in the new text if it is there.
export function titleOf(change: Change, texts: Texts): string {
  const side = change.new[0] ?? change.old[0]
  return side?.heading == null ? texts.compare.beginning : side.number + side.heading
}
