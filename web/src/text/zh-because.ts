/// Why an operation of the core failed, in words; a code that has none is named itself.
export function becauseZh(code: string): string {
  switch (code) {
    case "worker-died":
      return "程序停了，已经自动重启；文字特别长的话，请分成几份再试"
    case "bad-request":
    case "internal":
      return "程序内部出错；请再试一次，仍不行就重新载入页面，文字都在"
    default:
      return code
  }
}
