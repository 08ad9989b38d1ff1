// The page as a site on a plain static host, in a subfolder, and without a network after
// the first visit.

import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join } from "node:path"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { checked, dist, launch, openPolicy, policy, saved, shownText, watchOver } from "./kit"

/// What a host sends that was never told about WebAssembly or manifests.
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
}

interface Host {
  readonly server: Server
  readonly origin: string
  /// Paths asked for.
  readonly asked: string[]
}

/// A host that serves the site from /a/folder/ and nothing else.
async function host(): Promise<Host> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname
    asked.push(path)
    const name = path.startsWith("/a/folder/") ? path.slice("/a/folder/".length) || "index.html" : ""
    readFile(join(dist, "site", name)).then(
      (content) => response.writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" }).end(content),
      () => response.writeHead(404, { "Access-Control-Allow-Origin": "*" }).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

async function close({ server }: Host): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/// What becomes of a fetch: the name of the error, or "reached".
const answer = (target: string) =>
  fetch(target).then(
    () => "reached",
    (reason: unknown) => (reason as Error).name,
  )

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

test("the site works in a subfolder, and without its host after the first visit", async () => {
  const site = await host()
  const context = await browser.newContext({ locale: "zh-CN" })
  watchOver(context, `${site.origin}/a/folder/`)
  const page = await context.newPage()
  await page.goto(`${site.origin}/a/folder/`)
  await openPolicy(page, "云枝.txt", policy)
  await checked(page)
  await saved(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  assert.deepEqual(
    site.asked.filter((path) => !path.startsWith("/a/folder/")),
    [],
  )
  await close(site)

  await page.reload()
  await checked(page)
  assert.equal(await shownText(page), policy)
  await context.close()
})

test("neither page nor worker nor service worker of the site can fetch from elsewhere", async () => {
  const site = await host()
  const other = await host()
  const context = await browser.newContext({ locale: "zh-CN" })
  const page = await context.newPage()
  await page.goto(`${site.origin}/a/folder/#sample`)
  await checked(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const [worker] = page.workers()
  const [serviceWorker] = context.serviceWorkers()
  assert.ok(worker && serviceWorker)
  const target = `${other.origin}/a/folder/icon.svg`
  assert.equal(await page.evaluate(answer, target), "TypeError")
  assert.equal(await worker.evaluate(answer, target), "TypeError")
  assert.equal(await serviceWorker.evaluate(answer, target), "TypeError")
  assert.deepEqual(other.asked, [])
  await context.close()
  await Promise.all([close(site), close(other)])
})
