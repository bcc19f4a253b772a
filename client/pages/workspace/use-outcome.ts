import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useActionData, useLocation } from 'react-router'
import { keptWords } from './kept-words.ts'
import type { Outcome, Told, Typed } from './outcome.ts'

export type Shown = {
  refused: Told | undefined
  typed: Typed | undefined
  /** The words were typed before, and not saved. */
  kept: boolean
  /** For the form: fields are filled anew when the words come from elsewhere than the last reading. */
  formKey: string
}

/** What the last sending of this page's form came to; after a session that ended or a reload, the words that were kept. */
export function useOutcome(): Shown {
  const outcome = useActionData() as Partial<Outcome> | undefined
  const { pathname, key } = useLocation()
  const read = useRef<{ key: string; written: string | null }>(undefined)
  // Only the browser has them, so they come after hydration. Read once each time that somebody comes here: what is kept while they type is theirs already.
  const writtenBefore = () => {
    if (read.current?.key !== key) read.current = { key, written: keptWords(pathname) }
    return read.current.written
  }
  const written = useSyncExternalStore(nothingToHear, writtenBefore, () => null)
  const kept = useMemo(() => (written === null ? undefined : (JSON.parse(written) as Typed)), [written])
  const [putBackAt, putBack] = useState<string>()
  if (kept && !outcome && putBackAt !== pathname) putBack(pathname)
  return { refused: outcome?.refused, typed: outcome?.typed ?? kept, kept: !outcome && kept !== undefined, formKey: `${putBackAt === pathname ? 'kept' : 'read'} ${pathname}` }
}

/** The words change only by sending a form, and then the page is drawn again anyway. */
const nothingToHear = () => () => {}
