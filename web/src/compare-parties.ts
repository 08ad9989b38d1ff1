// Where the two sides of a comparison come from.

import type { Signal } from "@preact/signals"
import samplePolicy from "../sample/policy.md"
import sampleOld from "../sample/policy-old.md"
import type { Origin, Party } from "./compare"
import type { Core } from "./core/client"
import { isProject, type Opening } from "./opening"
import type { Session } from "./session"
import type { DraftInfo } from "./storage"
import type { Texts } from "./text/texts"

export interface PartiesConfig {
  readonly core: Pick<Core, "call">
  readonly opening: Pick<Opening, "text" | "project">
  readonly session: Pick<Session, "versions" | "drafts" | "textOf">
  /// The text on the desk.
  readonly text: () => string
  /// The facts as JSON; null where there are none.
  readonly profile: () => string | null
  /// Name under which a draft is shown.
  readonly nameOf: (draft: DraftInfo) => string
  readonly texts: () => Texts
}

export interface Parties {
  /// A text to compare; null if it is gone, cannot be made, or is a file.
  of(origin: Origin): Promise<Party | null>
  /// A file to compare; null if it was not opened, which is said.
  ofFile(file: File): Promise<Party | null>
  /// Two files, the older first: by the day each text bears, or else the disk's; null if
  /// one was not opened.
  ofFiles(files: readonly [File, File]): Promise<readonly [Party, Party] | null>
  /// Brings a side up to date whose text may have changed since.
  renew(side: Signal<Party | null>): Promise<void>
}

export function createParties({ core, opening, session, text, profile, nameOf, texts }: PartiesConfig): Parties {
  function party(origin: Origin, label: string, content: string | null | undefined): Party | null {
    return content == null ? null : { origin, label, text: content }
  }

  /// The policy of the facts; undefined if there are none, or they cannot be read.
  async function assembled(): Promise<string | undefined> {
    const json = profile()
    const answer = json === null ? undefined : await core.call("assemble", { profile: json, with: [] }).catch(() => undefined)
    return answer?.policy.text
  }

  async function of(origin: Origin): Promise<Party | null> {
    const { compare, versions } = texts()
    switch (origin.kind) {
      case "current":
        return party(origin, compare.current, text())
      case "assembled":
        return party(origin, compare.assembled, await assembled())
      case "sample":
        return party(origin, compare.sample, samplePolicy)
      case "sample-old":
        return party(origin, compare.sampleOld, sampleOld)
      case "version": {
        const info = session.versions.list.value.find(({ id }) => id === origin.id)
        return info ? party(origin, info.label || versions.snapshot, await session.versions.text(info.id)) : null
      }
      case "draft": {
        const info = session.drafts.value.find(({ id }) => id === origin.id)
        return info ? party(origin, nameOf(info), await session.textOf(info.id)) : null
      }
      case "file":
        return null
    }
  }

  async function ofFile(file: File): Promise<Party | null> {
    const content = isProject(file.name) ? (await opening.project(file))?.text : await opening.text(file)
    return party({ kind: "file" }, file.name, content)
  }

  /// The day a text bears, YYYY-MM-DD or less of it; null if it bears none.
  async function dateOf({ text }: Party): Promise<string | null> {
    const dates = (await core.call("parse", { text }).catch(() => null))?.dates
    return dates?.effective ?? dates?.updated ?? dates?.published ?? null
  }

  return {
    of,
    ofFile,
    async ofFiles(files) {
      const [first, second] = [await ofFile(files[0]), await ofFile(files[1])]
      if (!first || !second) return null
      const [one, other] = [await dateOf(first), await dateOf(second)]
      const backwards = one && other && one !== other ? one > other : files[0].lastModified > files[1].lastModified
      return backwards ? [second, first] : [first, second]
    },
    async renew(side) {
      const before = side.value
      if (before?.origin.kind !== "current" && before?.origin.kind !== "assembled") return
      const now = await of(before.origin)
      if (side.value === before && now && now.text !== before.text) side.value = now
    },
  }
}
