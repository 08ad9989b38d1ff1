import { useComputed, useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { Change } from "../core/wire.gen"
import { belowHeading, type Block, elided, kindOf, type Part, redline } from "../redline"
import { titleOf } from "./changes"

/// The new text with the changes in it.
export function RedlineView() {
  const { comparison, said } = useApp()
  const texts = useTexts()
  const result = comparison.result.value
  const blocks = useComputed(() => {
    const compared = comparison.result.value
    return compared ? redline(compared.response, compared.new.text, comparison.choice.value) : []
  })
  const announcement = result && texts.compare.announce(result.response.changes.filter((change) => !change.cosmetic).length)
  useEffect(() => {
    if (announcement) said.value = announcement
  }, [announcement])
  if (!result) return <div class="redline redline-empty">{comparison.status.value.kind === "idle" && <p>{texts.compare.lead}</p>}</div>
  return (
    <div class="redline" lang="zh-CN" tabIndex={0} role="region" aria-label={texts.compare.redline}>
      {blocks.value.map((block, place) => (
        <BlockView key={block.kind === "change" ? `change-${block.index}` : `same-${place}`} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  return block.kind === "same" ? <SameBlock text={block.text} /> : <ChangeBlock {...block} />
}

function SameBlock({ text }: { readonly text: string }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const open = useSignal(false)
  if (comparison.full.value || open.value) return <div class="redline-same redline-words">{text.trim()}</div>
  return (
    <button class="redline-fold" onClick={() => (open.value = true)}>
      {texts.compare.same(text.trim().length)}
    </button>
  )
}

type ChangeBlockProps = Extract<Block, { kind: "change" }>

function ChangeBlock({ index, change, parts }: ChangeBlockProps) {
  const { comparison } = useApp()
  const words = belowHeading(parts, change)
  const kind = kindOf(change)
  const active = useComputed(() => comparison.active.value === index)
  return (
    <article
      class={`redline-change redline-${kind}`}
      data-change={index}
      tabIndex={-1}
      aria-current={active.value ? "true" : undefined}
      onClick={() => (comparison.active.value = index)}
    >
      <ChangeHead change={change} />
      <div class="redline-words">
        {words.map((part, place) => (
          <PartView key={place} part={part} first={place === 0} last={place === words.length - 1} />
        ))}
      </div>
    </article>
  )
}

function ChangeHead({ change }: { readonly change: Change }) {
  const app = useApp()
  const texts = useTexts()
  const kind = kindOf(change)
  const [before] = change.old
  const [after] = change.new
  const renumbered = before && after && before.number !== after.number && before.number !== "" && after.number !== ""
  const places = [before && texts.compare.oldLine(before.range.start.line), after && texts.compare.newLine(after.range.start.line)]
  const editable = after && app.comparison.result.value?.new.origin.kind === "current"
  return (
    <header class="redline-head">
      <span class={`change-kind change-${kind}`}>{texts.compare.kinds[kind]}</span>
      <h2 class="redline-title">{titleOf(change, texts)}</h2>
      <span class="redline-places">
        {renumbered && `${before.number} → ${after.number} · `}
        {places.filter(Boolean).join(" → ")}
      </span>
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

interface PartProps {
  readonly part: Part
  /// Whether the change begins, or ends, with it.
  readonly first: boolean
  readonly last: boolean
}

function PartView({ part, first, last }: PartProps) {
  // Blank lines behind a change belong to its clause, but say nothing.
  const text = last && part.text.trim() !== "" ? part.text.trimEnd() : part.text
  if (part.op === "delete") return <del>{visible(text)}</del>
  if (part.op === "insert") return <ins>{visible(text)}</ins>
  return <EqualPart text={text} first={first} last={last} />
}

/// Words that did not change; what is long is cut, unless the whole text is shown.
function EqualPart({ text, first, last }: { readonly text: string; readonly first: boolean; readonly last: boolean }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const open = useSignal(false)
  const cut = comparison.full.value || open.value ? null : elided(text, first, last)
  if (!cut) return <>{text}</>
  return (
    <>
      {cut.head}
      <button class="redline-more" onClick={() => (open.value = true)} title={texts.compare.more} aria-label={texts.compare.more}>
        …
      </button>
      {cut.tail}
    </>
  )
}

/// Words that came or went; a line break alone is given a sign.
function visible(text: string): string {
  return text.trim() === "" ? text.replace(/\n/g, "↵\n") : text
}

function blockOf(index: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-change="${index}"]`)
}

/// Scrolls to a change and takes the keyboard there.
export function showChange(index: number): void {
  const block = blockOf(index)
  block?.scrollIntoView({ block: "start" })
  block?.focus({ preventScroll: true })
}

/// Whether a change can be seen.
export function isInView(index: number): boolean {
  const block = blockOf(index)
  const around = block?.closest(".redline")?.getBoundingClientRect()
  const box = block?.getBoundingClientRect()
  return !!box && !!around && box.bottom > around.top && box.top < around.bottom
}
