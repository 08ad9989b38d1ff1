// What axe finds in all modes but the editing, in light and dark, wide and narrow, in both
// languages.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { en } from "../src/text/en"
import { zh } from "../src/text/zh"
import { faults, withAxe } from "./axe"
import { checked, launch, offline, openPage } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

const wide = { width: 1440, height: 900 }
const narrow = { width: 360, height: 740 }
const screens = [
  { name: "wide, light, Chinese", viewport: wide, colorScheme: "light", texts: zh },
  { name: "wide, dark, English, strong contrast", viewport: wide, colorScheme: "dark", contrast: "more", texts: en },
  { name: "narrow, light, English", viewport: narrow, colorScheme: "light", texts: en },
  { name: "narrow, dark, Chinese", viewport: narrow, colorScheme: "dark", texts: zh },
] as const

for (const { name, texts, ...screen } of screens) {
  test(`axe finds nothing around the edit mode: ${name}`, async () => {
    const { context } = await offline(browser, screen)
    await withAxe(context)
    const page = await openPage(context)
    const button = (name: string) => page.getByRole("button", { name, exact: true })
    const begins = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) })
    const clear = async (where: string) => {
      assert.deepEqual(await faults(page), [], where)
      const { scrollWidth, scrollHeight } = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return { scrollWidth: scrollWidth - innerWidth, scrollHeight: scrollHeight - innerHeight }
      })
      assert.ok(scrollWidth <= 0 && scrollHeight <= 0, `${where}: the page scrolls by ${scrollWidth} and ${scrollHeight}`)
    }
    const panes = page.locator(".panes")
    const show = async (pane: string) => {
      if (await panes.isVisible()) await panes.getByRole("button", { name: pane }).click()
    }
    await page.locator(".start").waitFor()
    if (texts.language === "en") {
      await button(zh.bar.menu).click()
      await page.getByText("English").click()
      await page.keyboard.press("Escape")
    }
    await clear("start screen")
    await page.keyboard.press("?")
    await page.getByRole("dialog").waitFor()
    await clear("keys")
    await page.keyboard.press("Escape")

    await begins(texts.profile.start).click()
    await page.locator(".begin-ways").waitFor()
    await clear("choice of a model")
    await page.locator(".begin-ways .begin-way").first().click()
    await page.locator(".preview-heading").first().waitFor({ state: "attached" })
    await show(texts.panes.groups)
    await page.locator(".groups-entry").nth(4).click()
    await page.locator(".row-summary").first().click()
    await clear("questions")
    await show(texts.panes.preview)
    await clear("preview of the policy")
    await button(texts.profile.put).click()
    await page.locator(".cm-content").waitFor()
    await button(texts.modes.publish).click()
    await page.locator("iframe").waitFor()
    await clear("publishing")
    await show(texts.panes.documents)
    await clear("documents")

    await page.locator(".topbar-home").click()
    await clear("start screen with a draft")
    await begins(texts.start.sample).click()
    await checked(page)
    await button(texts.bar.versions).click()
    await page.getByLabel(texts.versions.label).fill("甲")
    await button(texts.versions.keep).click()
    await page.locator(".versions-entry").waitFor()
    await clear("versions")
    await page.keyboard.press("Escape")

    await button(texts.modes.compare).click()
    await page.locator(".redline-change").first().waitFor()
    await page.keyboard.press("F8")
    await clear("redline")
    if (!(await panes.isVisible())) {
      await button(texts.compare.views.sides).click()
      await clear("redline side by side")
    }
    await page.locator(".compare-views, .panes").getByRole("button", { name: texts.panes.notice }).click()
    await page.locator(".notice-part").first().waitFor()
    await clear("notice")
    await show(texts.panes.changes)
    await clear("consequences of the changes")
    await page.locator(".changes").getByRole("tab").nth(1).click()
    await clear("changes")

    await button(texts.bar.menu).click()
    await clear("menu")
    await button(texts.bar.about).click()
    await page.getByRole("dialog").waitFor()
    await page.locator(".about-licences > summary").click()
    await clear("about")
  })
}

test("the narrow page never scrolls sideways", async () => {
  const { context } = await offline(browser, { viewport: { width: 360, height: 740 } })
  const page = await openPage(context, "#sample")
  await checked(page)
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  for (const pane of ["目录", "正文", "问题", "对比", "改动", "通知"]) {
    await page.locator(".panes, .modes").getByRole("button", { name: pane }).click()
    assert.ok((await overflow()) <= 0, pane)
  }
  await context.close()
})
