import { useSignal } from "@preact/signals"
import { useApp, useTexts } from "../app"
import type { Change } from "../core/wire.gen"
import { elided, type Fold, foldRows, inLine, type Part, rowsOf } from "../redline-words"

/// The words of a change as one text.
export function LineWords({ parts }: { readonly parts: readonly Part[] }) {
  const shown = inLine(parts)
  return (
    <div class="redline-words">
      {shown.map((part, place) => (
        <PartView key={place} part={part} first={place === 0} last={place === shown.length - 1} />
      ))}
    </div>
  )
}

interface PartProps {
  readonly part: Part
  /// Whether the change begins, or ends, with it.
  readonly first: boolean
  readonly last: boolean
}

function PartView({ part, first, last }: PartProps) {
  if (part.op === "equal" && part.matters.length === 0) {
    return <EqualPart text={last ? part.text.trimEnd() : part.text} first={first} last={last} />
  }
  // Blank lines behind a change belong to its clause, but say nothing.
  return <Marked part={last && part.text.trim() !== "" ? { ...part, text: part.text.trimEnd() } : part} />
}

/// Words that came or went, only look different, or matter in law.
function Marked({ part: { op, quiet, text, matters } }: { readonly part: Part }) {
  const texts = useTexts()
  if (quiet && text.trim() === "") return <>{text}</>
  if (quiet) {
    return (
      <span class={op === "delete" ? "redline-quiet redline-quiet-deleted" : "redline-quiet"} title={texts.compare.quiet}>
        {text}
      </span>
    )
  }
  const words = matters.length > 0 ? <Matters items={matters}>{text}</Matters> : visible(text)
  if (op === "equal") return words
  return op === "delete" ? <del>{words}</del> : <ins>{words}</ins>
}

/// Words with a consequence in law, which is said on pointing at them.
function Matters({ items, children }: { readonly items: readonly number[]; readonly children: string }) {
  const { comparison } = useApp()
  const material = comparison.result.value?.response.material ?? []
  return (
    <mark class="redline-matters" data-matters={items.join(" ")} title={items.map((item) => material[item]?.reason).join("\n")}>
      {children}
    </mark>
  )
}

/// Words that are in both versions. The signs of headings and bold type stand back.
export function Plain({ text }: { readonly text: string }) {
  const pieces = text.split(/(^#{1,6} |\*\*)/m)
  return <>{pieces.map((piece, place) => (place % 2 === 1 ? <span class="redline-markup">{piece}</span> : piece))}</>
}

/// Words that did not change; what is long is cut, unless the whole text is shown.
function EqualPart({ text, first, last }: { readonly text: string; readonly first: boolean; readonly last: boolean }) {
  const { comparison } = useApp()
  const open = useSignal(false)
  const cut = comparison.full.value || open.value ? null : elided(text, first, last)
  if (!cut) return <Plain text={text} />
  return (
    <>
      <Plain text={cut.head} />
      <More open={() => (open.value = true)} />
      <Plain text={cut.tail} />
    </>
  )
}

function More({ open }: { readonly open: () => void }) {
  const texts = useTexts()
  return (
    <button class="redline-more" onClick={open} title={texts.compare.unfold} aria-label={texts.compare.unfold}>
      …
    </button>
  )
}

/// The words of a change in both versions, line beside line.
export function SideWords({ parts, change }: { readonly parts: readonly Part[]; readonly change: Change }) {
  return foldRows(rowsOf(parts)).map((fold, place) => <FoldView key={place} {...fold} change={change} />)
}

function FoldView({ fold, rows, change }: Fold & { readonly change: Change }) {
  const { comparison } = useApp()
  const texts = useTexts()
  const open = useSignal(false)
  if (fold && !comparison.full.value && !open.value) return <More open={() => (open.value = true)} />
  return rows.map((row, place) => (
    <div key={place} class={row.changed ? "redline-pair" : "redline-pair redline-pair-same"}>
      <Cell name={texts.compare.old} parts={row.old} empty={change.old.length === 0} />
      <Cell name={texts.compare.new} parts={row.new} empty={change.new.length === 0} />
    </div>
  ))
}

interface CellProps {
  readonly name: string
  readonly parts: readonly Part[]
  /// Whether the version lacks the clause.
  readonly empty: boolean
}

function Cell({ name, parts, empty }: CellProps) {
  return (
    <div class={empty ? "redline-words redline-absent" : "redline-words"} role="group" aria-label={name}>
      {parts.map((part, place) => {
        const text = place === parts.length - 1 ? part.text.trimEnd() : part.text
        const plain = part.op === "equal" && part.matters.length === 0
        return plain ? <Plain key={place} text={text} /> : <Marked key={place} part={{ ...part, text: text || part.text }} />
      })}
    </div>
  )
}

/// Words that came or went; a line break alone is given a sign.
function visible(text: string): string {
  return text.trim() === "" ? text.replace(/\n/g, "↵\n") : text
}
