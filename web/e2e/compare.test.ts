// Two versions compared, and work that stays, from the disk without a network.

import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import type { Browser, Download, Page } from "playwright-core"
import { assertQuiet, checked, launch, offline, openPage, openPolicy, policy, saved, shownText } from "./kit"

let browser: Browser
before(async () => (browser = await launch()))
after(() => browser.close())

const newPolicy = policy
  .replace("2026年3月1日", "2026年5月1日")
  .replace("用来确认是您本人。", "用来确认是您本人，保存30天。")
  .replace("## 二、本政策的更新", "## 二、未成年人\n\n云枝不向未成年人提供服务。\n\n## 三、本政策的更新")
  .replace("## 三、联系我们", "## 四、联系我们")

/// Drops files on the page, or on a part of it; of two the first is the older one, and
/// given second.
async function drop(page: Page, files: readonly { readonly name: string; readonly text: string }[], on = "body"): Promise<void> {
  await page.evaluate(([files, on]) => {
    const dataTransfer = new DataTransfer()
    files.forEach(({ name, text }, index) => {
      dataTransfer.items.add(new File([text], name, { type: "text/plain", lastModified: 1000 - index }))
    })
    for (const type of ["dragover", "drop"]) {
      document.querySelector(on)?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, [[...files].reverse(), on] as const)
}

async function bytes(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8")
}

test("two files dropped together show what changed, older against newer", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  await drop(page, [
    { name: "旧.txt", text: policy },
    { name: "新.txt", text: newPolicy },
  ])
  const added = page.locator(".redline-change", { hasText: "二、未成年人" })
  await added.waitFor()
  assert.match((await added.textContent()) ?? "", /^\d+新增/)
  const clause = page.locator(".redline-change", { hasText: "一、我们收集的信息" })
  assert.equal(await clause.locator("ins").textContent(), "，保存30天")
  assert.equal(await clause.locator("del").count(), 0)
  await page.getByRole("tab", { name: /^改动/ }).click()
  // What only got another number is not there until it is asked for.
  const renumbered = page.locator(".changes-entry", { hasText: "联系我们" })
  assert.equal(await renumbered.count(), 0)
  await page.getByRole("button", { name: /^重新编号/ }).click()
  await renumbered.waitFor()

  await page.getByLabel("显示全文").check()
  const whole = await page.locator(".redline").evaluate((redline) => {
    const copy = redline.cloneNode(true) as Element
    for (const gone of copy.querySelectorAll("del, header")) gone.remove()
    return copy.textContent ?? ""
  })
  const bare = (text: string) => text.replace(/\s/g, "")
  for (const line of newPolicy.split("\n").filter((line) => !line.startsWith("#"))) {
    assert.ok(bare(whole).includes(bare(line)), `the redline lacks ${line}`)
  }
  assertQuiet(watch)
  await context.close()
})

test("of two files the one that bears the later day is the newer, whatever the disk says", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  await drop(page, [
    { name: "甲.txt", text: newPolicy },
    { name: "乙.txt", text: policy },
  ])
  await page.locator(".redline-added", { hasText: "二、未成年人" }).waitFor()
  const sides = page.locator(".party-select")
  assert.deepEqual(await sides.evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.text)), [
    "文件：乙.txt",
    "文件：甲.txt",
  ])
  await page.getByRole("button", { name: "对调新旧" }).click()
  await page.locator(".redline-deleted", { hasText: "二、未成年人" }).waitFor()
  await drop(page, [{ name: "丙.txt", text: policy }], ".party[data-side=old]")
  await page.locator(".changes", { hasText: "两版没有区别。" }).waitFor()
  assertQuiet(watch)
  await context.close()
})

/// The visible words of a text.
const bare = (text: string) => text.replace(/[\s#]/g, "")

test("side by side each column is its version, clauses level; a narrow page has one column", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  const files = [
    { name: "旧.txt", text: policy },
    { name: "新.txt", text: newPolicy },
  ]
  await drop(page, files)
  await page.getByRole("button", { name: "并排" }).click()
  await page.getByLabel("显示全文").check()
  await page.locator(".redline-pair").first().waitFor()
  for (const [column, text] of [policy, newPolicy].entries()) {
    const words = await page.locator(".redline-sides").evaluate(
      (redline, column) => [...redline.querySelectorAll(".redline-pair")].map((pair) => pair.children[column]?.textContent).join(""),
      column,
    )
    for (const line of text.split("\n").filter((line) => !line.startsWith("#"))) assert.ok(bare(words).includes(bare(line)), `${column}: ${line}`)
  }
  const tops = await page.locator(".redline-pair").evaluateAll((pairs) =>
    pairs.filter((pair) => new Set([...pair.children].map((cell) => cell.getBoundingClientRect().top)).size > 1).map((pair) => pair.textContent),
  )
  assert.deepEqual(tops, [])
  const clause = page.locator(".redline-change", { hasText: "一、我们收集的信息" })
  assert.equal(await clause.getByRole("group", { name: "新版" }).locator("ins").textContent(), "，保存30天")
  assert.equal(await clause.getByRole("group", { name: "旧版" }).locator("ins, del").count(), 0)

  await page.setViewportSize({ width: 360, height: 740 })
  await page.locator(".redline-inline").waitFor()
  assert.equal(await page.getByRole("button", { name: "并排" }).count(), 0)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.locator(".redline-sides").waitFor()
  await page.reload()
  await page.locator(".start").waitFor()
  await drop(page, files)
  await page.locator(".redline-sides").waitFor()
  assertQuiet(watch)
  await context.close()
})

test("a clause that was moved leads to the place it left, and back", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  const clause = "## 四、安全\n\n我们用加密和访问控制保护您的信息，并定期演练。\n\n"
  const moved = policy.replace("## 一、我们收集的信息", `${clause}## 一、我们收集的信息`)
  await drop(page, [
    { name: "旧.txt", text: moved },
    { name: "新.txt", text: `${policy}\n${clause}` },
  ])
  const change = page.locator(".redline-moved")
  assert.equal(await change.locator("ins, del").count(), 0)
  await change.getByRole("button", { name: "看原来的位置" }).focus()
  await page.keyboard.press("Enter")
  await page.locator(".redline-gone:focus", { hasText: "四、安全" }).waitFor()
  await page.keyboard.press("Enter")
  await page.locator(".redline-moved:focus").waitFor()
  assertQuiet(watch)
  await context.close()
})

test("a name replaced throughout is told once, rows of a table by their names", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  const table = (...rows: readonly string[]) =>
    `${policy}\n## 四、第三方SDK\n\n| 名称 | 提供方 | 收集的信息 |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join("")}`
  await drop(page, [
    { name: "旧.md", text: table("甲推送SDK | 甲公司 | 设备型号", "乙支付SDK | 乙公司 | 订单号") },
    { name: "新.md", text: table("乙支付SDK | 乙公司 | 订单号、设备型号", "丙地图SDK | 丙公司 | 位置信息").replaceAll("云枝", "竹里") },
  ])
  await page.locator(".changes-renames", { hasText: /云枝 → 竹里，\d+ 处/ }).waitFor()
  const rows = page.locator(".redline-change", { hasText: "四、第三方SDK" }).getByRole("list", { name: "逐项" })
  assert.deepEqual((await rows.getByRole("listitem").allTextContents()).sort(), ["修改 乙支付SDK设备型号", "删除 甲推送SDK", "新增 丙地图SDK"])
  assert.equal(await rows.locator("ins").textContent(), "设备型号")
  await page.getByRole("tab", { name: /^改动/ }).click()
  await page.locator(".changes-entry", { hasText: "第三方SDK" }).waitFor()
  const named = page.locator(".changes-entry", { hasText: "本政策的更新" })
  assert.equal(await named.count(), 0)
  await page.getByRole("button", { name: /^只改格式或名称/ }).click()
  await named.waitFor()
  assertQuiet(watch)
  await context.close()
})

test("of thousands of changes those near the reader are made, and the last is reached at once", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.locator(".start").waitFor()
  const clauses = (days: number) =>
    Array.from({ length: 900 }, (_, at) => `## 第${at + 1}条 事项${at + 1}\n\n编号${at + 1}的记录保存${at % 2 === 0 ? days : 30}天。\n\n`).join("")
  await drop(page, [
    { name: "旧.md", text: clauses(60) },
    { name: "新.md", text: clauses(90) },
  ])
  await page.locator(".redline-change").first().waitFor()
  await page.getByRole("tab", { name: "改动 450" }).click()
  assert.ok((await page.locator(".redline-change").count()) < 450)
  await page.keyboard.press("F8")
  await page.keyboard.press("Shift+F8")
  await page.locator(".redline-change:focus", { hasText: "编号899的记录" }).waitFor()
  await page.locator(".changes-entry[aria-current=true]", { hasText: "事项899" }).waitFor()
  assert.equal(await page.locator(".editor-position").innerText(), "450/450")
  assertQuiet(watch)
  await context.close()
})

test("a side is chosen from drafts, facts and the sample; the text on the desk stays up to date", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  await checked(page)
  await saved(page)
  await page.getByRole("button", { name: "对比", exact: true }).click()
  const old = page.getByLabel("旧版", { exact: true })
  await old.selectOption({ label: "示例的旧版" })
  await page.locator(".redline-change").first().waitFor()
  assert.equal(await old.locator("option", { hasText: "按事实生成的正文" }).count(), 0)
  await old.selectOption({ label: "当前正文" })
  await page.locator(".changes", { hasText: "两版没有区别。" }).waitFor()

  await page.getByRole("button", { name: "编辑", exact: true }).click()
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.insertText("新的一句。")
  await checked(page)
  await saved(page)
  await page.getByRole("button", { name: "对比", exact: true }).click()
  await page.locator(".changes", { hasText: "两版没有区别。" }).waitFor()
  await page.getByRole("button", { name: /回到开始页/ }).click()
  await page.getByRole("button", { name: /^看示例/ }).click()
  await checked(page)
  await page.getByRole("button", { name: "对比", exact: true }).click()
  await old.selectOption({ label: "云枝" })
  await page.locator(".redline-change", { hasText: "help@yunzhi.example" }).first().waitFor()
  assertQuiet(watch)
  await context.close()
})

test("changes are stepped through by key and counted; kinds can be left out", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await page.getByRole("button", { name: /^看示例/ }).click()
  await checked(page)
  await page.getByRole("button", { name: "对比", exact: true }).click()
  await page.locator(".redline-change").first().waitFor()
  const position = page.locator(".editor-position")
  await page.getByRole("tab", { name: /^改动/ }).click()
  await page.locator(".changes-entry").first().waitFor()
  const count = await page.locator(".changes-entry").count()
  assert.ok(count > 10)
  await page.keyboard.press("F8")
  assert.equal(await position.innerText(), `1/${count}`)
  await page.keyboard.press("Shift+F8")
  assert.equal(await position.innerText(), `${count}/${count}`)
  const last = page.locator(".redline-change").last()
  assert.equal(await last.getAttribute("aria-current"), "true")
  await page.locator(".redline-change:focus").waitFor()

  const deleted = page.getByRole("group", { name: "显示哪些改动" }).getByRole("button", { name: /^删除/ })
  await deleted.click()
  assert.ok((await page.locator(".changes-entry").count()) < count)
  assert.equal(await page.locator(".redline-deleted").count(), 0)
  assertQuiet(watch)
  await context.close()
})

test("a version is saved, compared with and restored; the restoring is one step to undo", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  await page.getByRole("button", { name: "版本", exact: true }).click()
  await page.getByLabel("版本名称").fill("送审稿")
  await page.getByRole("button", { name: "保存版本" }).click()
  const entry = page.locator(".versions-entry", { hasText: "送审稿" })
  assert.match(await entry.locator("code").innerText(), /^[0-9a-f]{8}$/)
  await page.keyboard.press("Escape")

  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+End")
  await page.keyboard.insertText("新的一句。")
  await saved(page)
  const edited = await shownText(page)
  await page.getByRole("button", { name: "版本", exact: true }).click()
  await entry.getByRole("button", { name: "对比" }).click()
  assert.equal(await page.locator(".redline ins").textContent(), "新的一句。")
  await page.getByRole("button", { name: "到正文里看" }).click()
  await page.locator(".cm-content:focus").waitFor()

  await page.getByRole("button", { name: "版本", exact: true }).click()
  await entry.getByRole("button", { name: "恢复" }).click()
  await page.getByRole("dialog").waitFor({ state: "hidden" })
  assert.equal(await shownText(page), policy)
  await page.locator(".cm-content").focus()
  await page.keyboard.press("ControlOrMeta+z")
  assert.equal(await shownText(page), edited)
  await page.reload()
  await page.getByRole("button", { name: "版本", exact: true }).click()
  await entry.waitFor()
  assert.ok((await page.locator(".versions-entry", { hasText: "快照" }).count()) >= 1)
  assertQuiet(watch)
  await context.close()
})

test("a project file goes out and comes back as the same bytes", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  const save = async () => {
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: "更多" }).click()
    await page.getByRole("button", { name: "保存项目文件" }).click()
    return download
  }
  await openPolicy(page, "云枝.txt", policy)
  await page.getByRole("button", { name: "版本", exact: true }).click()
  await page.getByLabel("版本名称").fill("第一版")
  await page.getByRole("button", { name: "保存版本" }).click()
  await page.locator(".versions-entry").waitFor()
  await page.keyboard.press("Escape")
  const first = await save()
  assert.equal(first.suggestedFilename(), "云枝.clausewright.json")
  const file = await bytes(first)
  await page.getByRole("button", { name: /回到开始页/ }).click()
  await page.locator(".start").waitFor()
  await drop(page, [{ name: "云枝.clausewright.json", text: file }])
  await page.locator(".cm-line", { hasText: "云枝隐私政策" }).waitFor()
  await page.getByRole("button", { name: "版本", exact: true }).click()
  await page.locator(".versions-entry", { hasText: "第一版" }).waitFor()
  await page.keyboard.press("Escape")
  assert.equal(await bytes(await save()), file)
  assertQuiet(watch)
  await context.close()
})

test("a broken or newer project file is refused with a clear message, and nothing changes", async () => {
  const { context, watch } = await offline(browser)
  const page = await openPage(context)
  await openPolicy(page, "云枝.txt", policy)
  await saved(page)
  const alarm = page.getByRole("alert")
  const cases = [
    { text: '{"version": 1, "name": "x"', says: "不是完整的项目文件" },
    { text: '{"version": 7}', says: "更新的格式（第 7 版）" },
    { text: '{"version": 1, "profile": null, "name": "x"}', says: "“text”缺失" },
  ]
  for (const { text, says } of cases) {
    await drop(page, [{ name: "坏的.clausewright.json", text }])
    await alarm.filter({ hasText: says }).waitFor()
    assert.equal(await shownText(page), policy)
    await alarm.getByRole("button", { name: "知道了" }).click()
  }
  await page.getByRole("button", { name: /回到开始页/ }).click()
  await page.locator(".start-draft").first().waitFor()
  assert.equal(await page.locator(".start-draft").count(), 1)
  assertQuiet(watch)
  await context.close()
})
