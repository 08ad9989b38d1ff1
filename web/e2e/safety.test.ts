// Nothing leaves the page, and no text is lost without a word.

import assert from "node:assert/strict"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { after, before, test } from "node:test"
import type { Browser, Page } from "playwright-core"
import { checked, launch, offline, openPage, openPolicy, policy, saved } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

test("neither the page nor its worker can fetch, even when there is a network", async () => {
  let reached = 0
  const server = createServer((_request, response) => {
    reached++
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end("reached")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  const context = await browser.newContext()
  const page = await openPage(context, "#sample")
  await checked(page)
  const [worker] = page.workers()
  assert.ok(worker, "the core does not run in a worker")
  for (const url of [address, "data:text/plain,x"]) {
    const answer = (target: string) => fetch(target).then(
      () => "reached",
      (reason: unknown) => String(reason),
    )
    assert.match(await page.evaluate(answer, url), /Failed to fetch/)
    assert.match(await worker.evaluate(answer, url), /Failed to fetch/)
  }
  const violated = await page.evaluate(
    (target) =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true })
        new Image().src = target
      }),
    address,
  )
  assert.equal(violated, "img-src")
  assert.equal(reached, 0)
  await context.close()
  server.close()
})

test("where storage is refused the user is told at once and can take the text away", async () => {
  const { context } = await offline(browser)
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("refused", "SecurityError")
    }
  })
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  const alarm = page.getByRole("alert").filter({ hasText: "不让这个页面保存" })
  await alarm.waitFor()
  const download = page.waitForEvent("download")
  await alarm.getByRole("button", { name: "下载文本" }).click()
  const file = await download
  assert.equal(file.suggestedFilename(), "云枝.md")
  let kept = ""
  for await (const chunk of await file.createReadStream()) kept += chunk
  assert.equal(kept, policy)
  await context.close()
})

test("when the space is used up the alarm stands until a save succeeds", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  await checked(page) // the title found is saved as well
  await saved(page)
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError")
    }
    document.addEventListener("free-space", () => (IDBObjectStore.prototype.put = put))
  })
  await page.locator(".cm-content").focus()
  await page.keyboard.insertText("新的一句。")
  const alarm = page.getByRole("alert").filter({ hasText: "空间用完了" })
  await alarm.waitFor()
  await page.evaluate(() => document.dispatchEvent(new Event("free-space")))
  await alarm.getByRole("button", { name: "再试一次" }).click()
  await alarm.waitFor({ state: "detached" })
  await saved(page)
  await context.close()
})

test("two tabs on one draft do not overwrite each other silently", async () => {
  const { context } = await offline(browser)
  const here = await openPage(context)
  await openPolicy(here, "云枝.txt", policy)
  await saved(here)
  const there = await openPage(context)
  const warning = there.getByRole("status").filter({ hasText: "在另一个标签页里也开着" })
  await warning.waitFor()
  await there.locator(".cm-content").focus()
  await there.keyboard.insertText("那边的。")
  await saved(there)
  await here.locator(".cm-content").focus()
  await here.keyboard.insertText("这边的。")
  const alarm = here.getByRole("alert").filter({ hasText: "另一个标签页" })
  await alarm.getByRole("button", { name: "改用那边的" }).click()
  await here.locator(".cm-line", { hasText: "那边的。" }).waitFor()
  await alarm.waitFor({ state: "detached" })

  await here.locator(".cm-content").focus()
  await here.keyboard.insertText("又一句。")
  await saved(here)
  await here.close()
  await there.locator(".cm-line", { hasText: "又一句。" }).waitFor() // the one tab left has the last state
  await warning.waitFor({ state: "detached" })
  await context.close()
})

test("a second tab can work on a copy, and the drafts of both stay", async () => {
  const { context } = await offline(browser)
  const here = await openPage(context)
  await openPolicy(here, "云枝.txt", policy)
  await saved(here)
  const there = await openPage(context)
  await there.getByRole("button", { name: "另存一份在这里改" }).click()
  await there.locator(".cm-content").focus()
  await there.keyboard.insertText("那边的。")
  await checked(there)
  await saved(there)
  await here.locator(".cm-content").focus()
  await here.keyboard.insertText("这边的。")
  await checked(here)
  await saved(here)
  await here.reload()
  await here.locator(".cm-line", { hasText: "这边的。" }).waitFor() // not what the other tab showed last
  await here.getByRole("button", { name: /回到开始页/ }).click()
  await here.locator(".start-draft").nth(1).waitFor()
  assert.equal(await here.locator(".start-draft").count(), 2)
  await context.close()
})

test("drafts that a newer program keeps are left alone, which is said", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  await checked(page)
  await saved(page)
  // What a newer program does when it is opened in another tab.
  const other = await openPage(context)
  await checked(other)
  await other.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, 1000)
        request.onsuccess = () => resolve(request.result.close())
        request.onerror = () => reject(request.error)
      }),
    "clausewright-1",
  )
  await page.locator(".cm-content").focus()
  await page.keyboard.insertText("新的一句。")
  const alarm = page.getByRole("alert").filter({ hasText: "更新版本的条款工坊保管" })
  const download = page.waitForEvent("download")
  await alarm.getByRole("button", { name: "下载文本" }).click()
  await download
  await other.close()
  const fresh = await openPage(context)
  await fresh.locator(".start-unread", { hasText: "更新版本的条款工坊保管" }).waitFor()
  const version = await fresh.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === "clausewright-1")?.version)
  assert.equal(version, 1000)
  await context.close()
})

test("a page that is killed while its text is written loses no more than two seconds", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  await page.locator(".cm-content").focus()
  const end = Date.now() + 3000
  let typed = 0
  let old = 0
  while (Date.now() < end) {
    await page.keyboard.insertText(`${++typed}；`)
    if (Date.now() < end - 2000) old = typed
    await page.waitForTimeout(50)
  }
  const session = await context.newCDPSession(page)
  void session.send("Page.crash").catch(() => undefined)
  await page.waitForEvent("crash")
  const again = await openPage(context)
  await again.locator(".cm-line").first().waitFor()
  const kept = [...(await again.locator(".cm-line").first().innerText()).matchAll(/(\d+)；/g)].length
  assert.ok(kept >= old, `of ${typed} words ${kept} are left, those older than two seconds were ${old}`)
  await context.close()
})

/// Makes the core never answer an operation.
async function hang(page: Page, op: string): Promise<void> {
  await page.workers()[0]?.evaluate((op) => {
    const core = Reflect.get(globalThis, "clausewright") as Record<string, unknown>
    const forever = () => {
      for (;;);
    }
    Reflect.set(globalThis, "clausewright", { ...core, [op]: forever })
  }, op)
}

test("a worker that crashes is started again by itself, and nothing is asked of the user", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  await checked(page)
  const [worker] = page.workers()
  assert.ok(worker)
  const gone = new Promise((resolve) => worker.once("close", resolve))
  await worker.evaluate(() => {
    const core = Reflect.get(globalThis, "clausewright") as Record<string, unknown>
    const check = () => {
      throw new RangeError("the stack is exhausted")
    }
    Reflect.set(globalThis, "clausewright", { ...core, check })
  })
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.insertText("请先登陆账号。")
  await gone
  await page.locator(".cm-line", { hasText: "请先登陆账号" }).locator(".cm-lintRange").waitFor()
  await checked(page)
  assert.equal(await page.locator(".editor-check-failed").count(), 0)
  await context.close()
})

test("a check that takes long can be stopped, and is made when it is asked for again", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context, "#sample")
  await checked(page)
  await hang(page, "check")
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.insertText("请先登陆账号。")
  await page.getByRole("button", { name: "停止检查" }).click()
  await page.getByText("已停止检查。").waitFor()
  await page.keyboard.insertText("再登陆一次。")
  assert.equal(await page.locator(".editor-check-running").count(), 0)
  await page.getByRole("button", { name: "再查一次" }).click()
  await page.locator(".cm-line", { hasText: "再登陆一次" }).locator(".cm-lintRange").first().waitFor()
  await checked(page)
  await context.close()
})

test("opening a file can be called off, even when the core is stuck in it", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context, "#sample")
  await checked(page)
  await hang(page, "intake")
  await page.getByRole("button", { name: /回到开始页/ }).click()
  const open = async () => {
    const chosen = page.waitForEvent("filechooser")
    await page.getByRole("button", { name: /^打开政策/ }).click()
    await (await chosen).setFiles({ name: "云枝.txt", mimeType: "text/plain", buffer: Buffer.from(policy) })
  }
  await open()
  await page.getByRole("status").filter({ hasText: "正在打开“云枝.txt”" }).getByRole("button", { name: "取消" }).click()
  await page.getByText("正在打开“云枝.txt”").waitFor({ state: "detached" })
  await page.locator(".start").waitFor()
  await open()
  await page.locator(".cm-line", { hasText: "云枝隐私政策" }).waitFor()
  await context.close()
})

test("a file of ten megabytes is opened, written in and kept", async () => {
  const { context } = await offline(browser)
  const page = await openPage(context)
  const clause = (n: number) => `## ${n}. 第${n}项功能\n\n${`用到第${n}项功能时，我们处理您填写的内容。`.repeat(160)}\n\n`
  const text = `# 很长的隐私政策\n\n${Array.from({ length: 1050 }, (_, n) => clause(n + 1)).join("")}`
  assert.ok(Buffer.byteLength(text) > 10_000_000)
  await openPolicy(page, "很长.md", text)
  await page.keyboard.insertText("写在前面。")
  await page.locator(".cm-line", { hasText: "写在前面。" }).waitFor()
  await saved(page)
  await page.reload()
  await page.locator(".cm-line", { hasText: "写在前面。" }).waitFor()
  await context.close()
})
