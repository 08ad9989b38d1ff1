// What is around the modes: panels that can be resized, settings that stay.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Locator, Page } from "playwright-core"
import { checked, launch, offline, openPage } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

/// The width of a panel as the browser draws it and as the divider says it.
async function widths(panel: Locator, divider: Locator): Promise<readonly [number, number]> {
  const drawn = await panel.evaluate((element) => Math.round(element.getBoundingClientRect().width))
  return [drawn, Number(await divider.getAttribute("aria-valuenow"))]
}

/// Waits until a divider says a width.
const says = (page: Page, name: string, width: number) =>
  page.locator(`[role=separator][aria-label*="${name}"][aria-valuenow="${width}"]`).waitFor()

test("a panel is resized by pointer and by key, keeps its width over a reload, and gets its own back", async () => {
  const { context } = await offline(browser, { viewport: { width: 1440, height: 900 } })
  const page = await openPage(context, "#sample")
  await checked(page)
  const outline = page.locator(".outline")
  const divider = page.getByRole("separator", { name: "目录" })
  const [own, said] = await widths(outline, divider)
  assert.equal(said, own)

  const box = await divider.boundingBox()
  assert.ok(box)
  await page.mouse.move(box.x + 4, box.y + 300)
  await page.mouse.down()
  await page.mouse.move(box.x + 54, box.y + 300, { steps: 3 })
  await page.mouse.up()
  await says(page, "目录", own + 50)
  await divider.focus()
  await page.keyboard.press("ArrowLeft")
  await says(page, "目录", own + 34)
  const findings = page.getByRole("separator", { name: "问题" })
  const [before] = await widths(page.locator(".findings"), findings)
  const edge = await page.locator(".findings").evaluate((panel) => panel.getBoundingClientRect().left)
  const grip = await findings.boundingBox()
  assert.ok(grip && grip.x < edge && edge < grip.x + grip.width, "the divider is not at the panel's edge")
  await findings.press("ArrowLeft")
  await says(page, "问题", before + 16)

  await page.reload()
  await says(page, "目录", own + 34)
  assert.deepEqual(await widths(outline, divider), [own + 34, own + 34])
  await divider.press("Enter")
  await says(page, "目录", own)

  for (const [mode, panel] of [["对比", "改动"], ["发布", "文件"]] as const) {
    await page.getByRole("button", { name: mode, exact: true }).click()
    const line = page.getByRole("separator", { name: panel })
    await line.press("End")
    await line.and(page.locator(`[aria-valuenow="${await line.getAttribute("aria-valuemax")}"]`)).waitFor()
  }
})
