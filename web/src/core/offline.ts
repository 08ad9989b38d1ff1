/// Lets the site be opened without a network from now on: a service worker keeps its
/// files. Resolves to whether it will; the single file needs no such thing.
export async function keepOffline(): Promise<boolean> {
  if (BUILD_FORM === "file" || !("serviceWorker" in navigator)) return false
  try {
    await navigator.serviceWorker.register("service-worker.js")
    await navigator.serviceWorker.ready
    return true
  } catch {
    return false // a browser that refuses storage, say: the site works all the same
  }
}
