import { useSyncExternalStore, type ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { copyFrom } from '../copy-on-press.ts'
import { FormGroup, describing } from './form-group.tsx'
import { idOf } from './problems.ts'

/** Copies what the element with the id `from` says, a field's value or a text, in one press. Shown only where there is script; what it copies stands on the page in any case. */
export function CopyButton({ from, text, children }: { from: string; /** In place of what the element holds, where that is more than one line of text. */ text?: string; /** Names what is copied: "Copy the code". */ children: ReactNode }) {
  const t = useTranslations('site.copy')
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
  return (
    <div className="copy">
      {/* On pages without React the entry shows it. */}
      <button type="button" className="button button-secondary" data-copies={from} data-text={text} hidden={!inBrowser} onClick={({ currentTarget }) => void copyFrom(currentTarget)}>
        {children}
      </button>
      <output className="quiet" data-copied={t('copied')} data-failed={t('failed')} />
    </div>
  )
}

type Box = { name: string; label: ReactNode; hint?: ReactNode; text: string; /** What the button says. */ copy: ReactNode; /** Of code and long text, more than one. */ rows?: number; dir?: 'auto' | 'ltr'; lang?: string }

/** Text to take along: a box in which it can be marked, and a button that copies it. */
export function CopyBox({ name, label, hint, text, copy, rows = 1, dir = 'ltr', lang }: Box) {
  const control = { id: idOf(name), readOnly: true, spellCheck: false, dir, lang, className: 'copy-box', ...describing({ name, hint, problem: undefined }) }
  return (
    <FormGroup name={name} label={label} hint={hint}>
      {rows > 1 ? <textarea rows={rows} value={text} {...control} /> : <input type="text" value={text} {...control} />}
      <CopyButton from={idOf(name)}>{copy}</CopyButton>
    </FormGroup>
  )
}

const never = () => () => {}
