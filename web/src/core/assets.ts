// Where the worker and the core come from, in either form of the page.

import type { CoreSource } from "./protocol"

/// Starts the worker. It comes from a blob, so that the page's security policy binds
/// it: one loaded by address would have the policy its server sends, or none.
export function startWorker(): Worker {
  const address = URL.createObjectURL(new Blob([BUILD_WORKER], { type: "text/javascript" }))
  const worker = new Worker(address)
  URL.revokeObjectURL(address)
  return worker
}

/// The core of this page. The single file carries it in a data block, which the worker
/// unpacks; the site fetches it, here in the page because not every browser lets the
/// service worker serve a worker that came from a blob.
export async function coreSource(): Promise<CoreSource> {
  if (BUILD_FORM === "file") {
    const block = document.getElementById("core-wasm")?.textContent
    if (!block) throw new Error("the file is cut off: it has no core")
    return block
  }
  const response = await fetch(BUILD_CORE)
  if (!response.ok) throw new Error(`${BUILD_CORE}: status ${response.status}`)
  // A plain host may send another type than application/wasm, which streaming refuses.
  if (response.headers.get("Content-Type") === "application/wasm") {
    return WebAssembly.compileStreaming(response)
  }
  return WebAssembly.compile(await response.arrayBuffer())
}
