import type { zh } from "./zh"

/// All texts of the interface in one language. The Chinese table says which there are.
export type Texts = typeof zh
