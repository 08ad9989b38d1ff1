import { useSignal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { dropped } from "../disk"

/// Opens files dropped anywhere on the page, and shows that they can be.
export function Drop() {
  const app = useApp()
  const texts = useTexts()
  const over = useSignal(false)
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      over.value = true
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) over.value = false
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      over.value = false
      const side = sideAt(event.target)
      if (event.dataTransfer) void dropped(event.dataTransfer).then((files) => app.openFiles(files, side))
    }
    // In the capturing phase, before the editor takes the file for text to insert.
    const options = { capture: true }
    window.addEventListener("dragover", drag, options)
    window.addEventListener("dragleave", leave, options)
    window.addEventListener("drop", drop, options)
    return () => {
      window.removeEventListener("dragover", drag, options)
      window.removeEventListener("dragleave", leave, options)
      window.removeEventListener("drop", drop, options)
    }
  }, [])
  if (!over.value) return null
  return (
    <div class="drop" aria-hidden="true">
      <p>{texts.start.drop}</p>
    </div>
  )
}

/// The side of the comparison that a file is dropped on, if it is one.
function sideAt(target: EventTarget | null): "old" | "new" | undefined {
  const side = target instanceof Element ? target.closest("[data-side]")?.getAttribute("data-side") : null
  return side === "old" || side === "new" ? side : undefined
}
