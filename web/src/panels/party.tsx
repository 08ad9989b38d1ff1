import { useId } from "preact/hooks"
import { nameOf, useApp, useTexts } from "../app"
import type { Origin, Party } from "../compare"
import { chooseFiles } from "../files"
import { Icon } from "./icons"
import { accepted } from "./topbar"

/// The choice of one side: the text in the editor, a version, a draft, the sample or a file.
export function PartyChoice({ side }: { readonly side: "old" | "new" }) {
  const app = useApp()
  const texts = useTexts()
  const id = useId()
  const { session, comparison } = app
  const party = comparison[side].value
  const versions = session.versions.list.value.filter(({ kind }) => kind === "version")
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
  const take = (chosen: Party | null) => {
    if (chosen) comparison[side].value = chosen
  }
  return (
    <div class="party">
      <label class="party-side" for={id}>
        {texts.compare[side]}
      </label>
      <select
        id={id}
        class="field party-select"
        value={party ? keyOf(party.origin) : ""}
        onChange={(event) => {
          const origin = origins.get(event.currentTarget.value)
          if (origin) void app.partyOf(origin).then(take)
        }}
      >
        <option value="" disabled>
          {texts.compare.choose}
        </option>
        {party && isElsewhere(party.origin) && option(party.origin, party.origin.kind === "file" ? texts.compare.file(party.label) : party.label)}
        {session.draft.value && option({ kind: "current" }, texts.compare.current)}
        {versions.length > 0 && (
          <optgroup label={texts.compare.versions}>
            {versions.map((version) => option({ kind: "version", id: version.id }, version.label))}
          </optgroup>
        )}
        {drafts.length > 0 && (
          <optgroup label={texts.compare.drafts}>
            {drafts.map((draft) => option({ kind: "draft", id: draft.id }, nameOf(draft, texts)))}
          </optgroup>
        )}
        {option({ kind: "sample" }, texts.compare.sample)}
      </select>
      <button
        class="button-icon"
        title={texts.compare.openFile(texts.compare[side])}
        aria-label={texts.compare.openFile(texts.compare[side])}
        onClick={async () => {
          const [file] = await chooseFiles(accepted)
          if (file) take(await app.partyOfFile(file))
        }}
      >
        <Icon name="open" />
      </button>
    </div>
  )

  /// Whether a side was not taken from the lists: a file, a snapshot, the draft as it was.
  function isElsewhere(origin: Origin): boolean {
    switch (origin.kind) {
      case "current":
        return session.draft.value === null
      case "sample":
        return false
      case "version":
        return !versions.some((version) => version.id === origin.id)
      case "draft":
        return !drafts.some((draft) => draft.id === origin.id)
      case "file":
        return true
    }
  }
}

function keyOf(origin: Origin): string {
  return "id" in origin ? `${origin.kind}:${origin.id}` : origin.kind
}
