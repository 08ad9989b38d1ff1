import { useId, useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { About } from "./about"
import { chooseBrought, writesFiles } from "../disk"
import { Icon } from "./icons"
import { accepted } from "./topbar"

/// Files in and out, language, appearance and what there is to know about the program.
export function Menu() {
  const app = useApp()
  const texts = useTexts()
  const id = useId()
  const about = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button class="button-icon" popovertarget={id} title={texts.bar.menu} aria-label={texts.bar.menu}>
        <Icon name="more" />
      </button>
      <div class="menu" id={id} popover="auto">
        {app.session.draft.value && (
          <div class="menu-items">
            <Item menu={id} name={texts.bar.open} go={async () => app.openFiles(await chooseBrought(accepted))} />
            {writesFiles() && <Item menu={id} name={texts.disk.saveTo} go={() => app.saving.saveTo("text")} />}
            <Item menu={id} name={texts.bar.download} go={app.saving.downloadText} />
            <Item
              menu={id}
              name={texts.project.save}
              go={() => (writesFiles() ? app.saving.saveTo("project") : app.saving.downloadProject())}
            />
            {app.mode.value === "edit" && <Item menu={id} name={texts.renumber.go} go={app.renumber} />}
          </div>
        )}
        <LanguageChoice />
        <ThemeChoice />
        <Item menu={id} name={texts.keys.title} go={() => app.help.value++} />
        <Item menu={id} name={texts.bar.about} go={() => about.current?.showModal()} />
      </div>
      <About dialog={about} />
    </>
  )
}

interface ItemProps {
  /// Id of the menu, which closes.
  readonly menu: string
  readonly name: string
  readonly go: () => void
}

function Item({ menu, name, go }: ItemProps) {
  return (
    <button class="menu-item" popovertarget={menu} popovertargetaction="hide" onClick={go}>
      {name}
    </button>
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
      <label class="menu-option">
        <input
          type="checkbox"
          checked={settings.contrast.value === "more"}
          onChange={(event) => (settings.contrast.value = event.currentTarget.checked ? "more" : "auto")}
        />
        <span>{texts.look.contrast}</span>
      </label>
    </fieldset>
  )
}
