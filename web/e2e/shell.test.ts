// What is around the modes: panels that can be resized, settings that stay.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Locator, Page } from "playwright-core"
import { checked, launch, offline, openPage, openPolicy, policy, saved } from "./kit"

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

/// Waits until the width of the findings is among the settings kept.
function kept(page: Page, width: number): Promise<unknown> {
  return page.waitForFunction(
    (wanted) =>
      new Promise((resolve) => {
        const opening = indexedDB.open("clausewright-1")
        opening.onsuccess = () => {
          const reading = opening.result.transaction("settings").objectStore("settings").get("settings")
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result?.widths?.findings === wanted)
          }
        }
      }),
    width,
  )
}

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

  await kept(page, before + 16)
  await page.reload()
  await says(page, "目录", own + 34)
  assert.deepEqual(await widths(outline, divider), [own + 34, own + 34])
  await divider.press("Enter")
  await says(page, "目录", own)

  for (const [mode, panel] of [["对比", "改动"], ["发布", "文件"]] as const) {
    await page.getByRole("button", { name: mode, exact: true }).click()
    const line = page.getByRole("separator", { name: panel })
    await line.and(page.locator(':not([aria-valuemax="0"])')).waitFor() // it is measured
    await line.press("End")
    await line.and(page.locator(`[aria-valuenow="${await line.getAttribute("aria-valuemax")}"]`)).waitFor()
  }
})

test("hints are read or refused by keyboard, and do not come again", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", policy)
  const tour = page.getByRole("complementary", { name: "提示" })
  const next = tour.getByRole("button", { name: "下一条提示" })
  for (const n of [1, 2, 3]) {
    await tour.getByText(`${n}/4`).waitFor()
    await next.press("Enter")
  }
  await tour.getByText("4/4").waitFor()
  await tour.getByRole("button", { name: "开始用吧" }).press("Enter")
  await tour.waitFor({ state: "detached" })
  await checked(page)
  await saved(page)
  await page.reload()
  await checked(page)
  assert.equal(await tour.count(), 0)
})

test("the list of keys opens at a question mark, but not while text is written", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", policy)
  const help = page.getByRole("dialog", { name: "键盘快捷键" })
  await page.locator(".cm-content").focus()
  await page.keyboard.type("?")
  await page.locator(".cm-line", { hasText: "?# 云枝隐私政策" }).waitFor()
  assert.equal(await help.isVisible(), false)
  await page.getByRole("button", { name: "编辑", exact: true }).focus()
  await page.keyboard.press("?")
  await help.waitFor()
  await page.keyboard.press("Escape")
  await help.waitFor({ state: "hidden" })
  await page.getByRole("button", { name: "更多" }).press("Enter")
  await page.getByRole("button", { name: "键盘快捷键" }).press("Enter")
  await help.waitFor()
})

test("any two versions are compared in two clicks, the older against the newer", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.md", policy)
  const keep = async (label: string) => {
    await page.getByRole("button", { name: "版本", exact: true }).click()
    await page.getByLabel("版本名称").fill(label)
    await page.getByRole("button", { name: "保存版本" }).click()
    await page.locator(".versions-entry", { hasText: label }).waitFor()
    await page.keyboard.press("Escape")
  }
  await keep("第一稿")
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.insertText("第二稿的话。")
  await keep("第二稿")
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.insertText("后来的话。")

  await page.getByRole("button", { name: "版本", exact: true }).click()
  await page.getByRole("checkbox", { name: "选“第二稿”对比" }).check()
  await page.getByRole("checkbox", { name: "选“第一稿”对比" }).click()
  await page.locator(".redline ins", { hasText: "第二稿的话。" }).waitFor()
  assert.equal(await page.locator(".redline ins").allInnerTexts().then((words) => words.join("")), "第二稿的话。")
  assert.equal(await page.locator(".redline del").count(), 0)
})

test("what the program is, whose parts it has and what a local file cannot do is told", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await page.getByRole("button", { name: "更多" }).click()
  await page.getByRole("button", { name: "关于条款工坊" }).click()
  const about = page.getByRole("dialog", { name: "关于条款工坊" })
  await about.getByText(/^\d{4}-\d{2}-\d{2}$/).waitFor()
  await about.getByText("本地文件不会自动更新").waitFor()
  await about.getByText("用到的部件和许可证").click()
  await about.getByText(/^Go 1\./).click()
  await about.locator("pre:visible", { hasText: "The Go Authors" }).waitFor()
})

test("where there is nothing yet the page says how to begin, and finds no fault", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await page.getByRole("button", { name: /^粘贴或新写/ }).click()
  await page.getByText("写下就查").waitFor()
  await page.locator(".editor-check", { hasText: "还没有正文" }).waitFor()
  assert.equal(await page.locator(".finding").count(), 0)
  assert.equal(await page.locator(".tour").count(), 0)
  await page.getByRole("button", { name: "发布", exact: true }).click()
  await page.getByRole("button", { name: "去回答问题" }).waitFor()
  await page.getByRole("button", { name: "对比", exact: true }).click()
  const chosen = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "选择两份文件…" }).click()
  const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })
  await (await chosen).setFiles([file("旧.txt", policy), file("新.txt", policy.replace("手机号", "手机号和邮箱"))])
  await page.locator(".redline-change", { hasText: "手机号和邮箱" }).waitFor()
  await page.getByRole("button", { name: "编辑", exact: true }).click()
  await page.locator(".cm-content").focus()
  await page.keyboard.insertText("# 甲隐私政策")
  await page.locator(".finding").first().waitFor()
})
