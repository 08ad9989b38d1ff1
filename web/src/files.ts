// Files in and out of the page. They never leave the machine.

/// Largest file that is read, in bytes.
export const largestFile = 20 * 1024 * 1024

/// The bytes of a file in base64.
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""))
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"))
    reader.readAsDataURL(file)
  })
}

/// Hands the user a text, or bytes, as a file to be saved.
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type = "text/markdown"): void {
  const charset = typeof content === "string" ? ";charset=utf-8" : ""
  const address = URL.createObjectURL(new Blob([content], { type: type + charset }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/// Puts a text on the clipboard; resolves to whether the browser let it.
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/// A name that any system takes for a file.
export function fileName(name: string): string {
  const safe = name.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, " ").trim().slice(0, 80)
  return safe === "" ? "policy" : safe
}

/// The name of a file without its ending.
export function stemOf(name: string): string {
  return name.replace(/\.[^.]{1,8}$/, "")
}

/// Lets the user choose a file; resolves to none if the choice is called off.
export function chooseFiles(accept: string, multiple = false): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input")
    input.type = "file"
    input.accept = accept
    input.multiple = multiple
    input.onchange = () => resolve([...(input.files ?? [])])
    input.oncancel = () => resolve([])
    input.click()
  })
}
