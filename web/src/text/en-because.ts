/// Why an operation of the core failed, in words; a code that has none is named itself.
export function becauseEn(code: string): string {
  switch (code) {
    case "worker-died":
      return "the program stopped and was started again by itself; if the text is very long, please try it in parts"
    case "bad-request":
    case "internal":
      return "a fault of the program; please try again, and if it stays, reload the page: your text is safe"
    default:
      return code
  }
}
