import { useComputed } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { Material } from "../core/wire.gen"
import { citations } from "../editor/diagnostics"
import { useGo } from "./changes"

/// The differences with a consequence in law: what follows, why, from which source, and
/// where they are.
export function MaterialList({ items }: { readonly items: readonly Material[] }) {
  const texts = useTexts()
  if (items.length === 0) return <p class="panel-empty">{texts.material.none}</p>
  return (
    <ul aria-label={texts.material.label}>
      {items.map((item, place) => (
        <Entry key={place} item={item} place={place} />
      ))}
    </ul>
  )
}

function Entry({ item, place }: { readonly item: Material; readonly place: number }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const go = useGo()
  const entry = useRef<HTMLLIElement>(null)
  const [first, ...others] = item.changes
  const active = item.changes.includes(comparison.active.value)
  useEffect(() => {
    if (active) entry.current?.scrollIntoView({ block: "nearest" })
  }, [active])
  return (
    <li ref={entry} class="material-item" aria-current={active ? "true" : undefined}>
      <button class="material-go" onClick={() => first !== undefined && go(first, place)}>
        <strong>{texts.language === "en" ? item.titleEn : item.title}</strong>
        <span lang="zh-CN">{item.reason}</span>
        <span class="material-signs">
          <Effects effects={item.effects} />
          <Direction direction={item.direction} />
        </span>
      </button>
      {item.sources.length > 0 && (
        <p class="material-source" lang="zh-CN">
          {citations(item.sources)}
        </p>
      )}
      {others.length > 0 && (
        <p class="material-source">
          {texts.findings.related}
          <Places changes={others} item={place} />
        </p>
      )}
    </li>
  )
}

/// Most changes that are named one by one.
const mostPlaces = 6

export interface PlacesProps {
  /// Indices of the changes.
  readonly changes: readonly number[]
  /// Index of the consequence in law whose words are shown there.
  readonly item?: number
}

/// The way to each of some changes.
export function Places({ changes, item }: PlacesProps) {
  const texts = useTexts()
  const go = useGo()
  return (
    <>
      {changes.slice(0, mostPlaces).map((index) => (
        <button key={index} class="finding-place" onClick={() => go(index, item)}>
          {texts.material.place(index + 1)}
        </button>
      ))}
      {changes.length > mostPlaces && texts.material.more(changes.length - mostPlaces)}
    </>
  )
}

/// What follows from a change, each in a word.
export function Effects({ effects }: { readonly effects: readonly string[] }) {
  const texts = useTexts()
  return effects.map((effect) => (
    <span key={effect} class={`material-effect material-effect-${effect}`}>
      {texts.material.effects[effect] ?? effect}
    </span>
  ))
}

function Direction({ direction }: { readonly direction: string }) {
  const texts = useTexts()
  const words = texts.material.directions[direction]
  return words === undefined ? null : <span class={`material-direction material-${direction}`}>{words}</span>
}

/// What follows from one change, all its consequences in law together; nothing if none.
export function EffectSigns({ index }: { readonly index: number }) {
  const { comparison } = useApp()
  const effects = useComputed(() => {
    const items = comparison.result.value?.response.material ?? []
    const all = new Set(items.flatMap((item) => (item.changes.includes(index) ? item.effects : [])))
    return ["N", "C", "S", "G"].filter((effect) => all.has(effect))
  })
  if (effects.value.length === 0) return null
  return (
    <span class="material-signs">
      <Effects effects={effects.value} />
    </span>
  )
}
