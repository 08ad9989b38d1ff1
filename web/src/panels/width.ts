// How wide a panel may be. All widths are in pixels.

/// Least width of a panel.
export const narrowest = 160

/// Greatest width of a panel beside others in a space of that width.
export function widest(space: number): number {
  return Math.max(narrowest, Math.floor(space * 0.45))
}

/// The width of a panel after a key, within its bounds; null if the key is for something
/// else. Arrows move the divider: of a panel `after` it, to the left means wider.
export function resized(
  width: number,
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  after: boolean,
  most: number,
): number | null {
  const step = shiftKey ? 64 : 16
  const within = (wanted: number) => Math.min(most, Math.max(narrowest, wanted))
  switch (key) {
    case "ArrowLeft":
      return within(width + (after ? step : -step))
    case "ArrowRight":
      return within(width + (after ? -step : step))
    case "Home":
      return narrowest
    case "End":
      return most
    default:
      return null
  }
}
