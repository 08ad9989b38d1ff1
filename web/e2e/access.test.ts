// What axe finds, in light and dark, wide and narrow, in both languages.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { faults, withAxe } from "./axe"
import { checked, launch, offline, openPage } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

const screens = [
  { name: "wide and light", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "wide and dark", viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  { name: "narrow and light", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "narrow and dark", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
] as const

for (const { name, ...screen } of screens) {
  test(`axe finds nothing: ${name}`, async () => {
    const { context } = await offline(browser, screen)
    await withAxe(context)
    const page = await openPage(context)
    await page.locator(".start").waitFor()
    assert.deepEqual(await faults(page), [], "start screen")

    await page.getByRole("button", { name: /^看示例/ }).click()
    await checked(page)
    await page.getByRole("button", { name: "下一处问题（F8）" }).click()
    assert.deepEqual(await faults(page), [], "text")

    const panes = page.locator(".panes")
    if (await panes.isVisible()) {
      await panes.getByRole("button", { name: "目录" }).click()
      assert.deepEqual(await faults(page), [], "outline")
      await panes.getByRole("button", { name: "问题" }).click()
      assert.deepEqual(await faults(page), [], "findings")
    }
    await page.getByRole("tab", { name: "覆盖" }).click()
    await page.locator(".coverage-entry").first().click()
    assert.deepEqual(await faults(page), [], "coverage")

    await page.getByRole("button", { name: "版本", exact: true }).click()
    await page.getByLabel("版本名称").fill("甲")
    await page.getByRole("button", { name: "保存版本" }).click()
    await page.locator(".versions-entry").waitFor()
    assert.deepEqual(await faults(page), [], "versions")
    await page.keyboard.press("Escape")

    await page.getByRole("button", { name: "对比", exact: true }).click()
    await page.locator(".redline-change").first().waitFor()
    await page.keyboard.press("F8")
    assert.deepEqual(await faults(page), [], "redline")
    if (!(await panes.isVisible())) {
      await page.getByRole("button", { name: "并排" }).click()
      assert.deepEqual(await faults(page), [], "redline side by side")
    }
    await page.locator(".compare-views, .panes").getByRole("button", { name: "通知" }).click()
    await page.locator(".notice-part").first().waitFor()
    assert.deepEqual(await faults(page), [], "notice")
    if (await panes.isVisible()) {
      await panes.getByRole("button", { name: "改动" }).click()
      assert.deepEqual(await faults(page), [], "consequences of the changes")
    }
    await page.getByRole("tab", { name: /^改动/ }).click()
    assert.deepEqual(await faults(page), [], "changes")

    await page.getByRole("button", { name: "更多" }).click()
    await page.getByText("English").click()
    assert.deepEqual(await faults(page), [], "menu, in English")
    await page.getByRole("button", { name: "About Clausewright" }).click()
    await page.getByRole("dialog").waitFor()
    assert.deepEqual(await faults(page), [], "about")
    await context.close()
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

test("everything can be reached by keyboard, and focus is seen", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  const sample = page.getByRole("button", { name: /^看示例/ })
  for (let i = 0; !(await sample.and(page.locator(":focus")).isVisible()); i++) {
    assert.ok(i < 6, "the sample is not among the first controls")
    await page.keyboard.press("Tab")
  }
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle), "none")
  await page.keyboard.press("Enter")
  await checked(page)
  await page.locator(".cm-content:focus").waitFor()
  await page.locator(".skip").focus()
  await page.keyboard.press("Enter")
  await page.locator(".cm-content:focus").waitFor()
  const fixable = page.locator(".findings .finding[aria-current=true]", { has: page.locator(".button-fix") })
  for (let i = 0; !(await fixable.isVisible()); i++) {
    assert.ok(i < 50, "F8 never comes to a finding with a fix")
    await page.keyboard.press("F8")
  }
  await page.keyboard.press("ControlOrMeta+.")
  await fixable.locator(".button-fix:focus").waitFor()
  await context.close()
})
