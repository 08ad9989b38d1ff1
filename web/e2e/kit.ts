// A browser for the tests, which open the page as a user would. CHROMIUM is the path of
// the browser, CLAUSEWRIGHT_DIST the folder with the built page.

import assert from "node:assert/strict"
import { resolve } from "node:path"
import { afterEach } from "node:test"
import { pathToFileURL } from "node:url"
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core"

const executablePath = process.env.CHROMIUM ?? ""
assert.notEqual(executablePath, "", "CHROMIUM is not set: the path of the browser")

/// The folder with the built page.
export const dist = resolve(process.env.CLAUSEWRIGHT_DIST ?? "../dist")

/// Address of the page as one file on the disk.
export const filePage = pathToFileURL(resolve(dist, "clausewright.html")).href

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      // Chromium's sandbox refuses to start for root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  })
}

/// What a page did that it should not.
export interface Watch {
  /// Addresses asked for, other than of the page's own file and what is within it.
  readonly requests: string[]
  /// Directives of the security policy that were violated.
  readonly violations: string[]
  readonly errors: string[]
}

const watched: { readonly context: BrowserContext; readonly watch: Watch }[] = []

// No test need ask for it: whatever it was about, nothing left the page meanwhile.
afterEach(async () => {
  for (const { context, watch } of watched.splice(0)) {
    await context.close()
    assertQuiet(watch)
  }
})

/// Opens a context without a network and watches all its pages.
export async function offline(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ offline: true, locale: "zh-CN", ...options })
  await plainDialogs(context)
  return { context, watch: watchOver(context, filePage) }
}

/// Takes away from a browser that it can write files, so that files come in by the plain
/// dialog, which a test can answer, and go out as downloads.
export async function plainDialogs(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker")
    Reflect.deleteProperty(window, "showSaveFilePicker")
  })
}

/// Watches all pages of a context, whose own files' addresses begin with `own`. After the
/// test the context is closed, and the test fails if the watch saw anything.
export function watchOver(context: BrowserContext, own: string): Watch {
  const watch: Watch = { requests: [], violations: [], errors: [] }
  context.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(own) && !/^(blob|data):/.test(url)) watch.requests.push(url)
  })
  context.on("weberror", (error) => watch.errors.push(error.error().message))
  context.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) watch.violations.push(message.text())
    else if (message.type() === "error") watch.errors.push(message.text())
  })
  watched.push({ context, watch })
  return watch
}

/// Fails if anything left the page, broke its policy or went wrong in it.
export function assertQuiet(watch: Watch): void {
  assert.deepEqual(watch, { requests: [], violations: [], errors: [] })
}

export async function openPage(context: BrowserContext, hash = ""): Promise<Page> {
  const page = await context.newPage()
  await page.goto(filePage + hash)
  return page
}

/// Opens a policy through the file dialog of the start screen.
export async function openPolicy(page: Page, name: string, text: string): Promise<void> {
  const chosen = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: /^打开政策/ }).click()
  await (await chosen).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) })
  await page.locator(".cm-content").waitFor()
}

/// The lines of the editor that are on the screen.
export function shownText(page: Page): Promise<string> {
  return page.locator(".cm-line").allInnerTexts().then((lines) => lines.map((line) => line.replace(/\n$/, "")).join("\n"))
}

/// Waits until the text is checked.
export function checked(page: Page): Promise<void> {
  return page.locator(".editor-check:not(.editor-check-running)").waitFor()
}

/// Waits until the text is saved.
export function saved(page: Page): Promise<void> {
  return page.locator(".topbar-keep", { hasText: "已保存" }).waitFor()
}

/// A short policy with a misspelling, a consent that is none, and a heading to fold.
export const policy = `# 云枝隐私政策

更新日期：2026年3月1日

## 一、我们收集的信息

您登陆云枝时，我们收集您的手机号，用来确认是您本人。

## 二、本政策的更新

我们修改本政策后，您继续使用云枝，即视为您同意修改后的政策。

## 三、联系我们

客服邮箱：help@yunzhi.example，电话：010-5555 0100。
`
