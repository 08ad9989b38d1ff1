// The page as one file, opened from the disk, with the network off.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { assertQuiet, checked, launch, offline, openPage, openPolicy, policy, saved, shownText } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

test("a policy is opened, checked, mended, undone in one step, and there after a reload", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  assert.equal(await shownText(page), policy)
  await page.locator(".cm-lintRange", { hasText: "登陆" }).waitFor()

  const card = page.locator(".findings .finding", { hasText: "“登录”" })
  await card.locator(".finding-go").click()
  assert.equal(await page.evaluate(() => getSelection()?.toString()), "登陆")
  await card.and(page.locator("[aria-current=true]")).waitFor()

  await card.getByRole("button", { name: "改为“登录”" }).click()
  await page.locator(".cm-line", { hasText: "您登录云枝时" }).waitFor()
  await card.waitFor({ state: "detached" })
  await page.keyboard.press("ControlOrMeta+z")
  assert.equal(await shownText(page), policy)
  await card.waitFor()

  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.insertText("最后一行。")
  await saved(page)
  await page.reload()
  await page.locator(".cm-line", { hasText: "最后一行。" }).waitFor()
  assert.equal(await shownText(page), `${policy}最后一行。`)
  assert.equal(await page.getByRole("textbox", { name: "名称" }).inputValue(), "云枝")
  assertQuiet(watch)
  await context.close()
})

test("findings are reached by key, and explained with source and fix where they stand", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "a.md", policy)
  await checked(page)
  await page.locator(".cm-content").focus()
  const tooltip = (words: string) => page.locator(".cm-tooltip-lint", { hasText: words })
  const said = page.locator("output[aria-live]", { hasText: /^第 \d+ 个，共 \d+ 个：/ })
  await page.keyboard.press("F8")
  await said.waitFor({ state: "attached" })
  for (let i = 0; !(await tooltip("视为").isVisible()); i++) {
    assert.ok(i < 50, "F8 never comes to the consent")
    await page.keyboard.press("F8")
  }
  await tooltip("《个人信息保护法》第十四条").waitFor()
  for (let i = 0; !(await tooltip("应为“登录”").isVisible()); i++) {
    assert.ok(i < 50, "Shift-F8 never comes back to the misspelling")
    await page.keyboard.press("Shift+F8")
  }
  await page.getByRole("button", { name: "改为“登录”" }).first().click()
  await page.locator(".cm-line", { hasText: "您登录云枝时" }).waitFor()
  assertQuiet(watch)
  await context.close()
})

test("the outline goes to a clause and follows the cursor; a clause folds", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "a.md", policy)
  const outline = page.getByRole("navigation", { name: "目录" })
  await outline.getByRole("button", { name: "三、联系我们" }).click()
  await outline.locator("[aria-current=location]", { hasText: "联系我们" }).waitFor()
  assert.equal(await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest(".cm-line")?.textContent), "## 三、联系我们")
  await page.keyboard.press("Control+Shift+BracketLeft")
  await page.locator(".cm-foldPlaceholder").waitFor()
  assert.doesNotMatch(await shownText(page), /help@yunzhi/)
  assertQuiet(watch)
  await context.close()
})

test("the sample is one click away and has findings of every kind of source", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.getByRole("button", { name: /^看示例/ }).click()
  await page.locator(".finding-source").first().waitFor()
  assert.ok((await page.locator(".finding").count()) >= 8)
  await page.getByRole("tab", { name: "覆盖" }).click()
  await page.locator(".coverage-entry").first().click()
  await page.locator(".coverage-entry[open] .coverage-reason").first().waitFor()
  assertQuiet(watch)
  await context.close()
})

test("pasted text on the start screen becomes a draft; drafts are listed, opened and deleted", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", text)
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, policy)
  await checked(page)
  await saved(page)
  await page.getByRole("button", { name: /回到开始页/ }).click()
  const row = page.locator(".start-draft", { hasText: "云枝隐私政策" })
  await row.locator(".start-draft-open").click()
  await page.locator(".cm-line", { hasText: "云枝隐私政策" }).waitFor()
  await page.getByRole("button", { name: /回到开始页/ }).click()
  page.once("dialog", (dialog) => void dialog.accept())
  await row.getByRole("button", { name: /^删除/ }).click()
  await row.waitFor({ state: "detached" })
  assertQuiet(watch)
  await context.close()
})

test("a dropped file is opened and not inserted into the text", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "a.md", policy)
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(["# 另一份政策\n"], "另一份.md", { type: "text/markdown" }))
    const target = document.querySelector(".cm-content")
    for (const type of ["dragover", "drop"]) {
      target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  })
  await page.locator(".cm-line", { hasText: "另一份政策" }).waitFor()
  assert.equal(await shownText(page), "# 另一份政策\n")
  assertQuiet(watch)
  await context.close()
})

test("the law of another day can be asked for", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "a.md", policy)
  await checked(page)
  const law = page.getByLabel("适用法律的日期")
  await law.fill("2019-06-01")
  await page.getByText("只收了一部分").waitFor()
  await page.getByRole("button", { name: "改回今天" }).click()
  await page.getByText("只收了一部分").waitFor({ state: "detached" })
  assertQuiet(watch)
  await context.close()
})
