// Files on the disk that the browser lets the page write to. Where it does not, files come
// in by the file dialog and go out as downloads.

import { chooseFiles } from "./files"

/// A file that the user brought in.
export interface Brought {
  readonly file: File
  /// Where it can be written back; null where the browser does not let it be.
  readonly handle: FileSystemFileHandle | null
}

/// The file on the disk that a draft is saved to as well.
export interface FileLink {
  readonly handle: FileSystemFileHandle
  /// What is written: the text, or the project file.
  readonly holds: "text" | "project"
  /// How the lines of a text end.
  readonly lineBreak: "\n" | "\r\n"
  /// When the file was last changed as far as this page knows, in milliseconds since 1970.
  readonly modified: number
  /// Whether the draft has changes that the file has not.
  readonly dirty: boolean
}

/// What came of writing to a file: done, called off by the user, not allowed, no such file
/// any more, or another failure.
export type Written = "done" | "stopped" | "refused" | "gone" | "failed"

/// Whether the browser lets the page write to files.
export const writesFiles = () => window.showSaveFilePicker !== undefined

const textType: FilePickerType = { description: "Markdown, text", accept: { "text/markdown": [".md", ".markdown"], "text/plain": [".txt"] } }
const pageType: FilePickerType = { description: "HTML", accept: { "text/html": [".html", ".htm"] } }
const projectType: FilePickerType = { description: "Clausewright", accept: { "application/json": [".json"] } }
const everyType: FilePickerType = {
  description: "Clausewright",
  accept: { ...textType.accept, ...pageType.accept, ...projectType.accept },
}

/// Lets the user choose files to open; resolves to none if the choice is called off.
/// `accept` is for browsers that do not let files be written.
export async function chooseBrought(accept: string, kind: "any" | "project" = "any"): Promise<readonly Brought[]> {
  if (!window.showOpenFilePicker) return bare(await chooseFiles(accept, kind === "any"))
  const types = kind === "any" ? [everyType, textType, pageType, projectType] : [projectType]
  const handles = await window.showOpenFilePicker({ multiple: kind === "any", types }).catch(() => [])
  return Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle })))
}

/// Files that cannot be written back.
export function bare(files: readonly File[]): readonly Brought[] {
  return files.map((file) => ({ file, handle: null }))
}

/// Files that are dropped. To be called in the event itself, which forgets them after.
export async function dropped(data: DataTransfer): Promise<readonly Brought[]> {
  const items = [...data.items].filter(({ kind }) => kind === "file")
  const files = items.map((item) => ({ file: item.getAsFile(), handle: item.getAsFileSystemHandle?.() }))
  const brought = files.map(async ({ file, handle }) => {
    const found = await handle?.catch(() => null)
    return file && { file, handle: found?.kind === "file" ? (found as FileSystemFileHandle) : null }
  })
  return (await Promise.all(brought)).filter((item) => item !== null)
}

/// The link of a draft to the file it came from; null if it cannot be written back, or if
/// its text is not the file itself but was taken from another format or encoding.
export async function linkOf({ file, handle }: Brought, holds: FileLink["holds"], text: string): Promise<FileLink | null> {
  if (!handle) return null
  const content = await file.text()
  if (holds === "text" && content !== text) return null
  const crlf = /\r\n/.test(content)
  if (holds === "text" && (crlf ? /[^\r]\n|\r[^\n]/ : /\r/).test(content)) return null // the editor keeps no mixture
  return { handle, holds, lineBreak: crlf ? "\r\n" : "\n", modified: file.lastModified, dirty: false }
}

/// Lets the user choose a file to write to; null if the choice is called off.
export async function chooseTarget(name: string, holds: FileLink["holds"]): Promise<FileLink | null> {
  const types = [holds === "text" ? textType : projectType]
  const handle = await window.showSaveFilePicker?.({ suggestedName: name, types }).catch(() => null)
  return handle ? { handle, holds, lineBreak: "\n", modified: 0, dirty: true } : null
}

/// Writes to the file of a link and resolves to the link after that. If another program
/// has changed the file meanwhile, `mayOverwrite` is asked.
export async function write(
  link: FileLink,
  content: string,
  mayOverwrite: () => boolean,
): Promise<{ readonly written: Written; readonly link: FileLink }> {
  const { handle, holds, lineBreak, modified } = link
  try {
    if ((await handle.requestPermission({ mode: "readwrite" })) !== "granted") return { written: "refused", link }
    const { lastModified } = await handle.getFile()
    if (modified !== 0 && lastModified !== modified && !mayOverwrite()) return { written: "stopped", link }
    const file = await handle.createWritable()
    await file.write(holds === "text" ? content.replaceAll("\n", lineBreak) : content)
    await file.close()
    return { written: "done", link: { ...link, modified: (await handle.getFile()).lastModified, dirty: false } }
  } catch (reason) {
    return { written: failureOf(reason), link }
  }
}

function failureOf(reason: unknown): Written {
  switch (reason instanceof DOMException ? reason.name : "") {
    case "NotAllowedError":
    case "SecurityError":
    case "NoModificationAllowedError":
      return "refused"
    case "NotFoundError":
      return "gone"
    case "AbortError":
      return "stopped"
    default:
      return "failed"
  }
}
