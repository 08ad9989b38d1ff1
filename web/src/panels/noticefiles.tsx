import { nameOf, useApp, useTexts } from "../app"
import { type NoticeFormat, noticeFormats } from "../compare-notice"
import { codeOf } from "../editor/check"
import { copyText, download, fileName, stemOf } from "../files"
import { Icon } from "./icons"

const formats: readonly NoticeFormat[] = ["text", "markdown", "html"]

/// The draft as a whole, to be copied or saved.
export function Saving() {
  const { notice } = useApp()
  const texts = useTexts()
  const copy = useCopy()
  const save = useSave()
  const disabled = notice.draft.value === null
  return (
    <div class="notice-saving">
      <button class="button" disabled={disabled} onClick={() => void copy(texts.notice.label, () => notice.content("text"))}>
        {texts.notice.copyAll}
      </button>
      {formats.map((format) => (
        <button
          key={format}
          class="button"
          disabled={disabled}
          aria-label={texts.notice.save(texts.notice.formats[format])}
          onClick={() => void save(texts.notice.file, format, () => notice.content(format))}
        >
          <Icon name="download" />
          {texts.notice.formats[format]}
        </button>
      ))}
    </div>
  )
}

/// Says what came of a command.
function useTell(): (words: string) => void {
  const { said, told } = useApp()
  return (words) => {
    told.value = words
    said.value = words
  }
}

/// Saves what is made of the comparison as a file, named after the new version.
export function useSave(): (name: (version: string) => string, format: NoticeFormat, make: () => Promise<string | null>) => Promise<void> {
  const { comparison, session } = useApp()
  const texts = useTexts()
  const tell = useTell()
  return async (name, format, make) => {
    const party = comparison.result.value?.new
    const draft = session.draft.value
    const version = party?.origin.kind === "current" && draft ? nameOf(draft, texts) : stemOf(party?.label ?? "")
    const { ending, type } = noticeFormats[format]
    try {
      const content = await make()
      if (content !== null) download(fileName(name(version)) + ending, content, type)
    } catch (reason) {
      tell(texts.notice.failed(codeOf(reason)))
    }
  }
}

/// Puts words on the clipboard and says so.
export function useCopy(): (name: string, words: () => Promise<string | null>) => Promise<void> {
  const texts = useTexts()
  const tell = useTell()
  return async (name, words) => {
    try {
      const content = await words()
      tell(content !== null && (await copyText(content)) ? texts.notice.copied(name) : texts.notice.notCopied)
    } catch (reason) {
      tell(texts.notice.failed(codeOf(reason)))
    }
  }
}
