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
