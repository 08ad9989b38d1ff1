// Hostile texts show as text wherever they get to, and nothing in them runs or loads.

import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { hostile, visible } from "./hostile"
import { checked, launch, offline, openPage, openPolicy } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

/// A screen on which the editor shows all of its lines.
const tall = { viewport: { width: 1440, height: 12_000 } }

/// Lets every page count what gets to run in it.
async function counted(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => Object.assign(window, { hits: 0, hit: () => ++(top ?? window as any).hits }))
}

/// What in a page, or in the frame within it, could run or load: elements and attributes.
function harm(page: Page, where: "page" | "frame"): Promise<readonly string[]> {
  return page.evaluate((where) => {
    const root = where === "page" ? document.querySelector(".app") : document.querySelector("iframe")?.contentDocument
    if (!root) return ["nothing is there"]
    const forbidden = new Set(["SCRIPT", "OBJECT", "EMBED", "BASE", "IMG", "VIDEO", "AUDIO", "SOURCE", "MATH", "MARQUEE", "TEMPLATE", "SLOT", "FOREIGNOBJECT", "ANIMATE", "USE"])
    if (where === "frame") for (const name of ["IFRAME", "SVG", "FORM", "INPUT", "BUTTON", "SELECT", "DETAILS", "LINK"]) forbidden.add(name)
    const found = [...root.querySelectorAll("*")].flatMap((element) => [
      ...(forbidden.has(element.tagName.toUpperCase()) && !element.matches(".cm-widgetBuffer") ? [element.outerHTML.slice(0, 200)] : []),
      ...[...element.attributes]
        .filter(({ name, value }) => /^on/i.test(name) || (name !== "srcdoc" && /^\s*(javascript|vbscript|data):/i.test(value)))
        .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    ])
    return [...found, ...(Reflect.get(window, "hits") === 0 ? [] : ["something ran"])]
  }, where)
}

/// Fails if one of the texts is not among the words, as far as `kept` keeps it.
function assertAll(words: string, where: string, kept = visible): void {
  const seen = kept(words)
  assert.deepEqual(hostile.filter((text) => !seen.includes(kept(text))), [], `not in ${where}`)
}

/// A text without the marks that an answer loses, or has in full width, in a policy.
const answered = (text: string) => visible(text).replace(/[[\]［］;]/g, "")

const lines = hostile.map((text, index) => `${index + 1}. ${text}`).join("\n\n")
const policy = `# 云枝${hostile[0]}隐私政策\n\n## 一、${hostile[12]}\n\n${lines}\n`

/// A project in which every field holds hostile texts.
const project = JSON.stringify({
  version: 2,
  name: hostile.slice(0, 4).join(" "),
  text: policy,
  annexes: hostile.slice(0, 8).map((text) => ({ file: text, text: `# ${text}\n\n${text}\n` })),
  profile: {
    version: 1,
    app_name: hostile[0],
    operator_full_name: hostile[12],
    functions: hostile.map((text) => ({ name: text, kind: "扩展", items: [text], purpose: text, refusal: text, retention: text })),
  },
  assembled: null,
  versions: hostile.slice(0, 8).map((text) => ({ label: text, date: "2026-01-01T00:00:00.000Z", hash: null, text: `# 旧\n\n${text}\n` })),
  suppressed: [{ fingerprint: "x", rule: hostile[0], words: hostile[1], reason: hostile[2], until: "" }],
})

test("hostile texts show as text in every mode, in the preview and in what is exported", async () => {
  assert.ok(new Set(hostile).size >= 60)
  const { context } = await offline(browser, tall)
  await counted(context)
  const page = await openPage(context)
  const chosen = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: /^打开项目/ }).click()
  await (await chosen).setFiles({ name: `${hostile[13]}.clausewright.json`, mimeType: "application/json", buffer: Buffer.from(project) })
  await checked(page)
  assertAll(await page.locator(".cm-content").innerText(), "the editor")
  assert.deepEqual(await harm(page, "page"), [], "editor")
  await page.getByRole("tab", { name: "覆盖" }).click()
  assert.deepEqual(await harm(page, "page"), [], "coverage")

  await page.getByRole("button", { name: "版本", exact: true }).click()
  assert.ok((await page.getByRole("dialog").innerText()).includes(hostile[1] ?? ""))
  await page.locator(".versions-entry").first().getByRole("button", { name: "对比" }).click()
  await page.locator(".redline-change", { hasText: "onslotchange" }).first().waitFor()
  assertAll(await page.locator(".redline").innerText(), "the redline")
  assert.deepEqual(await harm(page, "page"), [], "redline")

  await page.getByRole("button", { name: "事实", exact: true }).click()
  await page.locator(".preview-heading").first().waitFor()
  assertAll(await page.locator(".preview-text").innerText(), "the policy made of the facts", answered)
  await page.locator(".groups-entry", { hasText: "产品与功能" }).click()
  await page.locator(".row-summary").first().waitFor()
  assert.deepEqual(await harm(page, "page"), [], "facts")

  await page.getByRole("button", { name: "发布", exact: true }).click()
  await page.waitForFunction(() => document.querySelector("iframe")?.contentDocument?.querySelector("h1"))
  const shown = () => page.evaluate(() => document.querySelector("iframe")?.contentDocument?.body.innerText ?? "")
  assertAll(await shown(), "the preview")
  assert.deepEqual(await harm(page, "frame"), [], "preview")
  for (const format of ["网页 HTML", "Markdown", "纯文本"]) {
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: new RegExp(`^下载.*：${format}$`) }).click()
    const content = await readFile(await (await download).path(), "utf8")
    if (format !== "网页 HTML") {
      assertAll(content, format)
      continue
    }
    // The file as its reader's browser takes it, with nothing to protect it.
    const reader = await context.newPage()
    await reader.setContent(content)
    assertAll(await reader.locator("body").innerText(), "the exported page")
    assert.equal(await reader.locator("script, img, svg, iframe, object, embed, base, link, form, [onerror], [onload]").count(), 0)
    assert.equal(await reader.evaluate(() => Reflect.get(window, "hits")), 0)
    await reader.close()
  }
  const [, ...companions] = await page.locator(".publish-documents .entry").all()
  assert.ok(companions.length > 0)
  for (const entry of companions) {
    const before = await page.locator("iframe").getAttribute("srcdoc")
    await entry.click()
    await page.waitForFunction((before) => {
      const frame = document.querySelector("iframe")
      return frame?.srcdoc !== before && frame?.contentDocument?.querySelector("main")
    }, before)
    assert.deepEqual(await harm(page, "frame"), [], await entry.innerText())
  }
})

test("a hostile web page is read as data", async () => {
  const { context } = await offline(browser, tall)
  await counted(context)
  const page = await openPage(context)
  const body = hostile.map((text) => `<p>开头</p>\n${text}\n<p>结尾</p>`).join("\n")
  await openPolicy(page, "a.html", `<!doctype html><title>x</title><h1>隐私政策</h1>\n${body}\n<h2>一、联系我们</h2><p>客服邮箱：a@b.example</p>`)
  await checked(page)
  assert.match(await page.locator(".cm-content").innerText(), /隐私政策[^]*开头/)
  assert.deepEqual(await harm(page, "page"), [])
  await page.getByRole("button", { name: "发布", exact: true }).click()
  await page.waitForFunction(() => document.querySelector("iframe")?.contentDocument?.querySelector("h1"))
  assert.deepEqual(await harm(page, "frame"), [])
})
