import assert from "node:assert/strict"
import { test } from "node:test"
import { CoreError, startCore, type CoreConfig, type Port } from "./client"
import type { FromWorker, ToWorker } from "./protocol"

/// The smallest module there is, to stand for the core.
const compiled = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))

/// A worker under the test's hand: it answers only when the test says so.
class ScriptedWorker implements Port {
  onmessage: Worker["onmessage"] = null
  onerror: Worker["onerror"] = null
  readonly received: ToWorker[] = []
  terminated = false

  postMessage(message: ToWorker): void {
    this.received.push(message)
  }
  terminate(): void {
    this.terminated = true
  }
  send(message: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent)
  }
  /// Texts of the calls it was sent.
  get requests(): string[] {
    return this.received.flatMap((m) => ("request" in m ? [JSON.parse(m.request).text] : []))
  }
  /// Answers the last call it was sent with a policy of that title.
  answer(title: string): void {
    const last = this.received.filter((message) => "id" in message).at(-1)
    assert.ok(last, "the worker was not called")
    this.send({ kind: "answer", id: last.id, answer: JSON.stringify({ title }) })
  }
}

/// Starts a core over scripted workers; `workers` grows with each one started.
function scripted(config: CoreConfig = {}) {
  const workers: ScriptedWorker[] = []
  let asked = 0
  const core = startCore({
    spawn: () => {
      const worker = new ScriptedWorker()
      workers.push(worker)
      return worker
    },
    source: async () => {
      asked++
      return "packed"
    },
    ...config,
  })
  const worker = (i: number): ScriptedWorker => {
    const found = workers[i]
    assert.ok(found, `worker ${i} was not started`)
    return found
  }
  const parse = (text: string, signal?: AbortSignal) =>
    core.call("parse", { text }, signal ? { signal } : {}).then((response) => response.title)
  return { core, workers, worker, parse, asked: () => asked }
}

const ready: FromWorker = { kind: "ready", module: compiled }
const turn = () => new Promise((resolve) => setImmediate(resolve))
const died = (error: unknown) => error instanceof CoreError && error.code === "worker-died"

test("calls wait for the worker and run one after the other", async () => {
  const { worker, parse } = scripted()
  const first = parse("a")
  const second = parse("b")
  assert.deepEqual(worker(0).requests, [])
  worker(0).send(ready)
  assert.deepEqual(worker(0).requests, ["a"])
  worker(0).answer("A")
  assert.deepEqual(worker(0).requests, ["a", "b"])
  worker(0).answer("B")
  assert.deepEqual([await first, await second], ["A", "B"])
})

test("a failure of the core keeps its code and the worker", async () => {
  const { workers, worker, parse } = scripted()
  const call = parse("a")
  worker(0).send(ready)
  worker(0).send({ kind: "failure", id: 1, code: "bad-request", message: "parse: no text" })
  await assert.rejects(call, { name: "CoreError", code: "bad-request", message: "parse: no text" })
  assert.equal(workers.length, 1)
})

test("a worker that dies loses no call; the next one has the compiled module", async () => {
  const { worker, parse, asked } = scripted()
  const first = parse("a")
  const second = parse("b")
  worker(0).send(ready)
  worker(0).send({ kind: "died", message: "out of memory" })
  assert.ok(worker(0).terminated)
  assert.deepEqual(worker(1).received, [{ source: compiled }])
  assert.equal(asked(), 1)
  worker(1).send(ready)
  worker(1).answer("A")
  worker(1).answer("B")
  assert.deepEqual([await first, await second], ["A", "B"])
})

test("a call over which the worker dies twice is rejected, and the others go on", async () => {
  const { workers, worker, parse } = scripted()
  const deadly = parse("a")
  const other = parse("b")
  for (const i of [0, 1]) {
    worker(i).send(ready)
    worker(i).send({ kind: "died", message: "out of memory" })
  }
  await assert.rejects(deadly, died)
  worker(2).send(ready)
  assert.deepEqual(worker(2).requests, ["b"])
  worker(2).answer("B")
  assert.equal(await other, "B")
  assert.equal(workers.length, 3)
})

test("a worker that never got ready is not started over and over", async () => {
  const { workers, worker, parse } = scripted()
  const call = parse("a")
  worker(0).send({ kind: "died", message: "no core" })
  await assert.rejects(call, died)
  assert.equal(workers.length, 1)
  const again = parse("b")
  worker(1).send(ready)
  worker(1).answer("B")
  assert.equal(await again, "B")
})

test("a core that cannot be fetched rejects the calls", async () => {
  const { parse } = scripted({ source: () => Promise.reject(new Error("cut off")) })
  await assert.rejects(parse("a"), { code: "worker-died", message: /cut off/ })
})

test("a worker that cannot be started rejects the calls", async () => {
  const { parse } = scripted({
    spawn: () => {
      throw new Error("refused")
    },
  })
  await assert.rejects(parse("a"), { code: "worker-died", message: /refused/ })
})

test("a call over the time limit ends the worker and is not asked again", async () => {
  const { workers, worker, parse } = scripted({ timeLimit: 5 })
  const call = parse("a")
  worker(0).send(ready)
  await assert.rejects(call, died)
  assert.equal(workers.length, 2)
  worker(1).send(ready)
  assert.deepEqual(worker(1).requests, [])
})

test("a cancelled call that hangs ends the worker, and the others go on", async () => {
  const { worker, workers, parse } = scripted({ grace: 5 })
  const abort = new AbortController()
  const hanging = parse("a", abort.signal)
  const other = parse("b")
  worker(0).send(ready)
  abort.abort()
  await assert.rejects(hanging, { name: "AbortError" })
  while (workers.length < 2) await turn()
  assert.ok(worker(0).terminated)
  worker(1).send(ready)
  assert.deepEqual(worker(1).requests, ["b"])
  worker(1).answer("B")
  assert.equal(await other, "B")
})

test("a cancelled call that ends soon leaves the worker alone", async () => {
  const { worker, workers, parse } = scripted()
  const abort = new AbortController()
  const quick = parse("a", abort.signal)
  const other = parse("b")
  worker(0).send(ready)
  abort.abort()
  await assert.rejects(quick, { name: "AbortError" })
  worker(0).answer("A")
  worker(0).answer("B")
  assert.equal(await other, "B")
  assert.equal(workers.length, 1)
})

test("a call cancelled before its turn is never sent", async () => {
  const { worker, parse } = scripted()
  const abort = new AbortController()
  const first = parse("a", abort.signal)
  const second = parse("b", abort.signal)
  const third = parse("c")
  abort.abort()
  await assert.rejects(first, { name: "AbortError" })
  await assert.rejects(second, { name: "AbortError" })
  await assert.rejects(parse("d", abort.signal), { name: "AbortError" })
  worker(0).send(ready)
  assert.deepEqual(worker(0).requests, ["c"])
  worker(0).answer("C")
  assert.equal(await third, "C")
})

test("a worker that was given up is not heard any more", async () => {
  const { worker, parse } = scripted({ timeLimit: 5 })
  const call = parse("a")
  worker(0).send(ready)
  await assert.rejects(call, died)
  const again = parse("c")
  worker(0).send({ kind: "answer", id: 2, answer: "{}" })
  worker(0).send({ kind: "died", message: "late" })
  worker(1).send(ready)
  worker(1).answer("C")
  assert.equal(await again, "C")
})
