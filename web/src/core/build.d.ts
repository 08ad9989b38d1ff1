/// Constants that tools/build writes into the bundles.

/// Which of the two forms of the page this is.
declare const BUILD_FORM: "file" | "site"

/// Version of the program, "1.2.3".
declare const BUILD_VERSION: string

/// The script of the worker.
declare const BUILD_WORKER: string

/// Address of the core in the site form, relative to the page; "" in the file form.
declare const BUILD_CORE: string

/// The licences of the parts built in, as JSON: a list of `parts`, names with versions,
/// and the `text` they share.
declare const BUILD_LICENCES: string

/// What the worker uses of `wasm_exec.js`, which comes from the Go installation.
declare module "wasm_exec"
declare class Go {
  readonly importObject: WebAssembly.Imports
  env: Readonly<Record<string, string>>
  run(instance: WebAssembly.Instance): Promise<void>
}
