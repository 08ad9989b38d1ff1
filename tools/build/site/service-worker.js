// Keeps the files of the site, so that it opens without a network. It answers for
// these files only, and asks the network for nothing else: on a plain host no security
// policy binds a service worker, so it binds itself.

const files = {{files}}
const cacheName = "clausewright-{{version}}"

const addresses = new Set(files.map((file) => new URL(file, self.registration.scope).href))

const network = self.fetch.bind(self)
self.fetch = (address, options) =>
  addresses.has(String(address))
    ? network(address, options)
    : Promise.reject(new TypeError(`${address} is not a file of this site`))

async function install() {
  const cached = await caches.open(cacheName)
  for (const address of addresses) {
    // A name with a hash has one content for ever; the page has just loaded it.
    const cache = /-[0-9a-f]{10}\.\w+$/.test(address) ? "default" : "no-cache"
    const response = await self.fetch(address, { cache, redirect: "error" })
    if (!response.ok) throw new Error(`${address}: status ${response.status}`)
    await cached.put(address, response)
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith("clausewright-") && name !== cacheName) await caches.delete(name)
  }
  await self.clients.claim()
}

async function answer(address) {
  const cached = await caches.open(cacheName)
  return (await cached.match(address)) ?? self.fetch(address)
}

// A new version waits until the user wants it: the files of two versions do not mix.
self.addEventListener("message", ({ data }) => {
  if (data === "take-over") self.skipWaiting()
})
self.addEventListener("install", (event) => event.waitUntil(install()))
self.addEventListener("activate", (event) => event.waitUntil(activate()))
self.addEventListener("fetch", (event) => {
  const address = event.request.url.replace(/[?#].*$/s, "").replace(/\/index\.html$/, "/")
  if (event.request.method === "GET" && addresses.has(address)) event.respondWith(answer(address))
})
