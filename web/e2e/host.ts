// A plain static host for the tests of the page as a site.

import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join } from "node:path"
import { dist } from "./kit"

/// What a host sends that was never told about WebAssembly or manifests.
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
}

export interface Host {
  /// Address of the site, which lies in a folder of the host.
  readonly address: string
  readonly origin: string
  /// Paths asked for.
  readonly asked: readonly string[]
  /// Changes what is served from now on, given a file's name and content.
  serve(change: (name: string, content: Buffer) => Buffer): void
  close(): Promise<void>
}

const folder = "/a/folder/"

/// A host that serves the site from a folder and nothing else.
export async function host(): Promise<Host> {
  const asked: string[] = []
  let change = (_name: string, content: Buffer) => content
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname
    asked.push(path)
    const name = path.startsWith(folder) ? path.slice(folder.length) || "index.html" : ""
    readFile(join(dist, "site", name)).then(
      (content) => response.writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" }).end(change(name, content)),
      () => response.writeHead(404, { "Access-Control-Allow-Origin": "*" }).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: origin + folder,
    origin,
    asked,
    serve(next) {
      change = next
    },
    async close() {
      if (!server.listening) return
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
