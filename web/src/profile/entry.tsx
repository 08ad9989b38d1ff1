import { useSignal } from "@preact/signals"
import { useTexts } from "../app"
import { listOf, splitList } from "./answers"
import { type ControlProps, useAnswer } from "./control"

/// A text, a day or a number to be typed.
export function TextControl({ field, path, labelledBy, describedBy }: ControlProps) {
  const [value, set] = useAnswer(path)
  const shared = { class: `field control control-${field.type}`, "aria-labelledby": labelledBy, "aria-describedby": describedBy }
  const shown = typeof value === "string" || typeof value === "number" ? String(value) : ""
  if (field.type === "date") {
    return <input {...shared} type="date" value={shown} onInput={(event) => set(event.currentTarget.value || undefined)} />
  }
  if (field.type === "number") {
    return (
      <input
        {...shared}
        type="number"
        min="0"
        step="1"
        placeholder=" "
        value={shown}
        onInput={(event) => set(event.currentTarget.value === "" ? undefined : event.currentTarget.valueAsNumber)}
      />
    )
  }
  return (
    <textarea
      {...shared}
      rows={1}
      placeholder=" "
      value={shown}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.isComposing) event.preventDefault() // an answer is one line
      }}
      onInput={(event) => set(event.currentTarget.value.replace(/\s*\n\s*/g, " ") || undefined)}
    />
  )
}

/// Several short texts on one line, with marks between them.
export function ListControl({ path, labelledBy, describedBy }: ControlProps) {
  const texts = useTexts()
  const [value, set] = useAnswer(path)
  const items = listOf(value)
  // What is being typed may end in a mark, which the answer does not hold.
  const typed = useSignal("")
  const joined = items?.join("、") ?? ""
  const shown = splitList(typed.value).join("、") === joined ? typed.value : joined
  return (
    <div class="list">
      <textarea
        class="field control"
        rows={1}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        placeholder={texts.profile.listHint}
        value={shown}
        onInput={(event) => {
          typed.value = event.currentTarget.value.replace(/\s*\n\s*/g, "、")
          const list = splitList(typed.value)
          set(list.length > 0 ? list : undefined)
        }}
      />
      <label class="choice choice-none">
        <input type="checkbox" checked={items?.length === 0} onChange={(event) => set(event.currentTarget.checked ? [] : undefined)} />
        {texts.profile.none}
      </label>
    </div>
  )
}
