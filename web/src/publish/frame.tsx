import type { RefObject } from "preact"
import { useMemo } from "preact/hooks"

interface PageFrameProps {
  readonly frame: RefObject<HTMLIFrameElement | null>
  /// The exported page.
  readonly page: string
  readonly title: string
  readonly device: "phone" | "desktop"
}

/// An exported page on a screen of the width of a device.
///
/// The frame has no scripts and is under this page's security policy, which lets in its
/// style by the nonce and nothing else. Links within the page scroll, others do nothing:
/// a preview loads no addresses.
export function PageFrame({ frame, page, title, device }: PageFrameProps) {
  const source = useMemo(() => {
    const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ""
    return page.replace("<style>", `<style nonce="${nonce}">`)
  }, [page])
  const loaded = () => {
    const inner = frame.current?.contentDocument
    inner?.addEventListener("click", (event) => {
      const link = (event.target as Element | null)?.closest?.("a")
      if (!link) return
      event.preventDefault()
      const address = link.getAttribute("href") ?? ""
      if (address.startsWith("#")) inner.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView()
    })
  }
  return (
    <div class={`publish-screen publish-${device}`}>
      <iframe
        ref={frame}
        class="publish-frame"
        title={title}
        sandbox="allow-same-origin allow-modals"
        srcdoc={source}
        onLoad={loaded}
      />
    </div>
  )
}
