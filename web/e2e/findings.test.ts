// The findings: grouped, filtered, explained, set aside, held against the facts, handed on.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, before, test } from "node:test"
import type { Browser, Page } from "playwright-core"
import { assertQuiet, checked, launch, offline, openPage, openPolicy, policy, saved } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

const card = (page: Page, words: string) => page.locator(".findings .finding", { hasText: words })

/// Opens a project file of this text.
async function openProject(page: Page, more: object): Promise<void> {
  const project = { version: 1, name: "云枝", text: policy, profile: null, assembled: null, versions: [], suppressed: [], ...more }
  const chosen = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: /^打开政策/ }).click()
  await (await chosen).setFiles({ name: "云枝.clausewright.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(project)) })
  await checked(page)
}

/// Exports the report in a form and returns it.
async function exported(page: Page, form: string): Promise<{ readonly name: string; readonly content: string }> {
  const group = page.locator(".findings-report")
  if (!(await group.isVisible())) await page.getByRole("button", { name: "导出报告" }).click()
  const download = page.waitForEvent("download")
  await group.getByRole("button", { name: form, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), "utf8") }
}

test("a finding is set aside by keyboard with its reason, stays so over a reload and in reports, and is taken back", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", policy)
  const typo = card(page, "应为“登录”")
  await typo.getByRole("button", { name: "搁置…" }).press("Enter")
  await page.getByLabel("理由").press("Enter")
  assert.equal(await typo.count(), 1, "set aside without a reason")
  await page.keyboard.type("产品里就这么叫")
  await page.keyboard.press("Enter")
  await typo.waitFor({ state: "detached" })
  assert.match((await page.evaluate(() => document.activeElement?.className)) ?? "", /^finding/)
  const aside = page.locator(".aside", { hasText: "搁置的问题（1）" })
  await aside.locator("summary").click()
  await aside.getByText("理由：产品里就这么叫。 一直有效").waitFor()

  assert.match((await exported(page, "网页")).content, /已搁置的问题[\s\S]*<td>产品里就这么叫<\/td>/)
  assert.match((await exported(page, "SARIF")).content, /"justification": "产品里就这么叫"/)
  const { name, content } = await exported(page, "JSON")
  assert.equal(name, "云枝.check.json")
  assert.equal(JSON.parse(content).files[0].suppressed[0].suppression.reason, "产品里就这么叫")

  await saved(page)
  await page.reload()
  await aside.locator("summary").click()
  assert.equal(await typo.count(), 0)
  await aside.getByRole("button", { name: /^取回：“登陆”/ }).press("Enter")
  await typo.waitFor()
  await aside.waitFor({ state: "detached" })
  assertQuiet(watch)
  await context.close()
})

test("what is set aside comes with a project; what has run out counts again and says so", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", policy)
  await card(page, "应为“登录”").waitFor()
  const found = JSON.parse((await exported(page, "JSON")).content).files[0].findings as { rule: string; fingerprint: string }[]
  const print = (rule: string) => found.find((finding) => finding.rule === rule)?.fingerprint
  await saved(page)
  await page.getByRole("button", { name: /回到开始页/ }).click()
  const entry = (rule: string, until: string) => ({ fingerprint: print(rule), rule, words: rule, reason: "等改版", until })
  await openProject(page, { suppressed: [entry("drafting/typo", "2020-01-01"), entry("no-continued-use-consent", "2999-12-31")] })
  await card(page, "应为“登录”").waitFor()
  await page.locator(".aside summary").click()
  await page.locator(".aside-entry", { hasText: "2020-01-01 已到期，重新计入" }).waitFor()
  await page.locator(".aside-entry", { hasText: "有效到 2999-12-31" }).waitFor()
  assert.equal(await card(page, "不能代替用户主动作出的同意").count(), 0)
  assertQuiet(watch)
  await context.close()
})

test("findings are grouped by section and requirement, sorted, filtered by severity, kind and words, and counted", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context, "#sample")
  await checked(page)
  const titles = () => page.locator(".findings-group h2").allInnerTexts()
  const total = Number(await page.locator(".findings-tab .findings-count").textContent())
  const characters = Number(/[\d,]+/.exec(await page.locator(".editor-length").first().innerText())?.[0].replace(",", ""))
  const first = await page.locator(".findings-panel .finding").count()
  assert.ok(first >= 10 && first <= characters * 0.003, "three to 1,000 characters")
  await page.getByRole("button", { name: /^再显示 \d+ 个/ }).click()
  assert.deepEqual((await titles()).map((title) => title.replace(/\s*\d+$/, "")), ["错误", "警告", "提示"])
  const counts = async () => (await titles()).reduce((sum, title) => sum + Number(/\d+$/.exec(title)?.[0]), 0)
  assert.equal(await counts(), total)

  await page.getByLabel("分组").selectOption("按章节分组")
  await page.locator(".findings-group h2", { hasText: "七、您的权利" }).waitFor()
  assert.equal(await counts(), total)
  await page.getByLabel("分组").selectOption("按要求分组")
  await page.locator(".findings-group h2", { hasText: "不把使用或继续使用视为同意" }).waitFor()
  await page.getByLabel("种类").selectOption("文字和结构")
  await page.locator(".findings-total", { hasText: `显示 ${total} 个中的` }).waitFor()
  assert.ok((await counts()) < total)
  await page.getByLabel("种类").selectOption("全部种类")
  await page.getByLabel("排序").selectOption("按轻重排序")
  await page.getByRole("button", { name: /^警告 \d+/ }).click()
  assert.equal(await page.locator(".findings-panel .finding-warning").count(), 0)
  await page.getByRole("searchbox", { name: "筛选问题" }).fill("没有这样的词")
  await page.getByText("没有符合筛选的问题。").waitFor()
  await page.getByRole("searchbox", { name: "筛选问题" }).fill("")
  await page.locator(".findings-panel .finding").first().waitFor()
  assertQuiet(watch)
  await context.close()
})

test("one click says what the rule asks, on what ground and since when, with examples", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", policy)
  const consent = card(page, "不能代替用户主动作出的同意").first()
  await consent.getByRole("button", { name: "为什么" }).click()
  const why = consent.locator(".why")
  await why.getByText(/^《个人信息保护法》第十四条/).waitFor()
  await why.getByText(/^\d{4}-\d\d-\d\d 起适用$/).waitFor()
  await why.getByText("no-continued-use-consent").waitFor()
  assert.deepEqual(await why.locator("dt").allTextContents(), ["有问题的例子", "改好的例子"])
  await why.getByRole("button", { name: "不再检查这一项" }).click()
  await consent.waitFor({ state: "detached" })
  assert.match((await exported(page, "网页")).content, /规则已关闭：不把使用或继续使用视为同意/)
  await page.getByRole("button", { name: "恢复检查：不把使用或继续使用视为同意" }).click()
  await consent.waitFor()
  await page.getByText(/^法律数据截至 \d{4}-\d\d-\d\d$/).waitFor()
  assertQuiet(watch)
  await context.close()
})

test("requirements are filtered by status and words; evidence leads to its place", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context, "#sample")
  await checked(page)
  await page.getByRole("tab", { name: "覆盖" }).click()
  await page.locator(".coverage-choice", { hasText: /^满足/ }).click()
  assert.equal(await page.locator(".coverage-group").count(), 1)
  await page.getByRole("searchbox", { name: "查找要求、原文或法条" }).fill("没有这样的要求")
  await page.getByText("没有符合筛选的要求。").waitFor()
  await page.getByRole("searchbox", { name: "查找要求、原文或法条" }).fill("operator-name-stated")
  const entry = page.locator(".coverage-entry")
  await entry.locator("summary").click()
  const quote = entry.locator(".coverage-quote").first()
  const words = (await quote.locator("q").textContent()) ?? ""
  await entry.locator(".why").waitFor()
  await quote.click()
  assert.equal(await page.evaluate(() => getSelection()?.toString()), words)
  assertQuiet(watch)
  await context.close()
})

test("the text is held against the facts of the draft; facts that are not well formed are said", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openProject(page, { profile: { version: 1, app_name: "大风车" } })
  await page.getByText("已对照“事实”里的答案。").waitFor()
  await card(page, "大风车").first().waitFor()
  assert.match((await exported(page, "文本")).content, /大风车/)

  await page.getByRole("button", { name: "看事实" }).click()
  await page.getByRole("button", { name: /^产品与功能/ }).click()
  await page.getByRole("region", { name: "产品名称", exact: true }).getByRole("textbox").fill("云枝")
  await page.getByRole("button", { name: "编辑", exact: true }).click()
  await card(page, "大风车").first().waitFor({ state: "detached" })
  await checked(page)
  await saved(page)
  await page.getByRole("button", { name: /回到开始页/ }).click()
  await openProject(page, { profile: { version: 1, app_name: ["云枝"] } })
  await page.getByText("这次检查没有用上").waitFor()
  assert.equal(await card(page, "大风车").count(), 0)
  assertQuiet(watch)
  await context.close()
})

test("an annex is looked at where a finding is, and edited; the change is checked and kept", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", policy)
  const chosen = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "添加附件…" }).click()
  await (await chosen).setFiles({ name: "目录.md", mimeType: "text/plain", buffer: Buffer.from("# 附件\r\n\r\n您登陆时使用示例 SDK。\r\n") })
  const inAnnex = card(page, "附件“目录.md”第 3 行")
  await inAnnex.locator(".finding-go").first().click()
  const text = page.getByRole("textbox", { name: "附件：目录.md" })
  assert.equal(await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)), "登陆")
  await page.keyboard.insertText("登录")
  await page.keyboard.press("Escape")
  await text.waitFor({ state: "detached" })
  await inAnnex.waitFor({ state: "detached" })
  await saved(page)
  await page.reload()
  await page.getByRole("button", { name: "目录.md", exact: true }).click()
  assert.equal(await text.inputValue(), "# 附件\n\n您登录时使用示例 SDK。\n")
  assertQuiet(watch)
  await context.close()
})
