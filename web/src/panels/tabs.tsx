import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"

export interface Tab<Name extends string> {
  readonly name: Name
  readonly label: string
  /// Shown beside the label; nothing is if absent.
  readonly count?: number | undefined
}

export interface TabsProps<Name extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Name>[]
  readonly chosen: Name
  readonly choose: (name: Name) => void
  /// What the tab that is chosen shows.
  readonly children: ComponentChildren
}

/// One of several lists in a panel, chosen by pointer or arrow key.
export function Tabs<Name extends string>({ label, tabs, chosen, choose, children }: TabsProps<Name>) {
  const id = useId()
  const step = (by: number) => {
    const at = tabs.findIndex(({ name }) => name === chosen)
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (!next) return
    choose(next.name)
    document.getElementById(`${id}-${next.name}-tab`)?.focus()
  }
  return (
    <>
      <div class="findings-tabs" role="tablist" aria-label={label}>
        {tabs.map(({ name, label, count }) => (
          <button
            key={name}
            id={`${id}-${name}-tab`}
            class="findings-tab"
            role="tab"
            aria-selected={chosen === name}
            aria-controls={`${id}-panel`}
            tabIndex={chosen === name ? 0 : -1}
            onClick={() => choose(name)}
            onKeyDown={(event) => {
              if (event.key === "ArrowLeft") step(-1)
              if (event.key === "ArrowRight") step(1)
            }}
          >
            {label}
            {count !== undefined && <span class="findings-count">{count}</span>}
          </button>
        ))}
      </div>
      <div class="findings-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}-tab`}>
        {children}
      </div>
    </>
  )
}
