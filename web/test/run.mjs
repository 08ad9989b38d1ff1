// Runs the tests with Node's own runner: `node test/run.mjs unit` those beside the
// sources, `node test/run.mjs e2e` those in the browser. esbuild turns the TypeScript
// into scripts first.

import { spawnSync } from "node:child_process"
import { readdirSync, rmSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const web = fileURLToPath(new URL("..", import.meta.url))
const [, , kind, ...options] = process.argv
const folder = { unit: "src", e2e: "e2e" }[kind]
if (!folder) throw new Error("say which tests: unit or e2e")

const entries = readdirSync(web + folder, { recursive: true })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `${folder}/${name}`)
if (entries.length === 0) throw new Error(`no tests in ${folder}`)

const outdir = `${web}test-results/${kind}`
rmSync(outdir, { recursive: true, force: true })
await build({
  absWorkingDir: web,
  entryPoints: entries,
  outdir,
  outbase: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  loader: { ".md": "text" },
  logLevel: "warning",
})
const built = entries.map((name) => outdir + name.slice(folder.length).replace(/\.tsx?$/, ".mjs"))
const runner = ["--enable-source-maps", "--test", "--test-reporter=spec", "--test-timeout=300000", ...options]
const passes = (files) => spawnSync(process.execPath, [...runner, ...files], { cwd: web, stdio: "inherit" }).status === 0

if (kind === "unit") process.exitCode = passes(built) ? 0 : 1
else {
  // A machine that is busy with other things can starve a browser. So a file that fails is
  // run once more, which is said; what is broken fails again.
  const failed = built.filter((file) => !passes([file]))
  if (failed.length > 0) console.log(`Once more: ${failed.map((file) => file.slice(outdir.length + 1)).join(", ")}`)
  const broken = failed.filter((file) => !passes([file]))
  process.exitCode = broken.length > 0 ? 1 : 0
}
