import { useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { Icon } from "../panels/icons"
import type { ProfileField } from "../core/wire.gen"
import { type Answers, type Path, pathName, rowsOf } from "./answers"
import { type ControlProps, Part, useAnswer } from "./control"
import { isOpen, problemsAt } from "./progress"
import { Problems } from "./question"
import { useTitle } from "./title"

/// Rows with more parts than these fold up to their first words.
const mostFlat = 4

/// Rows to be added, filled in and removed; "none" is an answer as well.
export function Rows({ field, path, labelledBy, describedBy }: ControlProps) {
  const { profile } = useApp()
  const texts = useTexts()
  const title = useTitle()
  const [value, set] = useAnswer(path)
  const list = useRef<HTMLDivElement>(null)
  const rows = rowsOf(value)
  const name = pathName(path)
  const flat = field.parts.length <= mostFlat
  const add = () => {
    set([...(rows ?? []), {}])
    profile.goTo(`${name}[${rows?.length ?? 0}]`)
  }
  const remove = (index: number) => {
    set((rows ?? []).filter((_, other) => other !== index))
    list.current?.querySelector<HTMLElement>(".rows-add")?.focus()
  }
  return (
    <div class={flat ? "rows rows-flat" : "rows"} ref={list} role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {rows?.map((row, index) =>
        flat ? (
          <FlatRow key={index} field={field} path={[...path, index]} row={row} remove={() => remove(index)} />
        ) : (
          <FoldedRow key={index} field={field} path={[...path, index]} row={row} remove={() => remove(index)} />
        ),
      )}
      <div class="rows-foot">
        <button class="button rows-add" aria-label={texts.profile.addTo(title(field))} onClick={add}>
          + {texts.profile.add}
        </button>
        {(rows === null || rows.length === 0) && (
          <label class="choice choice-none">
            <input type="checkbox" checked={rows !== null} onChange={(event) => set(event.currentTarget.checked ? [] : undefined)} />
            {texts.profile.none}
          </label>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly field: ProfileField
  readonly path: Path
  readonly row: Answers
  readonly remove: () => void
}

function FlatRow({ field, path, row, remove }: RowProps) {
  const place = pathName(path)
  return (
    <div class="row-flat" data-path={place} role="group" aria-label={useRowName(row, path)}>
      <div class="row-parts">
        {field.parts.map((part) => (
          <Part key={part.name} field={part} path={[...path, part.name]} small />
        ))}
      </div>
      <Remove row={row} path={path} remove={remove} />
      <Problems place={place} />
    </div>
  )
}

function FoldedRow({ field, path, row, remove }: RowProps) {
  const { profile } = useApp()
  const texts = useTexts()
  const place = pathName(path)
  const wrong = problemsAt(profile.check.value, place, true).length > 0
  const fresh = useRef(Object.keys(row).length === 0)
  return (
    <div class="row-folded" data-path={place}>
      <details open={fresh.current}>
        <summary class="row-summary">
          <span class="row-name">{useRowName(row, path)}</span>
          {wrong ? (
            <span class="row-wrong">{texts.profile.problems}</span>
          ) : (
            isOpen(profile.check.value, place) && <span class="row-open">{texts.profile.rowOpen}</span>
          )}
        </summary>
        <div class="row-parts">
          {field.parts.map((part) => (
            <Part key={part.name} field={part} path={[...path, part.name]} small />
          ))}
        </div>
      </details>
      <Remove row={row} path={path} remove={remove} />
      <Problems place={place} />
    </div>
  )
}

function Remove({ row, path, remove }: Pick<RowProps, "row" | "path" | "remove">) {
  const texts = useTexts()
  const name = texts.profile.remove(useRowName(row, path))
  return (
    <button class="button-icon row-remove" title={name} aria-label={name} onClick={remove}>
      <Icon name="trash" />
    </button>
  )
}

/// A row by its first words, or by its number.
function useRowName(row: Answers, path: Path): string {
  const texts = useTexts()
  const words = Object.values(row).filter((value) => typeof value === "string")
  return words.length > 0 ? words.slice(0, 2).join(" · ") : texts.profile.row(Number(path.at(-1)) + 1)
}
