// Writing: input methods, tables, search, folding, fixes by keyboard.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { assertQuiet, checked, launch, offline, openPage, openPolicy, policy, shownText } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? "")

/// Composes words with an input method, step by step, each longer than the pause before a
/// check, and commits the last. Returns how often a composition began and ended.
async function compose(context: BrowserContext, page: Page, ...steps: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(() => {
    const events: string[] = []
    const note = ({ type }: Event) => events.push(type)
    for (const type of ["compositionstart", "compositionend"]) addEventListener(type, note, { capture: true })
    Object.assign(globalThis, { composed: events })
  })
  const session = await context.newCDPSession(page)
  for (const text of steps) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length })
    await page.waitForTimeout(400)
  }
  await session.send("Input.insertText", { text: steps.at(-1) ?? "" })
  return page.evaluate(() => (globalThis as unknown as { composed: string[] }).composed)
}

test("an input method is not disturbed by the check, at the end, in an underlined word or in a table", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  const table = "\n| 名称 | 用途 |\n| --- | --- |\n| 甲 | 推送 |\n"
  await openPolicy(page, "a.md", policy + table)
  await checked(page)
  const once = ["compositionstart", "compositionend"]

  await page.locator(".findings .finding", { hasText: "应为“登录”" }).locator(".finding-go").click()
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("ArrowRight")
  assert.deepEqual(await compose(context, page, "c", "ceshi", "测试"), once)
  let text = (policy + table).replace("登陆", "登测试陆")
  assert.equal(await shownText(page), text)

  await page.locator(".cm-line", { hasText: "推送" }).click()
  await page.keyboard.press("End")
  for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowLeft")
  assert.deepEqual(await compose(context, page, "xiao", "xiaoxi", "消息"), once)
  text = text.replace("推送 |", "推送消息 |")
  assert.equal(await shownText(page), text)

  await page.keyboard.press("ControlOrMeta+End")
  assert.deepEqual(await compose(context, page, "qing", "qingxian", "请先登陆账号。"), once)
  await page.locator(".cm-line", { hasText: "请先登陆账号" }).locator(".cm-lintRange").waitFor()
  assert.equal(await shownText(page), `${text}请先登陆账号。`)
  assertQuiet(watch)
  await context.close()
})

test("a table is written by Tab and Enter alone, and left by Enter; one undo takes back one step", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "a.md", "# 云枝隐私政策\n\n")
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+End")
  const type = (text: string) => page.keyboard.insertText(text)
  await type("|名称|用途")
  await page.keyboard.press("Enter")
  await type("示例推送")
  await page.keyboard.press("Tab")
  await type("推送消息")
  await page.keyboard.press("Tab")
  await type("示例统计")
  await page.keyboard.press("Shift+Tab")
  assert.equal(await selected(page), "推送消息")
  await type("发消息")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  await type("后文")
  const table = "# 云枝隐私政策\n\n| 名称 | 用途 |\n| --- | --- |\n| 示例推送 | 发消息 |\n| 示例统计 |  |\n"
  assert.equal(await shownText(page), `${table}后文`)
  await page.keyboard.press("Escape")
  await page.keyboard.press("Tab")
  assert.equal(await page.evaluate(() => document.activeElement?.closest(".cm-editor")), null, "Tab leads out of the text")
  assertQuiet(watch)
  await context.close()
})

test("words are found, counted and replaced by keyboard", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "a.md", policy)
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+f")
  await page.keyboard.type("云枝")
  const count = page.locator(".cm-find-count")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  assert.equal(await count.textContent(), "2/3")
  await page.keyboard.press("Shift+Enter")
  assert.equal(await count.textContent(), "1/3")
  await page.getByRole("textbox", { name: "替换为" }).fill("风铃")
  await page.getByRole("button", { name: "全部替换" }).press("Enter")
  assert.equal(await shownText(page), policy.replaceAll("云枝", "风铃"))
  assert.equal(await count.textContent(), "没有")
  await page.getByRole("checkbox", { name: "正则表达式" }).check()
  await page.getByRole("textbox", { name: "查找" }).fill("(")
  assert.equal(await count.textContent(), "写法不对")
  await page.keyboard.press("Escape")
  await page.locator(".cm-find").waitFor({ state: "detached" })
  await page.keyboard.press("ControlOrMeta+z")
  assert.equal(await shownText(page), policy)
  assertQuiet(watch)
  await context.close()
})

test("a fix shows what it will change, and is made and taken back by keyboard", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "a.md", policy)
  await checked(page)
  await page.locator(".cm-content").focus()
  const typo = page.locator(".findings .finding[aria-current=true]", { hasText: "应为“登录”" })
  for (let i = 0; !(await typo.isVisible()); i++) {
    assert.ok(i < 50, "F8 never comes to the misspelling")
    await page.keyboard.press("F8")
  }
  await page.keyboard.press("ControlOrMeta+.")
  await typo.locator(".button-fix:focus").waitFor()
  assert.deepEqual([await typo.locator("del").textContent(), await typo.locator("ins").textContent()], ["登陆", "登录"])
  await page.keyboard.press("Enter")
  await page.locator(".cm-content:focus").waitFor()
  assert.equal(await shownText(page), policy.replace("登陆", "登录"))
  await page.keyboard.press("ControlOrMeta+z")
  assert.equal(await shownText(page), policy)

  await page.keyboard.press("ControlOrMeta+.")
  await page.locator(".finding :focus").waitFor()
  await page.keyboard.press("F8")
  await page.locator(".finding[aria-current=true] :focus").waitFor()
  await page.keyboard.press("Escape")
  await page.locator(".cm-content:focus").waitFor()
  assertQuiet(watch)
  await context.close()
})

test("all clauses fold away and come back; the length of the text and of what is selected is told", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "a.md", policy)
  await checked(page)
  const foot = page.locator(".editor-foot")
  const length = policy.replace(/\s/g, "").length
  await foot.getByText(`${length} 字`, { exact: true }).waitFor()
  await foot.getByText("3 条", { exact: true }).waitFor()
  await foot.getByText("约 1 分钟读完").waitFor()
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+a")
  await foot.getByText(`已选 ${length} 字`).waitFor()
  await page.keyboard.press("ArrowLeft")
  await page.getByRole("button", { name: "全部折叠" }).click()
  assert.equal(await page.locator(".cm-foldPlaceholder").count(), 3)
  assert.doesNotMatch(await shownText(page), /手机号|视为|客服/)
  await page.getByRole("button", { name: "全部展开" }).click()
  assert.equal(await shownText(page), policy)
  assertQuiet(watch)
  await context.close()
})
