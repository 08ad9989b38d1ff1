// The page's side of the core. Calls wait here and go to the worker one at a time, so
// that ending a call which takes too long does not take the others with it.

import { coreSource, startWorker } from "./assets"
import type { CoreSource, FromWorker, ToWorker } from "./protocol"
import type { Operations } from "./wire.gen"

/// A call that got no answer. `code` is stable: one of the core's own codes
/// ("bad-request", "internal" …), or "worker-died" if the worker ended twice over it,
/// could not be started or took longer than the time limit.
export class CoreError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = "CoreError"
    this.code = code
  }
}

export interface CallOptions {
  /// Rejects the call with the signal's reason. If the worker is busy with it and does
  /// not finish soon after, the worker is ended; other calls go on in a new one.
  readonly signal?: AbortSignal
}

/// The operations of the core.
export interface Core {
  /// Runs one operation. Calls run one after the other, in the order made.
  call<K extends keyof Operations>(
    op: K,
    request: Operations[K]["request"],
    options?: CallOptions,
  ): Promise<Operations[K]["response"]>
}

/// What of a Worker the client uses.
export type Port = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">

export interface CoreConfig {
  /// Default: the worker built into the page.
  readonly spawn?: () => Port
  /// Default: the core built into the page. Asked for until a worker has compiled it.
  readonly source?: () => Promise<CoreSource>
  /// Longest time for one call, in milliseconds; default 60,000.
  readonly timeLimit?: number
  /// Time a cancelled call has to end by itself, in milliseconds; default 200. A new
  /// worker costs about 50.
  readonly grace?: number
}

interface Call {
  readonly id: number
  readonly op: string
  readonly request: string
  readonly settle: (response: string | CoreError) => void
  /// Whether it is asked once more if the worker ends over it.
  again: boolean
}

/// Starts the core. The first worker starts at once.
export function startCore(config: CoreConfig = {}): Core {
  const { spawn = startWorker, source = coreSource, timeLimit = 60_000, grace = 200 } = config
  let worker: Port | undefined
  let ready = false
  let module: WebAssembly.Module | undefined
  let queue: Call[] = []
  let running: Call | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastId = 0

  function start(): void {
    let mine: Port
    try {
      mine = spawn()
    } catch (reason) {
      return die(String(reason))
    }
    worker = mine
    const failed = (message: string) => {
      if (worker === mine) die(message)
    }
    mine.onerror = (event) => failed(event.message)
    mine.onmessage = (event: MessageEvent<FromWorker>) => {
      if (worker === mine) receive(event.data)
    }
    const send = (source: CoreSource) => mine.postMessage({ source } satisfies ToWorker)
    if (module) send(module)
    else source().then(send).catch((reason: unknown) => failed(String(reason)))
  }

  function receive(message: FromWorker): void {
    switch (message.kind) {
      case "ready":
        module = message.module
        ready = true
        return post()
      case "died":
        return die(message.message)
    }
    if (message.id !== running?.id) return
    const { settle } = running
    idle()
    next()
    settle(message.kind === "answer" ? message.answer : new CoreError(message.code, message.message))
  }

  /// Sends the running call, if there is one, to a worker that is ready.
  function post(): void {
    if (!worker || !ready || !running) return
    const { id, op, request } = running
    worker.postMessage({ id, op, request } satisfies ToWorker)
  }

  function idle(): void {
    clearTimeout(timer)
    running = undefined
  }

  /// Takes the next call from the queue if none is running.
  function next(): void {
    if (running) return
    running = queue.shift()
    if (!running) return
    timer = setTimeout(() => {
      if (running) running.again = false
      die(`no answer after ${timeLimit} ms`)
    }, timeLimit)
    if (worker) post()
    else start()
  }

  function stop(): void {
    worker?.terminate()
    worker = undefined
    ready = false
    idle()
  }

  /// Ends the worker and rejects all calls.
  function end(message: string): void {
    const calls = running ? [running, ...queue] : queue
    queue = []
    stop()
    for (const { settle } of calls) settle(new CoreError("worker-died", message))
  }

  /// Ends a worker that is of no use any more and goes on in another. One that never got
  /// ready would fail again, so the next one waits for the next call.
  function die(message: string): void {
    if (!ready) return end(message)
    const lost = running
    stop()
    if (lost?.again) {
      lost.again = false
      queue.unshift(lost)
    } else lost?.settle(new CoreError("worker-died", message))
    start()
    next()
  }

  function cancel(call: Call): void {
    queue = queue.filter((other) => other !== call)
    if (running !== call) return
    call.again = false
    clearTimeout(timer)
    if (!ready) {
      running = undefined // the worker does not know of it yet
      return next()
    }
    timer = setTimeout(() => {
      stop()
      start()
      next()
    }, grace)
  }

  start()
  return {
    call: (op, request, { signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const aborted = () => {
          cancel(call)
          reject(signal?.reason)
        }
        const call: Call = {
          id: ++lastId,
          op,
          request: JSON.stringify(request),
          again: true,
          settle(response) {
            if (signal?.aborted) return
            signal?.removeEventListener("abort", aborted)
            if (typeof response === "string") resolve(JSON.parse(response))
            else reject(response)
          },
        }
        signal?.addEventListener("abort", aborted, { once: true })
        queue.push(call)
        next()
      }),
  }
}
