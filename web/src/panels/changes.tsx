import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { countFacets, type Facet, facetOf, kindOf } from "../changes"
import type { Compared } from "../compare"
import type { Change, DiffResponse } from "../core/wire.gen"
import { gist, partsOf } from "../redline-words"
import type { Texts } from "../text/texts"
import { LawDay } from "./basis"
import { EffectSigns, MaterialList } from "./material"
import { showChange } from "./redline"
import { Tabs } from "./tabs"

/// What changed: what it means in law, and the changes as a list, with how many there are
/// of each group.
export function ChangeList() {
  const { comparison } = useApp()
  const texts = useTexts()
  const result = comparison.result.value
  return (
    <section class="changes" aria-label={texts.compare.list}>
      {result ? <Found {...result} /> : <Waiting />}
    </section>
  )
}

function Waiting() {
  const { comparison } = useApp()
  const texts = useTexts()
  const status = comparison.status.value
  switch (status.kind) {
    case "running":
      return (
        <div class="panel-empty">
          <p>{texts.compare.running}</p>
          <div class="compare-long">
            <progress aria-label={texts.compare.running} />
            <button class="button" onClick={comparison.cancel}>
              {texts.compare.cancel}
            </button>
          </div>
        </div>
      )
    case "cancelled":
    case "failed":
      return (
        <div class="panel-empty" role="alert">
          <p>{status.kind === "failed" ? texts.compare.failed(status.code) : texts.compare.cancelled}</p>
          <button class="button" onClick={comparison.retry}>
            {texts.compare.retry}
          </button>
        </div>
      )
    default:
      return <p class="panel-empty">{texts.compare.lead}</p>
  }
}

function Found({ response, asOf }: Compared) {
  const { comparison } = useApp()
  const texts = useTexts()
  const tab = useSignal<"material" | "changes" | null>(null)
  const { changes, renames, material, unrelated } = response
  if (changes.length === 0) return <p class="panel-empty">{texts.compare.none}</p>
  const chosen = tab.value ?? (material.length > 0 ? "material" : "changes")
  const tabs = [
    { name: "material", label: texts.material.tab, count: material.length },
    { name: "changes", label: texts.compare.list, count: comparison.shown.value.length },
  ] as const
  return (
    <>
      {unrelated && <p class="changes-unrelated">{texts.compare.unrelated}</p>}
      {renames.length > 0 && (
        <dl class="changes-renames">
          <dt>{texts.compare.renames}</dt>
          {renames.map((rename) => (
            <dd key={rename.old} lang="zh-CN">
              {texts.compare.rename(rename.old, rename.new, rename.count)}
            </dd>
          ))}
        </dl>
      )}
      <Tabs label={texts.compare.list} tabs={tabs} chosen={chosen} choose={(name) => (tab.value = name)}>
        {chosen === "material" ? (
          <MaterialList items={material} />
        ) : (
          <>
            <Filter response={response} />
            <List response={response} />
          </>
        )}
      </Tabs>
      <div class="findings-law">
        <LawDay day={asOf} />
      </div>
    </>
  )
}

function Filter({ response: { changes, material } }: { readonly response: DiffResponse }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const choice = comparison.choice.value
  const toggle = (facet: Facet) => {
    const hidden = new Set(choice.hidden)
    if (!hidden.delete(facet)) hidden.add(facet)
    comparison.choice.value = { ...choice, hidden }
  }
  return (
    <div class="changes-filter">
      <div class="changes-kinds" role="group" aria-label={texts.compare.filter}>
        {[...countFacets(changes)].map(([facet, count]) => (
          <button key={facet} class="findings-severity" aria-pressed={!choice.hidden.has(facet)} onClick={() => toggle(facet)}>
            {texts.compare.count(texts.compare.kinds[facet], count)}
          </button>
        ))}
      </div>
      {material.length > 0 && (
        <label class="compare-option">
          <input
            type="checkbox"
            checked={choice.material}
            onChange={(event) => (comparison.choice.value = { ...choice, material: event.currentTarget.checked })}
          />
          {texts.material.only(new Set(material.flatMap((item) => item.changes)).size)}
        </label>
      )}
    </div>
  )
}

/// Entries shown at a time.
const page = 200

function List({ response: { changes } }: { readonly response: DiffResponse }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const start = useSignal(0)
  const shown = comparison.shown.value
  const place = shown.indexOf(comparison.active.value)
  useEffect(() => {
    if (place >= 0) start.value = place - (place % page) // the change that is read is listed
  }, [place])
  if (shown.length === 0) {
    const formal = changes.every((change) => ["cosmetic", "renumbered"].includes(facetOf(change)))
    return <p class="panel-empty">{formal ? texts.compare.onlyCosmetic : texts.compare.noMatch}</p>
  }
  const from = start.value < shown.length ? start.value : 0
  const behind = shown.length - from - page
  return (
    <>
      {from > 0 && (
        <button class="button findings-more" onClick={() => (start.value = from - page)}>
          {texts.compare.earlier(page)}
        </button>
      )}
      <ol class="changes-list">
        {shown.slice(from, from + page).map((index) => {
          const change = changes[index]
          return change && <Entry key={index} change={change} index={index} />
        })}
      </ol>
      {behind > 0 && (
        <button class="button findings-more" onClick={() => (start.value = from + page)}>
          {texts.compare.later(Math.min(page, behind))}
        </button>
      )}
    </>
  )
}

/// Goes to a change: in the list, in the text, and on a narrow screen to the text. Of a
/// consequence in law it shows the words.
export function useGo(): (index: number, item?: number) => void {
  const { comparison, pane } = useApp()
  return (index, item) => {
    pane.value = "redline"
    comparison.read(index)
    requestAnimationFrame(() => showChange(index, item)) // a narrow screen has to show the pane first
  }
}

function Entry({ change, index }: { readonly change: Change; readonly index: number }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const go = useGo()
  const entry = useRef<HTMLButtonElement>(null)
  const active = comparison.active.value === index
  useEffect(() => {
    if (active) entry.current?.scrollIntoView({ block: "nearest" })
  }, [active])
  return (
    <li>
      <button ref={entry} class="changes-entry" aria-current={active ? "true" : undefined} onClick={() => go(index)}>
        <span class="changes-number">{index + 1}</span>
        <KindSign change={change} />
        <span class="changes-heading">{titleOf(change, texts)}</span>
        <EffectSigns index={index} />
        <Gist change={change} />
      </button>
    </li>
  )
}

/// The rows that came, went or changed, or else the first words that differ.
function Gist({ change }: { readonly change: Change }) {
  const texts = useTexts()
  const kind = kindOf(change)
  if (kind === "added" || kind === "deleted") return null
  if (change.rows.length > 0) {
    return <span class="changes-gist">{change.rows.map((row) => texts.compare.row(row.kind, row.key)).join(texts.annexes.separator)}</span>
  }
  const { deleted, inserted } = gist(partsOf(change))
  if (deleted === "" && inserted === "") return null
  return (
    <span class="changes-gist" lang="zh-CN">
      {deleted !== "" && <del>{deleted}</del>} {inserted !== "" && <ins>{inserted}</ins>}
    </span>
  )
}

/// What happened to a clause, in a word.
export function KindSign({ change }: { readonly change: Change }) {
  const texts = useTexts()
  const facet = facetOf(change)
  return <span class={`change-kind change-${facet}`}>{texts.compare.kinds[facet]}</span>
}

/// The heading of the clause that changed, as printed in the new text if it is there.
export function titleOf(change: Change, texts: Texts): string {
  const side = change.new[0] ?? change.old[0]
  return side?.heading == null ? texts.compare.beginning : side.number + side.heading
}
