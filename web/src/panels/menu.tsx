import { useId, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { About } from "./about"
import { Icon } from "./icons"

/// Language, appearance and what there is to know about the program.
export function Menu() {
  const texts = useTexts()
  const id = useId()
  const about = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button class="button-icon" popovertarget={id} title={texts.bar.menu} aria-label={texts.bar.menu}>
        <Icon name="more" />
      </button>
      <div class="menu" id={id} popover="auto">
        <LanguageChoice />
        <ThemeChoice />
        <button class="menu-item" popovertarget={id} popovertargetaction="hide" onClick={() => about.current?.showModal()}>
          {texts.bar.about}
        </button>
      </div>
      <About dialog={about} />
    </>
  )
}

function LanguageChoice() {
  const { settings } = useApp()
  const texts = useTexts()
  return (
    <fieldset class="menu-choice">
      <legend>{texts.bar.language}</legend>
      {(["zh", "en"] as const).map((language) => (
        <label key={language} class="menu-option">
          <input
            type="radio"
            name="language"
            checked={settings.language.value === language}
            onChange={() => (settings.language.value = language)}
          />
          <span lang={language}>{language === "zh" ? "中文" : "English"}</span>
        </label>
      ))}
    </fieldset>
  )
}

function ThemeChoice() {
  const { settings } = useApp()
  const texts = useTexts()
  return (
    <fieldset class="menu-choice">
      <legend>{texts.bar.theme}</legend>
      {(["auto", "light", "dark"] as const).map((theme) => (
        <label key={theme} class="menu-option">
          <input
            type="radio"
            name="theme"
            checked={settings.theme.value === theme}
            onChange={() => (settings.theme.value = theme)}
          />
          <span>{texts.bar.themes[theme]}</span>
        </label>
      ))}
    </fieldset>
  )
}
