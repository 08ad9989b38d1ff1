import { useRef } from "preact/hooks"
import { useApp, useTexts } from "../app"
import { chooseFiles } from "../files"
import { AnnexDialog } from "./annex"
import { Icon } from "./icons"

/// File names offered as annexes. A project is none.
const accepted = ".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"

/// The documents that belong to the policy and are checked with it.
export function AnnexList() {
  const { annexes } = useApp()
  const texts = useTexts()
  const add = useRef<HTMLButtonElement>(null)
  const remove = (file: string) => {
    annexes.remove(file)
    add.current?.focus() // the button that was pressed is gone
  }
  return (
    <section class="annexes" aria-label={texts.annexes.label}>
      {annexes.list.value.length > 0 && (
        <ul class="annexes-list">
          {annexes.list.value.map(({ file }) => (
            <li key={file} class="annexes-chip">
              <button class="annexes-name" title={texts.annexes.open(file)} onClick={() => annexes.show(file)}>
                {file}
              </button>
              <button
                class="annexes-remove"
                title={texts.annexes.remove(file)}
                aria-label={texts.annexes.remove(file)}
                onClick={() => remove(file)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        ref={add}
        class="button"
        title={texts.annexes.addNote}
        onClick={async () => annexes.add(await chooseFiles(accepted, true))}
      >
        {texts.annexes.add}
      </button>
      <AnnexDialog />
    </section>
  )
}
