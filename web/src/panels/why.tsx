import { useEffect } from "preact/hooks"
import { useApp, useTexts } from "../app"
import type { Source } from "../core/wire.gen"
import { citedActs } from "../editor/diagnostics"

export interface WhyProps {
  /// Id of the rule.
  readonly id: string
  readonly sources: readonly Source[]
}

/// Why a rule speaks up: what it asks, on what ground and since when, with an example of
/// what fails and what passes.
export function Why({ id, sources }: WhyProps) {
  const { rulebook, settings, said } = useApp()
  const { why, off } = useTexts()
  useEffect(() => rulebook.ask(), [])
  const rule = rulebook.rules.value.get(id)
  if (!rule) return null
  const title = settings.language.value === "en" && rule.titleEn !== "" ? rule.titleEn : rule.title
  return (
    <div class="why">
      <p class="why-title">
        {title} <code>{id}</code>
      </p>
      <p lang="zh-CN">{rule.text}</p>
      {sources.length > 0 && (
        <ul class="why-sources" aria-label={why.sources} lang="zh-CN">
          {citedActs(sources).map((act) => (
            <li key={act}>{act}</li>
          ))}
        </ul>
      )}
      {rule.from !== null && <p class="why-from">{why.from(rule.from)}</p>}
      <dl>
        <dt>{why.bad}</dt>
        <dd lang="zh-CN">{rule.bad}</dd>
        <dt>{why.good}</dt>
        <dd lang="zh-CN">{rule.good}</dd>
      </dl>
      <button
        class="finding-place"
        onClick={() => {
          settings.off.value = [...new Set([...settings.off.value, id])]
          said.value = off.done(title)
        }}
      >
        {off.go}
      </button>
    </div>
  )
}
