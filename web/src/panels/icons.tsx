// The few pictures of the interface. They are decoration: the control beside them has a
// name in words.

const paths = {
  search: "M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l4 4",
  download: "M10 3v9m0 0-3.5-3.5M10 12l3.5-3.5M4 16.5h12",
  open: "M3 15.5v-11h5l1.5 2H17v9z",
  carry: "M4 6.5h12v10H4zM4 6.5 6 3.5h8l2 3M8 10h4",
  more: "M4.5 9.3v1.4M10 9.3v1.4M15.5 9.3v1.4",
  lock: "M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9",
  play: "M4 3.5h8l4 4v9H4zM12 3.5v4h4M7.5 12l1.8 1.8 3.2-3.6",
  pen: "M4 16l.8-3.5L13 4.3l2.7 2.7-8.2 8.2z",
  trash: "M4.5 6h11M8 6V4h4v2M6 6l.7 10.5h6.6L14 6",
  close: "M5 5l10 10M15 5 5 15",
  up: "M5 12.5l5-5 5 5",
  down: "M5 7.5l5 5 5-5",
  compare: "M4 4h5v12H4zM11 4h5v12h-5M6 8h1M6 11h1M13 8h1M13 11h1",
  swap: "M4 7h12m0 0-3-3m3 3-3 3M16 13H4m0 0 3-3m-3 3 3 3",
  history: "M3.5 10a6.5 6.5 0 1 0 2-4.7M3.5 3.5V7H7M10 6.5V10l2.5 1.5",
  list: "M7.5 5.5H17M7.5 10H17M7.5 14.5H17M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01",
  text: "M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3",
  alert: "M10 3.5 17 16H3zM10 8.5v3.2M10 14h.01",
  check: "M4.5 10.5l3.5 3.5 7.5-8",
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}

/// The product's mark: a page with its clauses and a tick.
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="7" />
      <path class="mark-page" d="M9.5 6h9l4.5 4.5V26H9.5z" />
      <path class="mark-lines" d="M12.5 13.5h7M12.5 17h7M12.5 20.5h3" />
      <path class="mark-tick" d="M17 21.8l2.2 2.2 4.6-5.3" />
    </svg>
  )
}
