// Measures the page in a browser: node page.mjs CHROMIUM FILE, a check request on
// standard input. Prints {"open": [ms], "check": [ms]}, the first of each cold. The browser
// compiles what is called often for some twenty checks: as many more are warm.

import { createRequire } from "node:module"
import { text } from "node:stream/consumers"
import { pathToFileURL } from "node:url"

const { chromium } = createRequire(new URL("../../web/package.json", import.meta.url))("playwright-core")
const [, , executablePath, file] = process.argv
const request = await text(process.stdin)
const runs = 20 // until the core is warm, and again

/// Runs in the page before its own scripts: notes when the answer to the first check
/// has been painted, and keeps the worker to send it calls.
function watch() {
  const Original = globalThis.Worker
  globalThis.Worker = class extends Original {
    constructor(...args) {
      super(...args)
      globalThis.coreWorker = this
      let check
      const post = this.postMessage.bind(this)
      this.postMessage = (message, ...rest) => {
        if (message.op === "check") check ??= message.id
        post(message, ...rest)
      }
      this.addEventListener("message", ({ data }) => {
        if (check === undefined || data.id !== check) return
        check = NaN
        requestAnimationFrame(() => setTimeout(() => (globalThis.checked = performance.now())))
      })
    }
  }
}

/// Runs in the page: times of checks, from the object asked to the object answered.
async function timeChecks([request, runs]) {
  const worker = globalThis.coreWorker
  const asked = JSON.parse(request)
  const times = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    const answer = await new Promise((resolve) => {
      const id = 1e9 + i
      worker.addEventListener("message", function listen({ data }) {
        if (data.id !== id) return
        worker.removeEventListener("message", listen)
        resolve(data.answer)
      })
      worker.postMessage({ id, op: "check", request: JSON.stringify(asked) })
    })
    JSON.parse(answer)
    times.push(performance.now() - start)
  }
  return times
}

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-background-networking"],
})
const open = []
let check = []
for (let i = 0; i < 6; i++) {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(`${pathToFileURL(file)}#sample`)
  await page.waitForFunction(() => globalThis.checked)
  open.push(await page.evaluate(() => globalThis.checked))
  if (check.length === 0) check = await page.evaluate(timeChecks, [request, 1 + runs + runs])
  await context.close()
}
await browser.close()
console.log(JSON.stringify({ open, check }))
