import { useComputed, useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { facetOf } from "../changes"
import { chooseBrought } from "../disk"
import { type Block, redline } from "../redline"
import type { View } from "../storage"
import { BlockView } from "./block"
import { labelOf } from "./party"
import { accepted } from "./topbar"

/// The new text with the changes in it, as one text or beside the old one.
export function RedlineView({ view }: { readonly view: View }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const result = comparison.result.value
  useAnnouncement()
  const blocks = useComputed(() => {
    const compared = comparison.result.value
    return compared ? redline(compared.response, compared.old.text, compared.new.text, comparison.shown.value) : []
  })
  if (!result) return <div class="redline redline-empty">{comparison.status.value.kind === "idle" && <Beginning />}</div>
  return (
    <div class={`redline redline-${view}`} lang="zh-CN" tabIndex={0} role="region" aria-label={texts.compare.redline}>
      {view === "sides" && (
        <div class="redline-names" lang={texts.language}>
          <p>{`${texts.compare.old} · ${labelOf(result.old, texts)}`}</p>
          <p>{`${texts.compare.new} · ${labelOf(result.new, texts)}`}</p>
        </div>
      )}
      {groupsOf(blocks.value).map((group, place) => (
        <Group key={place} blocks={group} view={view} atOnce={place === 0 || blocks.value.length <= madeAtOnce} />
      ))}
    </div>
  )
}

/// How to begin, while there is nothing to compare.
function Beginning() {
  const app = useApp()
  const texts = useTexts()
  return (
    <div class="redline-beginning">
      <p>{texts.compare.lead}</p>
      <button class="button" onClick={async () => app.openFiles(await chooseBrought(accepted))}>
        {texts.blank.twoFiles}
      </button>
    </div>
  )
}

/// Says how many changes there are when they are found.
function useAnnouncement(): void {
  const { comparison, said } = useApp()
  const texts = useTexts()
  const response = comparison.result.value?.response
  useEffect(() => {
    if (!response) return
    const real = response.changes.filter((change) => facetOf(change) !== "cosmetic" && facetOf(change) !== "renumbered")
    said.value = texts.compare.announce(real.length, response.material.length)
  }, [response])
}

/// Blocks that are made together, of a redline with more of them than are made at once.
const groupSize = 60
const madeAtOnce = 400

function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  return Array.from({ length: Math.ceil(blocks.length / groupSize) }, (_, at) => blocks.slice(at * groupSize, (at + 1) * groupSize))
}

interface GroupProps {
  readonly blocks: readonly Block[]
  readonly view: View
  readonly atOnce: boolean
}

/// Blocks that are made when the reader, or the change that is read, comes near; a text of
/// thousands of changes would be slow at once. Until then a rough height stands for them.
function Group({ blocks, view, atOnce }: GroupProps) {
  const { comparison } = useApp()
  const place = useRef<HTMLDivElement>(null)
  const made = useSignal(atOnce)
  const read = useComputed(() => blocks.some((block) => block.kind !== "same" && block.index === comparison.active.value))
  const shown = made.value || read.value
  useEffect(() => {
    if (shown) made.value = true
    if (shown || !place.current) return undefined
    const make = () => (made.value = true)
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && make(), {
      root: place.current.closest(".redline"),
      rootMargin: "2000px 0px",
    })
    observer.observe(place.current)
    window.addEventListener("beforeprint", make)
    return () => {
      observer.disconnect()
      window.removeEventListener("beforeprint", make)
    }
  }, [shown])
  if (!shown) return <div ref={place} style={{ height: blocks.length * 150 }} />
  return blocks.map((block, at) => (
    <BlockView key={block.kind === "same" ? `same-${at}` : `${block.kind}-${block.index}`} block={block} view={view} />
  ))
}

function blockOf(index: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-change="${index}"]`)
}

/// Scrolls to a change and takes the keyboard there; in a long one to the words of a
/// consequence in law, `item` by its index.
export function showChange(index: number, item?: number): void {
  const block = blockOf(index)
  block?.scrollIntoView({ block: "start" })
  block?.focus({ preventScroll: true })
  if (item !== undefined) block?.querySelector(`[data-matters~="${item}"]`)?.scrollIntoView({ block: "nearest" })
}

/// Whether a change can be seen.
export function isInView(index: number): boolean {
  const block = blockOf(index)
  const around = block?.closest(".redline")?.getBoundingClientRect()
  const box = block?.getBoundingClientRect()
  return !!box && !!around && box.bottom > around.top && box.top < around.bottom
}
