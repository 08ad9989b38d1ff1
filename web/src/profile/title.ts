import { useApp } from "../app"
import type { Settings } from "../settings"

/// What has a title in both languages.
export interface Titled {
  readonly title: string
  readonly titleEn: string
}

export function titleOf(titled: Titled, language: Settings["language"]["value"]): string {
  return language === "en" && titled.titleEn !== "" ? titled.titleEn : titled.title
}

/// Gives titles in the language set.
export function useTitle(): (titled: Titled) => string {
  const language = useApp().settings.language.value
  return (titled) => titleOf(titled, language)
}
