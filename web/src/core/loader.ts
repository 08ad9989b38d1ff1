// The only script of the single file that is there in plain. It unpacks the style and the
// main script and adds them to the page; the page's policy knows the hashes of all three.

import { unpack } from "./unpack"

async function add(name: "style" | "script"): Promise<void> {
  const element = document.createElement(name)
  const block = document.getElementById(`main-${name}`)
  element.textContent = await new Response(unpack(block?.textContent ?? "")).text()
  document.head.append(element)
}

add("style")
  .then(() => add("script"))
  .catch((reason: unknown) => {
    document.body.textContent =
      `无法启动：请换用较新的浏览器。 Cannot start: please use a newer browser. (${String(reason)})`
  })
