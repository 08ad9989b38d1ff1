// What the changes between two versions mean in law, and the notice made from them.

import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { assertQuiet, checked, launch, offline, openPage } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

test("what a change means in law stands first, and leads to the change", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.getByRole("button", { name: /^看示例/ }).click()
  await checked(page)
  await page.getByRole("button", { name: "对比", exact: true }).click()
  const longer = page.locator(".material-item", { hasText: "保存期限延长" })
  for (const words of ["12个月", "告知用户", "对用户更不利", "《个人信息保护法》"]) {
    assert.ok((await longer.innerText()).includes(words), words)
  }
  await longer.getByRole("button", { name: /^保存期限延长/ }).focus()
  await page.keyboard.press("Enter")
  const change = page.locator(".redline-change:focus")
  await change.filter({ hasText: /6(个月)?12个月/ }).waitFor()
  assert.equal(await change.locator("ins mark").first().textContent().then((words) => words?.slice(0, 2)), "12")
  assert.ok((await change.locator("header").innerText()).includes("告知用户"))
  assert.equal(await longer.getAttribute("aria-current"), "true")

  await page.keyboard.press("F8")
  await change.filter({ hasNotText: /6(个月)?12个月/ }).waitFor()
  await page.getByRole("tab", { name: /^重大变更/ }).focus()
  await page.keyboard.press("ArrowRight")
  await page.locator(".changes-entry[aria-current=true]").waitFor()
  const all = await page.locator(".changes-entry").count()
  await page.getByLabel(/^只看重大变更/).check()
  assert.ok((await page.locator(".changes-entry").count()) < all)
  for (const entry of await page.locator(".changes-entry").all()) assert.ok((await entry.innerText()).includes("告知用户"))

  // Before there was such a law nothing follows from it.
  await page.getByLabel("适用法律的日期").fill("2012-01-01")
  await page.getByRole("tab", { name: "重大变更 0" }).waitFor()
  assertQuiet(watch)
  await context.close()
})

test("everything of the comparison is reached by the Tab key, and shows its focus", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context, "#sample")
  await checked(page)
  await page.getByRole("button", { name: "对比", exact: true }).focus()
  await page.keyboard.press("Enter")
  await page.locator(".material-item").first().waitFor()
  const reached = async (last: RegExp) => {
    const names: string[] = []
    for (let i = 0; i < 200 && !last.test(names.at(-1) ?? ""); i++) {
      await page.keyboard.press("Tab")
      const { name, outline } = await page.evaluate(() => {
        const at = document.activeElement
        const label = at instanceof HTMLSelectElement || at instanceof HTMLInputElement ? at.labels?.[0] : null
        const name = label?.textContent || at?.getAttribute("aria-label") || at?.textContent || ""
        // Of a date the browser shows which part of it has the focus.
        const within = at instanceof HTMLInputElement && at.type === "date"
        return { name, outline: at && !within ? getComputedStyle(at).outlineStyle : "" }
      })
      assert.notEqual(outline, "none", name)
      names.push(name)
    }
    return names
  }
  const names = await reached(/^下一处改动/)
  const wanted = [/^旧版/, /^打开文件作为旧版/, /^对调新旧/, /^新版/, /^行内/, /^并排/, /^通知/, /^重大变更/, /^保存期限延长/, /^适用法律/, /^对照/, /^到正文里看/, /^显示全文/, /^保存对照/]
  for (const name of wanted) assert.ok(names.some((each) => name.test(each)), `${name} is not among ${names.join(" | ")}`)

  await page.getByRole("button", { name: "通知", exact: true }).focus()
  await page.keyboard.press("Enter")
  await page.locator(".notice-part").first().waitFor()
  const notice = await reached(/^复制站内信/)
  for (const name of [/^新版生效日期/, /^复制全文/, /^保存通知为 HTML/, /^复制弹窗/, /^第 \d+ 处/]) {
    assert.ok(notice.some((each) => name.test(each)), `${name} is not among ${notice.join(" | ")}`)
  }
  await page.keyboard.press("F8")
  await page.locator(".redline-change:focus").waitFor()
  assertQuiet(watch)
  await context.close()
})

test("the notice tells every change that matters, from a day on, and is saved like the redline", async () => {
  const { context, watch } = await offline(browser)
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  const page = await openPage(context)
  const save = async (name: string) => {
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name }).click()
    return download
  }
  await page.getByRole("button", { name: /^看示例/ }).click()
  await checked(page)
  await page.getByRole("button", { name: "对比", exact: true }).click()
  await page.locator(".material-item").first().waitFor()
  const matters = await page.locator(".material-item").count()
  await page.getByRole("button", { name: "通知", exact: true }).click()
  const popup = page.getByRole("region", { name: "弹窗" })
  await popup.filter({ hasText: "自2026年10月22日起生效" }).waitFor() // what the new text says of itself
  await page.getByLabel("新版生效日期").fill("2027-01-15")
  await popup.filter({ hasText: "自2027年1月15日起生效" }).waitFor()
  const told = await page.getByRole("region", { name: "变更说明" }).locator(".notice-entry").count()
  assert.ok(told >= matters, `${told} lines for ${matters} changes`)
  await popup.getByRole("button", { name: "复制弹窗" }).click()
  await page.locator(".told", { hasText: "已复制弹窗" }).waitFor()
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /自2027年1月15日起生效/)

  for (const [name, ending, words] of [
    ["保存通知为 文本", ".txt", "自2027年1月15日起生效"],
    ["保存通知为 Markdown", ".md", "自2027年1月15日起生效"],
    ["保存通知为 HTML", ".html", "<!doctype html>"],
  ] as const) {
    const file = await save(name)
    assert.equal(file.suggestedFilename(), `对晴隐私政策 更新通知${ending}`)
    assert.ok((await readFile(await file.path(), "utf8")).toLowerCase().includes(words), name)
  }
  await popup.getByRole("button", { name: /^第 \d+ 处/ }).first().click()
  await page.locator(".redline-change:focus").waitFor()
  const redline = await save("保存对照（HTML）")
  assert.equal(redline.suggestedFilename(), "对晴隐私政策 对照.html")
  assert.match(await readFile(await redline.path(), "utf8"), /<del>6(个月)?<\/del><ins>12(个月)?<\/ins>/)
  assertQuiet(watch)
  await context.close()
})
