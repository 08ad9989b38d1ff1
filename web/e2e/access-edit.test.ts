// What axe finds while a policy is edited, in light and dark, wide and narrow, in both
// languages.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { en } from "../src/text/en"
import { zh } from "../src/text/zh"
import { faults, withAxe } from "./axe"
import { assertQuiet, checked, launch, offline, openPage } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

const wide = { width: 1440, height: 900 }
const narrow = { width: 360, height: 740 }
const screens = [
  { name: "wide, light, Chinese", viewport: wide, colorScheme: "light", texts: zh },
  { name: "wide, dark, English", viewport: wide, colorScheme: "dark", texts: en },
  { name: "narrow, light, English", viewport: narrow, colorScheme: "light", texts: en },
  { name: "narrow, dark, Chinese", viewport: narrow, colorScheme: "dark", texts: zh },
] as const

for (const { name, texts, ...screen } of screens) {
  test(`axe finds nothing in the edit mode: ${name}`, async () => {
    const { context, watch } = await offline(browser, screen)
    await withAxe(context)
    const page = await openPage(context, "#sample")
    await checked(page)
    if (texts.language === "en") {
      await page.getByRole("button", { name: zh.bar.menu }).click()
      await page.getByText("English").click()
      await page.keyboard.press("Escape")
    }
    const chosen = page.waitForEvent("filechooser")
    const panes = page.locator(".panes")
    const narrow = await panes.isVisible()
    const show = async (pane: string) => {
      if (narrow) await panes.getByRole("button", { name: pane }).click()
    }
    await page.locator(".cm-content").focus()
    await page.keyboard.press("ControlOrMeta+f")
    await page.keyboard.insertText("登陆")
    assert.deepEqual(await faults(page), [], "search")
    await page.keyboard.press("Escape")
    await page.keyboard.press("F8")
    assert.deepEqual(await faults(page), [], "text")

    await show(texts.panes.findings)
    await page.getByLabel(texts.findings.groupBy).selectOption(texts.findings.groupings.clause)
    const card = page.locator(".findings .finding").first()
    await card.getByRole("button", { name: texts.why.show }).click()
    await card.locator(".why").waitFor()
    await card.getByRole("button", { name: texts.aside.go }).click()
    await page.getByRole("button", { name: texts.report.go }).click()
    assert.deepEqual(await faults(page), [], "why, setting aside, report")
    await page.getByLabel(texts.aside.reason).fill("甲")
    await page.keyboard.press("Enter")
    await page.locator(".aside summary").click()
    assert.deepEqual(await faults(page), [], "what is set aside")

    await page.getByRole("tab", { name: texts.coverage.tab }).click()
    await page.locator(".coverage-entry summary").first().click()
    await page.locator(".coverage-entry .why").waitFor()
    assert.deepEqual(await faults(page), [], "coverage")

    await page.getByRole("button", { name: texts.annexes.add }).click()
    await (await chosen).setFiles({ name: "a.md", mimeType: "text/plain", buffer: Buffer.from("# 附件\n") })
    await page.locator(".annexes-name").click()
    await page.getByRole("textbox", { name: texts.annexes.title("a.md") }).waitFor()
    assert.deepEqual(await faults(page), [], "annex")
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "the page scrolls sideways")
    assertQuiet(watch)
    await context.close()
  })
}
