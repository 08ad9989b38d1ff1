// axe, for the tests that hold the page against the rules of accessibility.

import axe from "axe-core"
import type { BrowserContext, Page } from "playwright-core"

declare global {
  interface Window {
    axe: typeof axe
  }
}

/// Brings axe into the pages of a context that are opened later.
export function withAxe(context: BrowserContext): Promise<unknown> {
  return context.addInitScript({ content: axe.source })
}

/// What axe finds wrong on the page as it is shown: rule and place.
export function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`))
  })
}
