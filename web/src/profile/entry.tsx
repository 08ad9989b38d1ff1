import { useSignal } from "@preact/signals"
import { useApp, useTexts } from "../app"
import { columnOf, isAnswers, listOf, splitList } from "./answers"
import { type ControlProps, useAnswer } from "./control"
import { listId, type Table, tableNames, tableOf, withEntry } from "./lookup"
import { useTitle } from "./title"

/// A text that can also be looked up in the catalog.
export function LookupControl({ field, path, labelledBy, describedBy, table }: ControlProps & { readonly table: Table }) {
  const { profile, catalog } = useApp()
  const row = path.slice(0, -1)
  const [value] = useAnswer(path)
  const [others] = useAnswer(row)
  const set = (words: string) => {
    const typed = { ...(isAnswers(others) ? others : {}), [field.name]: words || undefined }
    const entry = catalog.value?.[table].find((one) => one.value === words)
    profile.answer(row, entry ? withEntry(typed, entry) : typed)
  }
  return (
    <input
      class="field control"
      list={listId(table)}
      autocomplete="off"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      placeholder=" "
      value={typeof value === "string" ? value : ""}
      onInput={(event) => set(event.currentTarget.value)}
    />
  )
}

/// What the catalog offers, once for all controls of a page.
export function Lists() {
  const { catalog } = useApp()
  if (!catalog.value) return null
  return (
    <>
      {tableNames.map((table) => (
        <datalist key={table} id={listId(table)}>
          {catalog.value?.[table].map(({ value, note }) => (
            <option key={value} value={value}>
              {note}
            </option>
          ))}
        </datalist>
      ))}
    </>
  )
}

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
export function ListControl({ field, path, labelledBy, describedBy }: ControlProps) {
  const { catalog } = useApp()
  const texts = useTexts()
  const title = useTitle()
  const table = tableOf(columnOf(path))
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
      {table && catalog.value && (
        <input
          class="field control list-lookup"
          list={listId(table)}
          autocomplete="off"
          aria-label={texts.profile.lookupTo(title(field))}
          placeholder={texts.profile.lookup}
          onInput={(event) => {
            const { value: found } = event.currentTarget
            if (!catalog.value?.[table].some((entry) => entry.value === found)) return
            event.currentTarget.value = ""
            if (!items?.includes(found)) set([...(items ?? []), found])
          }}
        />
      )}
      <label class="choice choice-none">
        <input type="checkbox" checked={items?.length === 0} onChange={(event) => set(event.currentTarget.checked ? [] : undefined)} />
        {texts.profile.none}
      </label>
    </div>
  )
}
