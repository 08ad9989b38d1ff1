// The page as a site on a plain static host, in a subfolder, and without a network after
// the first visit.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { host } from "./host"
import { checked, launch, openPolicy, plainDialogs, policy, saved, shownText, watchOver } from "./kit"

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
  await plainDialogs(context)
  watchOver(context, site.address)
  const page = await context.newPage()
  await page.goto(site.address)
  await openPolicy(page, "云枝.txt", policy)
  await checked(page)
  await saved(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  assert.deepEqual(
    site.asked.filter((path) => !path.startsWith("/a/folder/")),
    [],
  )
  await site.close()

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
  await page.goto(`${site.address}#sample`)
  await checked(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const [worker] = page.workers()
  const [serviceWorker] = context.serviceWorkers()
  assert.ok(worker && serviceWorker)
  const target = `${other.address}icon.svg`
  assert.equal(await page.evaluate(answer, target), "TypeError")
  assert.equal(await worker.evaluate(answer, target), "TypeError")
  assert.equal(await serviceWorker.evaluate(answer, target), "TypeError")
  assert.deepEqual(other.asked, [])
  await context.close()
  await Promise.all([site.close(), other.close()])
})

test("a new version waits until it is wanted, and then has the draft", async (t) => {
  const site = await host()
  t.after(site.close)
  const context = await browser.newContext({ locale: "zh-CN" })
  await plainDialogs(context)
  watchOver(context, site.address)
  const page = await context.newPage()
  await page.goto(site.address)
  await openPolicy(page, "云枝.txt", policy)
  await checked(page)
  await saved(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await checked(page)

  site.serve((name, content) => {
    if (name === "index.html") return Buffer.from(content.toString().replace("<body>", '<body data-version="new">'))
    return name === "service-worker.js" ? Buffer.from(content.toString().replace(/clausewright-[0-9a-f]+/, "clausewright-new")) : content
  })
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update().then(() => undefined)))
  const reload = page.getByRole("status").filter({ hasText: "新版本" }).getByRole("button", { name: "重新载入" })
  await reload.waitFor()
  assert.equal(await page.locator("body[data-version]").count(), 0, "the page changed unasked")
  await reload.click()
  await page.locator("body[data-version=new] .cm-content").waitFor()
  assert.equal(await shownText(page), policy)
  assert.deepEqual(await page.evaluate(() => caches.keys()), ["clausewright-new"])
})

test("the manifest names icons that are there, each of its size", async (t) => {
  const site = await host()
  t.after(site.close)
  const get = async (name: string) => Buffer.from(await (await fetch(site.address + name)).arrayBuffer())
  const manifest = JSON.parse((await get("manifest.webmanifest")).toString())
  const pictures = manifest.icons.filter((icon: { readonly type: string }) => icon.type === "image/png")
  assert.ok(pictures.some((icon: { readonly purpose: string }) => icon.purpose === "maskable"))
  for (const { src, sizes } of pictures) {
    const file = await get(src)
    assert.equal(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`, sizes, src)
  }
  const page = (await get("index.html")).toString()
  assert.match((await get(/apple-touch-icon" href="([^"]+)"/.exec(page)?.[1] ?? "none")).subarray(1, 4).toString(), /PNG/)
})
