import { useComputed, useSignal } from "@preact/signals"
import { useApp, useTexts } from "../app"
import { kindOf } from "../changes"
import type { Change, Row } from "../core/wire.gen"
import { type Block, type Both, isMoved } from "../redline"
import { piecesOf } from "../redline-rest"
import { belowHeading, partsOf } from "../redline-words"
import type { View } from "../storage"
import { KindSign, titleOf, useGo } from "./changes"
import { EffectSigns } from "./material"
import { LineWords, Plain, SideWords } from "./words"

/// A stretch of the redline.
export function BlockView({ block, view }: { readonly block: Block; readonly view: View }) {
  switch (block.kind) {
    case "same":
      return <SameBlock bodies={block.texts} view={view} />
    case "change":
      return <ChangeBlock index={block.index} change={block.change} view={view} />
    case "gone":
      return <GoneLine index={block.index} change={block.change} />
  }
}

function SameBlock({ bodies, view }: { readonly bodies: readonly Both[]; readonly view: View }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const open = useSignal(false)
  const length = bodies.reduce((sum, { old, new: current }) => sum + (current.trim() === "" ? old : current).trim().length, 0)
  if (length === 0) return null
  if (!comparison.full.value && !open.value) {
    return (
      <button class="redline-fold" lang={texts.language} onClick={() => (open.value = true)}>
        {texts.compare.same(length)}
      </button>
    )
  }
  const pieces = bodies.flatMap((both) => piecesOf(both.old, both.new)).filter(({ old, new: current }) => (old + current).trim() !== "")
  if (view === "inline") return pieces.map((piece, place) => <Same key={place} text={piece.new} />)
  return pieces.map((piece, place) => (
    <div key={place} class="redline-pair">
      <Same text={piece.old} />
      <Same text={piece.new} />
    </div>
  ))
}

function Same({ text }: { readonly text: string }) {
  return (
    <div class="redline-same redline-words">
      <Plain text={text.trim()} />
    </div>
  )
}

interface ChangeProps {
  readonly index: number
  readonly change: Change
}

function ChangeBlock({ index, change, view }: ChangeProps & { readonly view: View }) {
  const { comparison } = useApp()
  const parts = belowHeading(partsOf(change, comparison.result.value?.response.material), change)
  const active = useComputed(() => comparison.active.value === index)
  return (
    <article
      class={`redline-change redline-${kindOf(change)}`}
      data-change={index}
      tabIndex={-1}
      aria-current={active.value ? "true" : undefined}
      onClick={() => comparison.read(index)}
    >
      <ChangeHead change={change} index={index} />
      {change.rows.length > 0 && <Rows rows={change.rows} />}
      {view === "inline" ? <LineWords parts={parts} /> : <SideWords parts={parts} change={change} />}
    </article>
  )
}

function ChangeHead({ change, index }: ChangeProps) {
  const app = useApp()
  const texts = useTexts()
  const [before] = change.old
  const [after] = change.new
  const renumbered = before && after && before.number !== after.number && before.number !== "" && after.number !== ""
  const places = [before && texts.compare.oldLine(before.range.start.line), after && texts.compare.newLine(after.range.start.line)]
  const editable = after && app.comparison.result.value?.new.origin.kind === "current"
  return (
    <header class="redline-head" lang={texts.language}>
      <span class="changes-number">{index + 1}</span>
      <KindSign change={change} />
      <h2 class="redline-title" lang="zh-CN">
        {titleOf(change, texts)}
      </h2>
      <EffectSigns index={index} />
      <span class="redline-places">
        {renumbered && `${before.number} → ${after.number} · `}
        {places.filter(Boolean).join(" → ")}
      </span>
      {isMoved(change) && (
        <button class="redline-edit" onClick={() => showGone(index)}>
          {texts.compare.leftFrom}
        </button>
      )}
      {editable && (
        <button
          class="redline-edit"
          onClick={() => {
            app.enter("edit")
            requestAnimationFrame(() => app.editor.goTo(after.range.start.utf16))
          }}
        >
          {texts.compare.edit}
        </button>
      )}
    </header>
  )
}

/// Rows of a list or table that came, went or changed.
function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const texts = useTexts()
  return (
    <ul class="redline-rows" aria-label={texts.compare.rows}>
      {rows.map((row) => (
        <li key={`${row.kind} ${row.key}`}>
          <span class={`change-kind change-${row.kind}`}>{texts.compare.row(row.kind, row.key)}</span>
          {row.deleted.length > 0 && <del>{row.deleted.join(texts.annexes.separator)}</del>}
          {row.added.length > 0 && <ins>{row.added.join(texts.annexes.separator)}</ins>}
        </li>
      ))}
    </ul>
  )
}

/// The place where a clause stood that is elsewhere now.
function GoneLine({ index, change }: ChangeProps) {
  const texts = useTexts()
  const go = useGo()
  const [side] = change.old
  const heading = side?.heading == null ? texts.compare.beginning : side.number + side.heading
  return (
    <button class="redline-fold redline-gone" data-gone={index} lang={texts.language} onClick={() => go(index)}>
      {texts.compare.gonePlace(heading)}
    </button>
  )
}

/// Scrolls to the place that a clause has left, and takes the keyboard there.
function showGone(index: number): void {
  const line = document.querySelector<HTMLElement>(`[data-gone="${index}"]`)
  line?.scrollIntoView({ block: "center" })
  line?.focus({ preventScroll: true })
}
