// The three jobs of the product, done by keyboard alone; wherever focus goes it is seen.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Locator, Page } from "playwright-core"
import { checked, launch, offline, openPage } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

/// What is wrong with how the focus shows: "" if it is in view, with a ring and nothing
/// over it.
function faultOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    // Of the text a part is in view, with the cursor.
    if (!focused || focused === document.body || focused.matches(".cm-content")) return ""
    const box = focused.getBoundingClientRect()
    const name = `${focused.className} ${(focused.textContent ?? "").slice(0, 20)}`
    const { outlineStyle } = getComputedStyle(focused)
    if (outlineStyle === "none" && !focused.matches(".field, input, textarea, select")) return `no ring: ${name}`
    const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, 24) / 2]
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of view: ${name}`
    const top = document.elementFromPoint(x, y)
    return top && (focused.contains(top) || top.contains(focused)) ? "" : `covered by ${top?.className}: ${name}`
  })
}

/// Fails if the focus does not come to show as it should; a page that is busy scrolls late.
async function assertFocusSeen(page: Page): Promise<void> {
  let fault = await faultOfFocus(page)
  for (let i = 0; fault !== "" && i < 50; i++) {
    await page.waitForTimeout(50)
    fault = await faultOfFocus(page)
  }
  assert.equal(fault, "")
}

/// Presses Tab, or Shift-Tab, until a control has the focus.
async function tabTo(page: Page, control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const focused = control.and(page.locator(":focus"))
  for (let i = 0; (await focused.count()) === 0; i++) {
    assert.ok(i < 120, `${key} never comes to ${control}`)
    await page.keyboard.press(key)
    await assertFocusSeen(page)
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true })

test("from questions to a published page", async () => {
  const { context } = await offline(browser, { viewport: { width: 1440, height: 900 } })
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  await tabTo(page, button(page, /^回答问题/))
  await page.keyboard.press("Enter")
  await page.locator(".begin-ways").waitFor()
  await tabTo(page, button(page, /^一对一视频聊天/))
  await page.keyboard.press("Enter")
  await page.locator(".preview-heading").first().waitFor()
  await tabTo(page, page.getByRole("region", { name: "运营者全称", exact: true }).getByRole("textbox"))
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.insertText("云山市键盘网络科技有限公司")
  await page.locator(".preview-changed", { hasText: "键盘网络" }).first().waitFor()
  await tabTo(page, button(page, "放进编辑器"))
  await page.keyboard.press("Enter")
  await page.locator(".cm-content:focus").waitFor()
  await tabTo(page, button(page, "发布"), "Shift+Tab")
  await page.keyboard.press("Enter")
  await page.locator("iframe").waitFor()
  await tabTo(page, button(page, /^下载.*：网页 HTML$/))
  const download = page.waitForEvent("download")
  await page.keyboard.press("Enter")
  assert.match((await download).suggestedFilename(), /\.html$/)
})

test("from the sample to a mended sentence, and to what that changed", async () => {
  const { context } = await offline(browser, { viewport: { width: 1440, height: 900 } })
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  await tabTo(page, button(page, /^看示例/))
  await page.keyboard.press("Enter")
  await checked(page)
  await page.locator(".cm-content:focus").waitFor()
  await page.locator(".skip").focus()
  await assertFocusSeen(page)
  await page.keyboard.press("Enter")
  await page.locator(".cm-content:focus").waitFor()
  const step = async () => {
    await page.keyboard.press("F8")
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  }
  await step()
  const fixable = page.locator(".findings .finding[aria-current=true]", { has: page.locator(".button-fix") })
  for (let i = 0; !(await fixable.isVisible()); i++) {
    assert.ok(i < 60, "F8 never comes to a finding with a fix")
    await step()
  }
  const before = await page.locator(".editor-check").innerText()
  await page.keyboard.press("ControlOrMeta+.")
  await tabTo(page, fixable.locator(".button-fix").first())
  await page.keyboard.press("Enter")
  await page.locator(".editor-check:not(.editor-check-running)").filter({ hasNotText: before }).waitFor()

  await tabTo(page, button(page, "对比"), "Shift+Tab")
  await page.keyboard.press("Enter")
  await page.locator(".redline-change").first().waitFor()
  await page.keyboard.press("F8")
  await page.locator(".redline-change:focus").waitFor()
  await assertFocusSeen(page)
})
