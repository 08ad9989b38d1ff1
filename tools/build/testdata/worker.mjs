// Runs the worker's script in a thread of Node and asks it what TestWorker wants to
// know: node worker.mjs SCRIPT CORE, the core as in a data block. Prints one answer a
// line.

import { readFileSync } from "node:fs"
import { Worker } from "node:worker_threads"

const [, , script, core] = process.argv

// What a browser gives a worker, over what Node gives a thread. The message "spoil"
// replaces operations by broken ones.
const prelude = `
const { parentPort } = require("node:worker_threads")
globalThis.self = { postMessage: (message) => parentPort.postMessage(message) }
parentPort.on("message", (data) => {
  if (data !== "spoil") return self.onmessage({ data })
  clausewright.parse = () => { throw new RangeError("stack exhausted") }
  clausewright.rules = () => null
})
`

const worker = new Worker(prelude + readFileSync(script, "utf8"), { eval: true })
const questions = [
  { source: readFileSync(core, "utf8") },
  { id: 1, op: "parse", request: JSON.stringify({ text: "隐私政策" }) },
  { id: 2, op: "parse", request: "{" },
  { id: 3, op: "toString", request: "{}" },
  "spoil",
  { id: 4, op: "parse", request: "{}" },
  { id: 5, op: "rules", request: "{}" },
]

function ask() {
  const question = questions.shift()
  if (question === undefined) return process.exit(0)
  worker.postMessage(question)
  if (question === "spoil") ask()
}

worker.on("error", (reason) => {
  throw reason
})
worker.on("message", ({ kind, id, code, message, answer, module }) => {
  const fields = answer && Object.keys(JSON.parse(answer)).join(",")
  console.log([kind, id, code, message, fields, module?.constructor.name].filter((said) => said !== undefined).join(" "))
  ask()
})
ask()
