import assert from "node:assert/strict"
import { test } from "node:test"
import { createKeeper } from "./keeper"
import { StorageError } from "./storage"

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

test("changes that follow each other are saved once, after the pause", async () => {
  let saves = 0
  const keeper = createKeeper(async () => void saves++, { pause: 10, longest: 10_000 })
  for (let i = 0; i < 5; i++) keeper.touch()
  assert.equal(keeper.state.value, "waiting")
  assert.equal(saves, 0)
  await pause(30)
  assert.equal(saves, 1)
  assert.equal(keeper.state.value, "saved")
})

test("a change does not wait longer than the longest time while others follow", async () => {
  let saves = 0
  const keeper = createKeeper(async () => void saves++, { pause: 10_000, longest: 20 })
  // Without the longest time no save would come while the changes follow.
  for (let i = 0; i < 1000 && saves < 2; i++) {
    keeper.touch()
    await pause(2)
  }
  assert.equal(saves, 2)
  await keeper.flush()
})

test("nothing is saved when nothing has changed", async () => {
  let saves = 0
  const keeper = createKeeper(async () => void saves++)
  await keeper.flush()
  assert.equal(saves, 0)
})

test("saves never overlap, and what changes meanwhile is saved after", async () => {
  const open: (() => void)[] = []
  let running = 0
  let most = 0
  const keeper = createKeeper(async () => {
    most = Math.max(most, ++running)
    await new Promise<void>((resolve) => open.push(resolve))
    running--
  })
  keeper.touch()
  const first = keeper.flush()
  await pause(0)
  keeper.touch()
  const second = keeper.flush()
  open.shift()?.()
  await first
  assert.equal(keeper.state.value, "waiting")
  await pause(0)
  open.shift()?.()
  await second
  assert.equal(keeper.state.value, "saved")
  assert.equal(most, 1)
})

test("a failure is said until a save succeeds, and what failed is tried again", async () => {
  let reason: unknown = new StorageError("full")
  let saves = 0
  const keeper = createKeeper(async () => {
    if (reason) throw reason
    saves++
  })
  keeper.touch()
  await keeper.flush()
  assert.equal(keeper.state.value, "full")
  keeper.touch()
  assert.equal(keeper.state.value, "full")
  reason = undefined
  await keeper.flush()
  assert.equal(saves, 1)
  assert.equal(keeper.state.value, "saved")
})
