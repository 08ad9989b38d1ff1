// Files that the page writes itself, where the browser lets it: on a host, because tests
// have no other file that needs no dialog than those of the origin's own storage.

import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { checked, launch, policy, saved, watchOver } from "./kit"
import { host } from "./host"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

/// Lets the dialogs of a context give files of the origin's own storage: for opening the
/// one that is there, for saving the one of the name suggested.
async function ownFiles(context: BrowserContext, name: string, text: string): Promise<void> {
  await context.addInitScript(
    ({ name, text }) => {
      const file = async (name: string, create: boolean) => (await navigator.storage.getDirectory()).getFileHandle(name, { create })
      const open = async () => {
        const known = await file(name, false).catch(() => null)
        if (known) return [known]
        const fresh = await file(name, true)
        const writable = await fresh.createWritable()
        await writable.write(text)
        await writable.close()
        return [fresh]
      }
      Object.assign(window, {
        showOpenFilePicker: open,
        showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => file(suggestedName, true),
      })
    },
    { name, text },
  )
}

/// The text of a file in the origin's own storage.
const fileText = (page: Page, name: string) =>
  page.evaluate(async (name) => (await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile()).text(), name)

test("a file that was opened is saved to the same file, after a reload as well, and never over another program's change unasked", async (t) => {
  const site = await host()
  t.after(site.close)
  const context = await browser.newContext({ locale: "zh-CN" })
  watchOver(context, site.address)
  const crlf = policy.replaceAll("\n", "\r\n")
  await ownFiles(context, "云枝.md", crlf)
  const page = await context.newPage()
  await page.goto(site.address)
  await page.getByRole("button", { name: /^打开政策/ }).click()
  const sign = page.locator(".topbar-file")
  const clean = sign.filter({ hasText: "已是最新" })
  const dirty = sign.filter({ hasText: "还没有最近的改动" })
  await clean.waitFor()
  await checked(page)
  await page.locator(".cm-content").focus()
  await page.keyboard.insertText("一。")
  await dirty.waitFor()
  assert.match(await page.title(), /^● /)
  await page.keyboard.press("ControlOrMeta+s")
  await clean.waitFor()
  assert.equal(await fileText(page, "云枝.md"), `一。${crlf}`)
  await page.locator("output[aria-live]", { hasText: "已保存到“云枝.md”" }).waitFor({ state: "attached" })

  await page.locator(".cm-content").focus()
  await page.keyboard.insertText("二。")
  await saved(page)
  await page.reload()
  await dirty.click()
  await clean.waitFor()
  assert.match(await fileText(page, "云枝.md"), /^(一。二。|二。一。)/)

  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle("云枝.md")
    const writable = await handle.createWritable()
    await writable.write("别处改的")
    await writable.close()
  })
  await page.locator(".cm-content").focus()
  await page.keyboard.insertText("三。")
  await dirty.waitFor()
  const asked = page.waitForEvent("dialog")
  const press = page.keyboard.press("ControlOrMeta+s")
  const dialog = await asked
  assert.match(dialog.message(), /在别的程序里被改过/)
  await dialog.dismiss()
  await press
  assert.equal(await fileText(page, "云枝.md"), "别处改的")
  await dirty.waitFor()

  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("云枝.md"))
  await page.keyboard.press("ControlOrMeta+s")
  await page.locator(".told", { hasText: "不在原来的地方" }).waitFor()
})

test("a project is saved to a file of its own, which then has every change", async (t) => {
  const site = await host()
  t.after(site.close)
  const context = await browser.newContext({ locale: "zh-CN" })
  watchOver(context, site.address)
  await ownFiles(context, "云枝.md", policy)
  const page = await context.newPage()
  await page.goto(site.address)
  await page.getByRole("button", { name: /^打开政策/ }).click()
  await checked(page)
  await page.getByRole("button", { name: "更多" }).click()
  await page.getByRole("button", { name: "保存项目文件" }).click()
  await page.locator(".topbar-file", { hasText: "“云枝.clausewright.json”已是最新" }).waitFor()
  const project = JSON.parse(await fileText(page, "云枝.clausewright.json"))
  assert.equal(project.text, policy)
  await page.getByRole("textbox", { name: "名称" }).fill("云枝二版")
  await page.keyboard.press("Enter")
  await page.locator(".topbar-file", { hasText: "还没有最近的改动" }).click()
  await page.locator(".topbar-file", { hasText: "已是最新" }).waitFor()
  assert.equal(JSON.parse(await fileText(page, "云枝.clausewright.json")).name, "云枝二版")
})
