/// Where the core comes from: compiled already, or the text of its data block.
export type CoreSource = WebAssembly.Module | string

/// What the page sends to the worker: the core once, then calls one by one.
export type ToWorker =
  | { readonly source: CoreSource }
  | { readonly id: number; readonly op: string; readonly request: string }

/// What the worker sends to the page. After `died` it answers nothing any more.
export type FromWorker =
  | { readonly kind: "ready"; readonly module: WebAssembly.Module }
  | { readonly kind: "answer"; readonly id: number; readonly answer: string }
  | { readonly kind: "failure"; readonly id: number; readonly code: string; readonly message: string }
  | { readonly kind: "died"; readonly message: string }
