// Work saved beyond the browser: to a file on the disk where the page may write one, as a
// download elsewhere.

import { chooseTarget, type FileLink, write, type Written } from "./disk"
import { download, fileName } from "./files"
import { projectEnding } from "./project"
import type { Session } from "./session"
import type { Texts } from "./text/texts"

export interface Saving {
  /// Saves at once: in the browser, and to the file of the draft if it has one.
  save(): Promise<void>
  /// Lets the user choose a file, saves to it and does so from now on.
  saveTo(holds: FileLink["holds"]): Promise<void>
  downloadText(): void
  downloadProject(): Promise<void>
}

export interface SavingConfig {
  readonly session: Pick<Session, "draft" | "keeper" | "carry" | "link">
  /// The text on the desk.
  readonly text: () => string
  /// The name that the draft on the desk is shown under.
  readonly name: () => string
  readonly texts: () => Texts
  /// Hears what came of saving: `failed` is to be seen, the rest to be said.
  readonly tell: (words: string, failed: boolean) => void
}

export function createSaving({ session, text, name, texts, tell }: SavingConfig): Saving {
  const content = (holds: FileLink["holds"]) => (holds === "text" ? text() : session.carry())

  async function writeTo(link: FileLink): Promise<void> {
    const id = session.draft.value?.id
    const before = await content(link.holds)
    const { disk } = texts()
    const file = link.handle.name
    const done = await write(link, before, () => window.confirm(disk.mayOverwrite(file)))
    if (session.draft.value?.id !== id) return
    if (done.written === "done") session.link({ ...done.link, dirty: (await content(link.holds)) !== before })
    tellWritten(done.written, file)
  }

  function tellWritten(written: Written, file: string): void {
    const { disk } = texts()
    if (written === "done") tell(disk.done(file), false)
    else if (written !== "stopped") tell(disk[written](file), true)
  }

  const stem = () => fileName(session.draft.value ? name() : "")

  return {
    async save() {
      await session.keeper.flush()
      const link = session.draft.value?.file
      if (link) return writeTo(link)
      const { keep } = texts()
      if (session.draft.value) tell(session.keeper.state.value === "saved" ? keep.savedHere : keep.refused, false)
    },
    async saveTo(holds) {
      const link = await chooseTarget(stem() + (holds === "text" ? ".md" : projectEnding), holds)
      if (link) await writeTo(link)
    },
    downloadText: () => download(`${stem()}.md`, text()),
    async downloadProject() {
      download(stem() + projectEnding, await session.carry(), "application/json")
    },
  }
}
