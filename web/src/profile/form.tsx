import { useEffect, useLayoutEffect, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { Lists } from "./entry"
import type { GroupProgress } from "./progress"
import { Question } from "./question"
import { useTitle } from "./title"

interface FormProps {
  readonly current: GroupProgress
  readonly progress: readonly GroupProgress[]
}

/// The questions of one group that are asked.
export function Form({ current, progress }: FormProps) {
  const { profile } = useApp()
  const texts = useTexts()
  const title = useTitle()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.scrollTo(0, 0), [current.group.name])
  useWanted(section)
  const place = progress.indexOf(current)
  const step = (to: GroupProgress | undefined, words: string, name: string) =>
    to && (
      <button class={name} onClick={() => (profile.group.value = to.group.name)}>
        {words}
        <span class="form-step-name">{title(to.group)}</span>
      </button>
    )
  return (
    <section
      class="form"
      ref={section}
      aria-labelledby="profile-group"
      onCompositionStart={() => profile.hold(true)}
      onCompositionEnd={() => profile.hold(false)}
    >
      <Lists />
      <div class="form-body">
        <h3 class="form-title" id="profile-group">
          {title(current.group)}
        </h3>
        {current.open === 0 && <p class="form-done">{texts.profile.done}</p>}
        {current.asked.map((field) => (
          <Question key={field.name} field={field} />
        ))}
        {current.notRelevant > 0 && <p class="form-rest">{texts.profile.notAsked(current.notRelevant)}</p>}
        <div class="form-steps">
          {step(progress[place - 1], texts.profile.previous, "button form-step")}
          {step(progress[place + 1], texts.profile.next, "button form-step form-step-next")}
        </div>
      </div>
    </section>
  )
}

/// Takes the keyboard to the question that is wanted, or to the part of it that exists.
function useWanted(section: { readonly current: HTMLElement | null }): void {
  const { profile } = useApp()
  const wanted = profile.wanted.value
  useLayoutEffect(() => {
    if (wanted === null || !section.current) return
    profile.wanted.value = null
    let place: Element | null = null
    for (let path = wanted; !place && path !== ""; path = path.replace(/(^|\.)[^.[\]]*$|\[\d+\]$/, "")) {
      place = section.current.querySelector(`[data-path="${CSS.escape(path)}"]`)
    }
    for (let parent = place; parent; parent = parent.parentElement) if (parent instanceof HTMLDetailsElement) parent.open = true
    place?.scrollIntoView({ block: "center" })
    const controls = [...(place?.querySelectorAll<HTMLElement>("input, select, textarea, .rows-add") ?? [])]
    const empty = controls.find((control) => control.matches(":placeholder-shown, select"))
    ;(empty ?? controls[0])?.focus({ preventScroll: true })
  }, [wanted])
}
