// From facts to a published policy, from the disk, with the network off.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, before, test } from "node:test"
import type { Browser, Page } from "playwright-core"
import { assertQuiet, checked, launch, offline, openPage, openPolicy, saved } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

/// Begins with the model of a one-to-one video chat and waits for its policy.
async function beginWithModel(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^回答问题/ }).click()
  await page.getByRole("button", { name: /^一对一视频聊天/ }).click()
  await page.locator(".preview-heading").first().waitFor({ state: "attached" })
}

const group = (page: Page, title: string) => page.locator(".groups-entry", { hasText: title })
const question = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true })

test("from a model to a changed answer, into the editor, to a downloaded page", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await beginWithModel(page)
  await page.getByText("没有空白").waitFor()

  const name = question(page, "运营者全称").getByRole("textbox")
  const old = await name.inputValue()
  assert.notEqual(old, "")
  await name.fill("云山市大风网络科技有限公司")
  await page.locator(".preview-changed", { hasText: "大风网络" }).first().waitFor()
  assert.ok(!(await page.locator(".preview-text").innerText()).includes(old))
  await page.locator(".preview-changed").first().hover()
  await page.locator(".trace", { hasText: "运营者全称" }).waitFor()

  await page.getByRole("button", { name: "放进编辑器" }).click()
  await page.locator(".cm-line", { hasText: "云山市大风网络科技有限公司" }).first().waitFor()
  await page.getByRole("button", { name: "发布", exact: true }).click()
  await page.getByTitle("《逢岚隐私政策》的预览").waitFor()
  await page.waitForFunction(() => {
    const title = document.querySelector("iframe")?.contentDocument?.querySelector("h1")
    return title && getComputedStyle(title).fontSize === "27.2px" // the exported page's own style is let in
  })

  const download = page.waitForEvent("download")
  await page.getByRole("button", { name: "下载《逢岚隐私政策》：网页 HTML" }).click()
  const file = await download
  assert.equal(file.suggestedFilename(), "逢岚隐私政策.html")
  const html = readFileSync(await file.path(), "utf8")
  assert.match(html, /^<!doctype html>[^]*云山市大风网络科技有限公司/)
  assert.doesNotMatch(html, /<script|nonce=/)

  const archive = page.waitForEvent("download")
  await page.getByRole("button", { name: "全部下载（ZIP）" }).click()
  assert.equal(readFileSync(await (await archive).path()).subarray(0, 2).toString(), "PK")
  assertQuiet(watch)
  await context.close()
})

test("links within the published page scroll, others do nothing", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await beginWithModel(page)
  await page.getByRole("button", { name: "放进编辑器" }).click()
  await page.getByRole("button", { name: "发布", exact: true }).click()
  // A test in the frame itself would need scripts there, so it goes through the page.
  await page.waitForFunction(() => document.querySelector("iframe")?.contentDocument?.querySelector("nav a"))
  const follow = (links: string) =>
    page.evaluate((links) => {
      const document = window.document.querySelector("iframe")?.contentDocument
      const found = [...(document?.querySelectorAll<HTMLAnchorElement>(links) ?? [])].at(-1)
      found?.click()
      return found?.textContent
    }, links)
  assert.match((await follow("nav a")) ?? "", /^附录/)
  await page.waitForFunction(() => (document.querySelector("iframe")?.contentWindow?.scrollY ?? 0) > 1000)
  assert.match((await follow('a[href^="https:"]')) ?? "", /^https:/)
  await page.waitForTimeout(300) // time for a navigation, which the policy would report
  assert.ok(await page.evaluate(() => document.querySelector("iframe")?.contentDocument?.querySelector("nav a")))
  assertQuiet(watch)
  await context.close()
})

test("an answer taken back leaves a blank that leads to its question; only what is relevant is asked", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await beginWithModel(page)
  const mail = question(page, "联系邮箱")
  await mail.getByRole("button", { name: /^清除/ }).click()
  await page.getByText("还有 1 处空白").click()
  await group(page, "产品与功能").click()
  const login = question(page, "登录方式")
  await login.waitFor()
  await question(page, "有账号").getByRole("radio", { name: "否" }).check()
  await login.waitFor({ state: "detached" })
  await page.locator(".preview-blanks").getByRole("button", { name: "联系邮箱" }).click()
  await mail.locator("textarea:focus").waitFor()
  await page.keyboard.insertText("这不是邮箱")
  await mail.getByText("这不是邮箱地址").waitFor()
  assertQuiet(watch)
  await context.close()
})

test("a policy that was opened suggests answers; only what is confirmed is taken", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", "# 云枝隐私政策\n\n“云枝”由云枝（山海）科技有限公司运营。\n\n## 一、联系我们\n\n客服邮箱：help@yunzhi.example\n")
  await checked(page)
  await page.getByRole("button", { name: "事实", exact: true }).click()
  await page.getByRole("button", { name: /^从这份政策读出答案/ }).click()

  const operator = question(page, "运营者全称")
  assert.equal(await operator.getByRole("textbox").inputValue(), "")
  const suggested = page.getByRole("group", { name: "从正文读到的“运营者全称”" })
  await suggested.getByText("云枝（山海）科技有限公司").waitFor()
  await suggested.getByRole("button", { name: "采用", exact: true }).press("Enter")
  await suggested.waitFor({ state: "detached" })
  assert.equal(await operator.getByRole("textbox").inputValue(), "云枝（山海）科技有限公司")

  const mail = page.getByRole("group", { name: "从正文读到的“联系邮箱”" })
  await mail.getByRole("button", { name: "不采用" }).click()
  await mail.waitFor({ state: "detached" })
  assert.equal(await question(page, "联系邮箱").getByRole("textbox").inputValue(), "")
  assertQuiet(watch)
  await context.close()
})

test("an SDK is looked up in the catalog and fills what is open of its row", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.getByRole("button", { name: /^回答问题/ }).click()
  await page.getByRole("button", { name: /^从空白开始/ }).click()
  await group(page, "第三方与出境").click()
  await question(page, "使用第三方SDK").getByText("是", { exact: true }).click()
  const sdks = question(page, "第三方SDK")
  await sdks.getByRole("button", { name: /添加一行/ }).click()
  await sdks.locator('[data-path="sdks[0].name"] input[list]').fill("声网")
  await page.waitForFunction(() => {
    const provider = document.querySelector<HTMLTextAreaElement>('[data-path="sdks[0].provider"] textarea')
    return provider?.value.endsWith("公司")
  })
  const items = sdks.locator('[data-path="sdks[0].items"]')
  await items.getByRole("combobox").fill("OAID")
  assert.equal(await items.getByRole("textbox").inputValue(), "")
  await items.getByRole("combobox").fill("昵称")
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[data-path="sdks[0].items"] textarea')?.value === "昵称")
  assertQuiet(watch)
  await context.close()
})

test("rows are added and removed, and answers are there after a reload", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await beginWithModel(page)
  await group(page, "第三方与出境").click()
  const sdks = question(page, "第三方SDK")
  const rows = sdks.locator(".row-summary")
  const count = await rows.count()
  await page.getByRole("button", { name: "删除这一行：雁信推送SDK · 栖川雁信科技有限公司" }).click()
  await page.getByText(/^刚才的回答改了/).waitFor()
  assert.ok(!(await page.locator(".preview-text").innerText()).includes("雁信"))
  await page.getByRole("button", { name: "在“第三方SDK”里添加一行" }).click()
  await sdks.locator("input:focus").waitFor()
  await page.keyboard.insertText("风铃统计SDK")
  await page.locator(".preview-row", { hasText: "风铃统计SDK" }).first().waitFor()
  assert.equal(await rows.count(), count)
  await saved(page)
  await page.reload()
  await group(page, "第三方与出境").click()
  await rows.getByText("风铃统计SDK").waitFor()
  assertQuiet(watch)
  await context.close()
})

test("edits by hand survive a new answer; where both changed the words the hand's stay, and it is said", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await beginWithModel(page)
  await page.getByRole("button", { name: "放进编辑器" }).click()
  const line = page.locator(".cm-line", { hasText: "您好，欢迎使用逢岚。" })
  await line.click()
  await page.keyboard.press("Home")
  await page.keyboard.insertText("手写的一句。")
  const who = page.locator(".cm-line", { hasText: "我们是谁。" }).first()
  await who.click()
  await page.keyboard.press("End")
  await page.keyboard.press("Shift+Home")
  await page.keyboard.insertText("- 我自己来说我们是谁。")
  await page.getByRole("button", { name: "事实", exact: true }).click()
  await question(page, "运营者全称").getByRole("textbox").fill("云山市大风网络科技有限公司")
  await page.locator(".preview-changed").first().waitFor()
  await page.getByRole("button", { name: "放进编辑器" }).click()
  await page.getByText(/^有 1 处，您手改过/).waitFor()
  await page.locator(".cm-line", { hasText: "手写的一句。" }).waitFor()
  await page.locator(".cm-line", { hasText: "我自己来说我们是谁。" }).waitFor()
  await page.getByRole("button", { name: "逐处查看" }).click()
  await page.getByRole("dialog").getByText("云山市大风网络科技有限公司运营逢岚").waitFor()
  await page.getByRole("button", { name: "到正文里看" }).click()
  await page.locator(".cm-content:focus").waitFor()
  assertQuiet(watch)
  await context.close()
})
