// The worker: runs the core and answers one call after the other.

import "wasm_exec"
import type { CoreSource, FromWorker, ToWorker } from "./protocol"
import { unpack } from "./unpack"

/// What the Go program leaves on the global: a function for each operation, which
/// returns a string, or an Error with a code if the operation failed.
type Operation = (request: string) => unknown
declare const clausewright: Readonly<Record<string, Operation>>

/// The global of a worker, as far as it is used here.
declare const self: {
  onmessage: (event: MessageEvent<ToWorker>) => void
  postMessage(message: FromWorker): void
}

async function compile(source: CoreSource): Promise<WebAssembly.Module> {
  if (typeof source !== "string") return source
  const headers = { "Content-Type": "application/wasm" }
  return WebAssembly.compileStreaming(new Response(unpack(source), { headers }))
}

async function start(source: CoreSource): Promise<void> {
  const module = await compile(source)
  const go = new Go()
  // Four times the garbage before it is collected makes a check a quarter faster. The
  // limit makes the collector thrifty again when a huge text is open.
  go.env = { GOGC: "400", GOMEMLIMIT: "1GiB" }
  const instance = await WebAssembly.instantiate(module, go.importObject)
  // The program returns here as soon as it waits for calls. It ends only on an error
  // Go cannot recover from, no memory left for one.
  void go.run(instance).then(() => self.postMessage({ kind: "died", message: "the core has ended" }))
  self.postMessage({ kind: "ready", module })
}

function answer(id: number, op: string, request: string): FromWorker {
  const operation = Object.hasOwn(clausewright, op) ? clausewright[op] : undefined
  if (!operation) return { kind: "failure", id, code: "bad-request", message: `no operation ${op}` }
  try {
    const result = operation(request)
    if (typeof result === "string") return { kind: "answer", id, answer: result }
    if (result instanceof Error && "code" in result) {
      return { kind: "failure", id, code: String(result.code), message: result.message }
    }
    return { kind: "died", message: "the core gave no answer" }
  } catch (reason) {
    // Thrown by the machine, not by Go: the stack is exhausted, say. The program was
    // left halfway and cannot be used again.
    return { kind: "died", message: String(reason) }
  }
}

self.onmessage = ({ data }) => {
  if ("source" in data) {
    start(data.source).catch((reason: unknown) => {
      self.postMessage({ kind: "died", message: String(reason) })
    })
  } else {
    self.postMessage(answer(data.id, data.op, data.request))
  }
}
