import { useSignal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { showWidth } from "../look"
import { narrowest, resized, widest } from "./width"

/// The panels whose width can be set.
export type Resizable = "outline" | "findings" | "changes" | "groups" | "preview" | "documents"

interface DividerProps {
  readonly panel: Resizable
  /// Whether the panel lies after the divider; else it lies before.
  readonly after?: boolean
}

/// The line between a panel and the middle of the screen, to be moved by pointer or key.
/// A double click, or Enter, gives the panel its own width again.
export function Divider({ panel, after = false }: DividerProps) {
  const { settings } = useApp()
  const texts = useTexts()
  const line = useRef<HTMLDivElement>(null)
  const width = useSignal(0)
  const most = useSignal(0)
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null)

  useEffect(() => {
    const beside = after ? line.current?.nextElementSibling : line.current?.previousElementSibling
    const parent = line.current?.parentElement
    if (!beside || !parent) return undefined
    const observer = new ResizeObserver(() => {
      width.value = Math.round(beside.getBoundingClientRect().width)
      most.value = widest(parent.clientWidth)
    })
    observer.observe(beside)
    observer.observe(parent)
    return () => observer.disconnect()
  }, [])

  const set = (next: number | undefined) => {
    const { [panel]: _, ...others } = settings.widths.value
    settings.widths.value = next === undefined ? others : { ...others, [panel]: next }
  }
  const towards = (event: PointerEvent) => {
    const by = grip.current ? event.clientX - grip.current.x : 0
    return Math.min(most.value, Math.max(narrowest, (grip.current?.width ?? width.value) + (after ? -by : by)))
  }
  const key = (event: KeyboardEvent) => {
    const next = event.key === "Enter" ? undefined : resized(width.value, event, after, most.value)
    if (next === null) return
    event.preventDefault()
    set(next)
  }
  return (
    <div
      ref={line}
      class={after ? "divider divider-after" : "divider"}
      role="separator"
      tabIndex={0}
      aria-label={texts.dividers.width(texts.panes[panel])}
      aria-orientation="vertical"
      aria-valuemin={narrowest}
      aria-valuemax={most.value}
      aria-valuenow={width.value}
      title={texts.dividers.move}
      onKeyDown={key}
      onDblClick={() => set(undefined)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { x: event.clientX, width: width.value }
      }}
      onPointerMove={(event) => {
        if (grip.current) showWidth(panel, towards(event))
      }}
      onPointerUp={(event) => {
        if (grip.current && event.clientX !== grip.current.x) set(towards(event))
        grip.current = null
      }}
      onPointerCancel={() => {
        grip.current = null
        showWidth(panel, settings.widths.value[panel])
      }}
    />
  )
}
