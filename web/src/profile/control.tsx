import { useId } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { ProfileField } from "../core/wire.gen"
import { type Answer, answerAt, columnOf, listOf, partsAsked, type Path, pathName } from "./answers"
import { ListControl, LookupControl, TextControl } from "./entry"
import { tableOf } from "./lookup"
import { Problems } from "./question"
import { Rows } from "./rows"
import { useTitle } from "./title"

export interface ControlProps {
  readonly field: ProfileField
  readonly path: Path
  /// Ids of the elements that name and explain it.
  readonly labelledBy: string
  readonly describedBy?: string
  /// Whether it stands in a row, with little room.
  readonly small?: boolean
}

/// What takes the answer to a question, or to a part of one, by its type.
export function Control(props: ControlProps) {
  switch (props.field.type) {
    case "bool":
    case "one":
      return props.small || props.field.choices.length > 6 ? <Select {...props} /> : <Choices {...props} />
    case "many":
      return <Choices {...props} />
    case "list":
      return <ListControl {...props} />
    case "rows":
      return <Rows {...props} />
    case "object":
      return <Parts {...props} />
    default:
      return <Text {...props} />
  }
}

/// A text, to be looked up where the catalog has its column.
function Text(props: ControlProps) {
  const { catalog } = useApp()
  const table = tableOf(columnOf(props.path))
  return table && catalog.value ? <LookupControl {...props} table={table} /> : <TextControl {...props} />
}

/// The value of a control, and how to change it.
export function useAnswer(path: Path): readonly [Answer | undefined, (value: Answer | undefined) => void] {
  const { profile } = useApp()
  return [answerAt(profile.answers.value ?? {}, path), (value) => profile.answer(path, value)]
}

interface Option {
  readonly value: string | boolean
  readonly name: string
}

function useOptions(field: ProfileField): readonly Option[] {
  const texts = useTexts()
  const title = useTitle()
  if (field.type !== "bool") return field.choices.map((choice) => ({ value: choice.value, name: title(choice) }))
  return [
    { value: true, name: texts.profile.yes },
    { value: false, name: texts.profile.no },
  ]
}

/// Choices side by side: one of them, or as many as hold.
function Choices({ field, path, labelledBy, describedBy }: ControlProps) {
  const texts = useTexts()
  const id = useId()
  const options = useOptions(field)
  const [value, set] = useAnswer(path)
  const many = field.type === "many"
  const chosen = many ? listOf(value) : null
  const toggle = (option: string, on: boolean) => {
    const next = options.map((other) => String(other.value)).filter((other) => (other === option ? on : chosen?.includes(other)))
    set(next.length > 0 ? next : undefined)
  }
  return (
    <div class="choices" role={many ? "group" : "radiogroup"} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={String(option.value)} class="choice">
          <input
            type={many ? "checkbox" : "radio"}
            name={id}
            checked={many ? (chosen?.includes(String(option.value)) ?? false) : value === option.value}
            onChange={(event) => (many ? toggle(String(option.value), event.currentTarget.checked) : set(option.value))}
          />
          {option.name}
        </label>
      ))}
      {many && !options.some(({ value }) => value === "无") && (
        <label class="choice choice-none">
          <input
            type="checkbox"
            name={id}
            checked={chosen?.length === 0}
            onChange={(event) => set(event.currentTarget.checked ? [] : undefined)}
          />
          {texts.profile.none}
        </label>
      )}
    </div>
  )
}

function Select({ field, path, labelledBy, describedBy }: ControlProps) {
  const texts = useTexts()
  const options = useOptions(field)
  const [value, set] = useAnswer(path)
  const place = options.findIndex((option) => option.value === value)
  return (
    <select
      class="field control"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={String(place)}
      onChange={(event) => set(options[Number(event.currentTarget.value)]?.value)}
    >
      <option value="-1">{texts.profile.choose}</option>
      {options.map((option, index) => (
        <option key={option.name} value={String(index)}>
          {option.name}
        </option>
      ))}
    </select>
  )
}

/// An answer in parts. The part that decides comes first and shows the others.
function Parts({ field, path }: ControlProps) {
  const [value] = useAnswer(path)
  return (
    <div class="parts">
      {partsAsked(field, value).map((part) => (
        <Part key={part.name} field={part} path={[...path, part.name]} />
      ))}
    </div>
  )
}

interface PartProps {
  readonly field: ProfileField
  readonly path: Path
  readonly small?: boolean
}

/// A part of an answer with its name.
export function Part({ field, path, small = false }: PartProps) {
  const texts = useTexts()
  const title = useTitle()
  const id = useId()
  const name = pathName(path)
  return (
    <div class={`part part-${field.type}`} data-path={name}>
      <span class="part-name" id={id}>
        {title(field)}
        {field.optional && <span class="part-optional"> {texts.profile.optional}</span>}
      </span>
      <Control field={field} path={path} labelledBy={id} small={small} />
      {field.type !== "rows" && <Problems place={name} />}
    </div>
  )
}
