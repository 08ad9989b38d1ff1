import { useId } from "preact/hooks"
import { nameOf, useApp, useTexts } from "../app"
import type { Origin, Party } from "../compare"
import { chooseFiles } from "../files"
import type { Texts } from "../text/texts"
import { Icon } from "./icons"
import { accepted } from "./topbar"
import { dateOf } from "./versions"

/// The choice of one side: the text in the editor, the one assembled from the facts, a
/// version, a snapshot, a draft, the sample or a file.
export function PartyChoice({ side }: { readonly side: "old" | "new" }) {
  const app = useApp()
  const texts = useTexts()
  const id = useId()
  const { session, comparison } = app
  const party = comparison[side].value
  const kept = session.versions.list.value
  const versions = kept.filter(({ kind }) => kind === "version")
  const snapshots = kept.filter(({ kind }) => kind === "snapshot")
  const drafts = session.drafts.value.filter((draft) => draft.id !== session.draft.value?.id)
  const origins = new Map<string, Origin>()
  const option = (origin: Origin, label: string) => {
    const key = keyOf(origin)
    origins.set(key, origin)
    return (
      <option key={key} value={key}>
        {label}
      </option>
    )
  }
  const choose = async (select: HTMLSelectElement) => {
    const origin = origins.get(select.value)
    const chosen = origin ? await app.parties.of(origin) : null
    if (chosen) comparison[side].value = chosen
    else {
      select.value = party ? keyOf(party.origin) : ""
      app.told.value = texts.compare.gone
      app.said.value = texts.compare.gone
    }
  }
  return (
    <div class="party" data-side={side}>
      <label class="party-side" for={id}>
        {texts.compare[side]}
      </label>
      <select
        id={id}
        class="field party-select"
        value={party ? keyOf(party.origin) : ""}
        onChange={(event) => void choose(event.currentTarget)}
      >
        <option value="" disabled>
          {texts.compare.choose}
        </option>
        {party && isElsewhere(party.origin) && option(party.origin, party.origin.kind === "file" ? texts.compare.file(party.label) : labelOf(party, texts))}
        {session.draft.value && option({ kind: "current" }, texts.compare.current)}
        {app.profile.answers.value && option({ kind: "assembled" }, texts.compare.assembled)}
        {versions.length > 0 && (
          <optgroup label={texts.compare.versions}>
            {versions.map((version) => option({ kind: "version", id: version.id }, version.label))}
          </optgroup>
        )}
        {snapshots.length > 0 && (
          <optgroup label={texts.compare.snapshots}>
            {snapshots.map((version) => option({ kind: "version", id: version.id }, dateOf(version.created, texts.language)))}
          </optgroup>
        )}
        {drafts.length > 0 && (
          <optgroup label={texts.compare.drafts}>
            {drafts.map((draft) => option({ kind: "draft", id: draft.id }, nameOf(draft, texts)))}
          </optgroup>
        )}
        <optgroup label={texts.compare.samples}>
          {option({ kind: "sample-old" }, texts.compare.sampleOld)}
          {option({ kind: "sample" }, texts.compare.sample)}
        </optgroup>
      </select>
      <button
        class="button-icon"
        title={texts.compare.openFile(texts.compare[side])}
        aria-label={texts.compare.openFile(texts.compare[side])}
        onClick={async () => {
          const [file] = await chooseFiles(accepted)
          const chosen = file ? await app.parties.ofFile(file) : null
          if (chosen) comparison[side].value = chosen
        }}
      >
        <Icon name="open" />
      </button>
    </div>
  )

  /// Whether a side is not in the lists: a file, or a text that is gone from them.
  function isElsewhere(origin: Origin): boolean {
    switch (origin.kind) {
      case "current":
        return session.draft.value === null
      case "assembled":
        return app.profile.answers.value === null
      case "sample":
      case "sample-old":
        return false
      case "version":
        return !kept.some((version) => version.id === origin.id)
      case "draft":
        return !drafts.some((draft) => draft.id === origin.id)
      case "file":
        return true
    }
  }
}

/// The name of a side in the language set.
export function labelOf({ origin, label }: Party, { compare }: Texts): string {
  switch (origin.kind) {
    case "current":
      return compare.current
    case "assembled":
      return compare.assembled
    case "sample":
      return compare.sample
    case "sample-old":
      return compare.sampleOld
    default:
      return label
  }
}

function keyOf(origin: Origin): string {
  return "id" in origin ? `${origin.kind}:${origin.id}` : origin.kind
}
