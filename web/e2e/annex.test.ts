// Documents that belong to a policy, and its numbers put in order, from the disk.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "playwright-core"
import { assertQuiet, checked, launch, offline, openPage, openPolicy, policy, saved, shownText } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

const referring = policy.replace("用来确认是您本人。", "用来确认是您本人。\n\n我们使用的 SDK 见附件一。")
const annex = "# 附件一 第三方 SDK 目录\n\n您登陆时使用示例 SDK。\n"

/// Adds annexes by the keyboard.
async function add(page: Page, ...files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  const chosen = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "添加附件…" }).press("Enter")
  await (await chosen).setFiles(files.map(({ name, text }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })))
}

test("an annex counts when the policy is checked, is listed by name, stays over a reload and can be removed", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", referring)
  const absent = page.locator(".findings .finding", { hasText: "附件一" })
  await absent.waitFor()
  await add(page, { name: "SDK 目录.md", text: annex })
  await absent.waitFor({ state: "detached" })

  const inAnnex = page.locator(".findings .finding", { hasText: "附件“SDK 目录.md”第 3 行" })
  await inAnnex.locator(".finding-go").click()
  await inAnnex.and(page.locator("[aria-current=true]")).waitFor()
  assert.match((await inAnnex.textContent()) ?? "", /登录/)
  await page.getByRole("dialog").waitFor()
  await page.keyboard.press("Escape")
  assert.deepEqual(await page.locator(".cm-lintRange", { hasText: "登陆" }).allTextContents(), ["登陆"])
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.insertText("最后一行。")
  await checked(page)
  assert.equal(await absent.count(), 0, "the check after a change forgets the annex")

  await saved(page)
  await page.reload()
  await inAnnex.waitFor()
  assert.equal(await absent.count(), 0)
  const remove = page.getByRole("button", { name: "移除附件“SDK 目录.md”" })
  await remove.press("Enter")
  await absent.waitFor()
  assert.equal(await remove.count(), 0)
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "添加附件…")
  assertQuiet(watch)
  await context.close()
})

test("what was lost from several annexes is said with their names", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", referring)
  const hidden = "<h1>附件一</h1><p>目录</p><p style='display:none'>看不见的话</p>"
  await add(page, { name: "甲.html", text: hidden }, { name: "乙.html", text: hidden })
  const notes = page.locator(".alarm", { hasText: "甲.html、乙.html" })
  await notes.locator("li", { hasText: /^甲\.html：/ }).first().waitFor()
  await notes.locator("li", { hasText: /^乙\.html：/ }).first().waitFor()
  assert.deepEqual(await page.locator(".annexes-name").allTextContents(), ["甲.html", "乙.html"])
  assertQuiet(watch)
  await context.close()
})

test("numbers are put in order in one step, and said to be in order after", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  const gap = policy.replace("## 三、联系我们", "## 五、联系我们").replace("用来确认是您本人。", "详见“五、联系我们”。")
  await openPolicy(page, "云枝.md", gap)
  await checked(page)
  const renumber = async () => {
    await page.getByRole("button", { name: "更多" }).press("Enter")
    await page.locator(".menu-item", { hasText: "重新编号" }).press("Enter")
  }
  await renumber()
  await page.locator(".told", { hasText: /改了 \d+ 处/ }).waitFor()
  assert.equal(await shownText(page), gap.replaceAll("五、联系我们", "三、联系我们"))
  await renumber()
  await page.locator(".told", { hasText: "编号都对" }).waitFor()
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+z")
  assert.equal(await shownText(page), gap)
  await page.locator(".told").waitFor({ state: "detached" })
  assertQuiet(watch)
  await context.close()
})
