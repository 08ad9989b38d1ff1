// Measures typing in the page: node typing.mjs CHROMIUM FILE, a policy on standard input.
// Keys come one by one in the middle of the text, with pauses in which checks run and
// their answers come in. Prints {"keys": [ms from a key to its paint], "tasks": [ms of
// each task of the main thread that took 50 or more]}.

import { createRequire } from "node:module"
import { text } from "node:stream/consumers"
import { pathToFileURL } from "node:url"

const { chromium } = createRequire(new URL("../../web/package.json", import.meta.url))("playwright-core")
const [, , executablePath, file] = process.argv
const policy = await text(process.stdin)
const keys = 80
const burst = 10 // keys between two pauses

const browser = await chromium.launch({
  executablePath,
  // Without waiting for the screen, so that the work is measured and not its rhythm.
  args: ["--no-sandbox", "--disable-background-networking", "--disable-gpu-vsync", "--disable-frame-rate-limit"],
})
const page = await (await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } })).newPage()
await page.goto(pathToFileURL(file).href)
await page.locator(".start").waitFor()
await page.evaluate((text) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData("text/plain", text)
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
}, policy)
const checked = () => page.locator(".editor-check:not(.editor-check-running)").waitFor()
await checked()
await page.locator(".cm-content").focus()
for (let line = 0; line < 40; line++) await page.keyboard.press("ArrowDown")
await page.keyboard.press("End")
await page.waitForTimeout(1000)
await page.evaluate(() => {
  globalThis.keys = []
  globalThis.tasks = []
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" })
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => globalThis.keys.push(performance.now() - timeStamp)
        painted.port2.postMessage(null)
      })
    },
    { capture: true },
  )
})
for (let key = 1; key <= keys; key++) {
  await page.keyboard.press(key % 7 === 0 ? "Backspace" : "abcdefg"[key % 7])
  await page.waitForTimeout(60)
  if (key % burst === 0) {
    await checked()
    await page.waitForTimeout(300)
  }
}
console.log(JSON.stringify(await page.evaluate(() => ({ keys: globalThis.keys, tasks: globalThis.tasks }))))
await browser.close()
