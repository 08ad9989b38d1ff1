// Times the core in Node, from the object asked to the object answered, beside its
// peers on the same texts: node core.mjs WASM_EXEC CORE. Jobs on standard input:
// [{"op", "request", "runs", "peers": [name]}]. Prints for each
// {"ours": [ms], "peers": {name: [ms]}}, the first of each cold; a peer that gave up
// has no times. The core is called as often again before it counts as warm, since what
// is called often is compiled anew; of the peers some take seconds and are not.

import { readFileSync } from "node:fs"
import { text } from "node:stream/consumers"
import { pathToFileURL } from "node:url"
import * as jsdiff from "diff"
import DiffMatchPatch from "diff-match-patch"
import fastDiff from "fast-diff"

const [, , wasmExec, core] = process.argv
const patience = 20_000 // ms after which a peer gives up

const dmp = new DiffMatchPatch()
dmp.Diff_Timeout = 0 // exact, as ours is

/// What the peers do with two texts; false if they gave up.
const peers = {
  "diff-match-patch": (a, b) => dmp.diff_main(a, b),
  "diff-match-patch, lines": (a, b) => {
    const { chars1, chars2, lineArray } = dmp.diff_linesToChars_(a, b)
    const diffs = dmp.diff_main(chars1, chars2, false)
    dmp.diff_charsToLines_(diffs, lineArray)
    return diffs
  },
  "jsdiff, words": (a, b) => jsdiff.diffWords(a, b, { timeout: patience }) ?? false,
  "fast-diff": (a, b) => fastDiff(a, b),
}

await import(pathToFileURL(wasmExec))
const go = new Go()
const { instance } = await WebAssembly.instantiate(readFileSync(core), go.importObject)
go.run(instance)

/// Times of work; of slow work fewer, but never less than least.
function times(runs, least, work) {
  const list = []
  for (let i = 0, all = 0; i < runs && (i < least || all < 10_000); i++) {
    const start = performance.now()
    if (work() === false) return []
    const time = performance.now() - start
    all += time
    list.push(time)
  }
  return list
}

function ask(op, request) {
  const answer = globalThis.clausewright[op](JSON.stringify(request))
  if (answer instanceof Error) throw answer
  return JSON.parse(answer)
}

const results = JSON.parse(await text(process.stdin)).map(({ op, request, runs, peers: names }) => {
  const work = () => ask(op, request)
  const [first] = times(1, 1, work)
  times(runs, 1, work)
  const result = { ours: [first, ...times(runs, 3, work)], peers: {} }
  for (const name of names) {
    result.peers[name] = times(Math.min(runs, 5) + 1, 1, () => peers[name](request.old, request.new))
  }
  return result
})
console.log(JSON.stringify(results))
process.exit(0)
