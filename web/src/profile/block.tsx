import type { Signal } from "@preact/signals"
import { createContext } from "preact"
import { useContext } from "preact/hooks"
import { useApp } from "../app"
import type { Block, Piece, TableRow } from "./layout"

/// Which sentence the keyboard stands on, and the id of what explains it.
export const ChosenContext = createContext<{ readonly chosen: Signal<number>; readonly trace: string } | null>(null)

/// One heading, paragraph, list item or table of the policy.
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <p class={`preview-heading preview-heading-${Math.min(block.level, 3)}`} role="heading" aria-level={Math.min(block.level + 3, 6)}>
          <Pieces pieces={block.pieces} />
        </p>
      )
    case "table":
      return (
        <div class="preview-table">
          {block.rows.map((row, index) => (
            <Row key={index} row={row} head={block.head} />
          ))}
        </div>
      )
    default:
      return (
        <p class={`preview-${block.kind}`}>
          <Pieces pieces={block.pieces} />
        </p>
      )
  }
}

/// Pieces, those of one sentence together.
function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const run = runs.at(-1)
    if (run && run[0]?.sentence === piece.sentence) run.push(piece)
    else runs.push([piece])
  }
  return (
    <>
      {runs.map((run, index) => (
        <span key={index} {...useSentence(run[0]?.sentence ?? -1, "preview-sentence")}>
          {run.map((piece, place) => (
            <PieceView key={place} piece={piece} />
          ))}
        </span>
      ))}
    </>
  )
}

/// The attributes of an element that shows a sentence.
function useSentence(sentence: number, name: string) {
  const { profile } = useApp()
  const context = useContext(ChosenContext)
  if (sentence < 0) return { class: name }
  const current = context?.chosen.value === sentence
  return {
    class: profile.changes.value.sentences.has(sentence) ? `${name} preview-changed` : name,
    "data-sentence": sentence,
    tabIndex: current ? 0 : -1,
    "aria-describedby": current ? context?.trace : undefined,
  }
}

function PieceView({ piece }: { readonly piece: Piece }) {
  const { profile, pane } = useApp()
  const field = profile.policy.value?.blanks[piece.blank]?.field
  if (field !== undefined) {
    const go = () => {
      pane.value = "form"
      profile.goTo(field)
    }
    return (
      <button class="preview-blank" onClick={go}>
        {piece.text}
      </button>
    )
  }
  return piece.bold ? <strong>{piece.text}</strong> : <>{piece.text}</>
}

/// A row of a table as names and values, for which there is room.
function Row({ row, head }: { readonly row: TableRow; readonly head: readonly string[] }) {
  return (
    <div {...useSentence(row.sentence, "preview-row")}>
      {row.cells.map((cell, index) => (
        <p key={index} class="preview-cell">
          <span class="preview-column">{head[index]}</span>
          <span>
            {cell.map((piece, place) => (
              <PieceView key={place} piece={piece} />
            ))}
          </span>
        </p>
      ))}
    </div>
  )
}
