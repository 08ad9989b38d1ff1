import { type ReadonlySignal, signal } from "@preact/signals"

/// The site as it is kept in the browser, so that it opens without a network.
export interface Offline {
  /// Whether a new version of the site is there and waits to be loaded.
  readonly update: ReadonlySignal<boolean>
  /// Loads the page anew in its new version.
  reload(): void
}

/// Least time between two looks for a new version, in milliseconds.
const pause = 60 * 60_000

/// Keeps the site's files by a service worker from now on. The single file needs no such
/// thing, and a browser that refuses it shows the site all the same.
export function keepOffline(): Offline {
  const update = signal(false)
  let waiting: () => ServiceWorker | null = () => null
  let reloading = false

  async function watch(container: ServiceWorkerContainer): Promise<void> {
    const controlled = container.controller !== null
    container.addEventListener("controllerchange", () => {
      if (reloading) location.reload()
      else if (controlled) update.value = true // another tab has taken the new version
    })
    const registration = await container.register("service-worker.js")
    waiting = () => registration.waiting
    const see = () => {
      if (registration.waiting && registration.active) update.value = true
    }
    see()
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", see))
    let looked = Date.now()
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - looked < pause) return
      looked = Date.now()
      registration.update().catch(() => undefined) // without a network the old version does
    })
  }

  if (BUILD_FORM === "site" && "serviceWorker" in navigator) watch(navigator.serviceWorker).catch(() => undefined)
  return {
    update,
    reload() {
      const worker = waiting()
      if (!worker) return location.reload()
      reloading = true
      worker.postMessage("take-over")
    },
  }
}
