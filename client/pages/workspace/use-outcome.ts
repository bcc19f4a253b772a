import { useMemo, useSyncExternalStore } from 'react'
import { useActionData, useLocation } from 'react-router'
import { keptWords } from './kept-words.ts'
import type { Outcome, Told, Typed } from './outcome.ts'

export type Shown = {
  refused: Told | undefined
  typed: Typed | undefined
  /** The words come from before a session ended. */
  kept: boolean
  /** For the form: fields are filled anew when the words come from elsewhere than the last reading. */
  formKey: string
}

/** What the last sending of this page's form came to; after a session that ended, the words that were kept. */
export function useOutcome(): Shown {
  const outcome = useActionData() as Partial<Outcome> | undefined
  const { pathname } = useLocation()
  // Only the browser has them, so they come after hydration.
  const written = useSyncExternalStore(nothingToHear, () => keptWords(pathname), () => null)
  const kept = useMemo(() => (written === null ? undefined : (JSON.parse(written) as Typed)), [written])
  return { refused: outcome?.refused, typed: outcome?.typed ?? kept, kept: !outcome && kept !== undefined, formKey: kept ? 'kept' : 'read' }
}

/** The words change only by sending a form, and then the page is drawn again anyway. */
const nothingToHear = () => () => {}
