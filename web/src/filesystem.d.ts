/// What browsers with the File System Access API have beyond TypeScript's own types.

interface FileSystemHandle {
  requestPermission(descriptor: { readonly mode: "read" | "readwrite" }): Promise<PermissionState>
}

interface FilePickerType {
  readonly description: string
  readonly accept: Readonly<Record<string, readonly string[]>>
}

interface Window {
  readonly showOpenFilePicker?: (options: {
    readonly multiple: boolean
    readonly types: readonly FilePickerType[]
  }) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string
    readonly types: readonly FilePickerType[]
  }) => Promise<FileSystemFileHandle>
}

interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>
}
