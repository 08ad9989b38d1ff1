// The only script of the single file that is there in plain. It unpacks the main
// script and adds it to the page; the page's policy knows the hash of both.

import { unpack } from "./unpack"

async function load(): Promise<void> {
  const script = document.createElement("script")
  const block = document.getElementById("main-script")
  script.textContent = await new Response(unpack(block?.textContent ?? "")).text()
  document.head.append(script)
}

load().catch((reason: unknown) => {
  document.body.textContent =
    `无法启动：请换用较新的浏览器。 Cannot start: please use a newer browser. (${String(reason)})`
})
