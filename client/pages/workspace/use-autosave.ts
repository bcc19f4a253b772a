import { useEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { KeptDraft, Keeping } from './draft-keeping.ts'
import { wordNames, wordsOfDraft, type DraftWords } from './draft-words.ts'
import { forgetWords, keepWords } from './kept-words.ts'
import { refusedIn, typedIn, type Typed } from './outcome.ts'
import { useAsk } from './use-ask.ts'

/** After so long without typing the draft is saved. */
const pause = 2_000
/** Where the site cannot be reached, it is tried again after so long, or as soon as there is a connection. */
const again = 10_000

export type Saving =
  | { is: 'quiet' }
  | { is: 'saved'; at: Date }
  | { is: 'offline' | 'signedOut' }
  | { is: 'refused'; message: string }

type Given = {
  keeping: Keeping
  path: string
  form: RefObject<HTMLFormElement | null>
  unsavedFromStart: boolean
  /** Of the draft that the page was read with. */
  revision: number
  /** Changes whenever the page has been read with a saved draft: its revision. */
  savedAt: string
  /** Two versions stand side by side: only a person saves one over the other. */
  paused: boolean
}

/**
 * Saves what is typed whenever the typing pauses. Until the server has it, it is kept in this window: through a lost connection, an
 * ended session and a reload. Saves only over what this window has read: else both versions are there to choose from.
 */
export function useAutosave({ keeping, path, form, unsavedFromStart, revision: readWith, savedAt, paused }: Given) {
  const ask = useAsk()
  const [unsaved, setUnsaved] = useState(unsavedFromStart)
  const [saving, setSaving] = useState<Saving>({ is: 'quiet' })
  const [newer, setNewer] = useState<KeptDraft>()
  const [saved, setSaved] = useState<{ after: number; revision: number; words: DraftWords }>()
  const [savedLast, setSavedLast] = useState(savedAt)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underway = useRef<Promise<boolean>>(undefined)
  if (savedLast !== savedAt) {
    setSavedLast(savedAt)
    setUnsaved(false)
    setSaving({ is: 'quiet' })
    setNewer(undefined)
  }

  const later = (after: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save.current(), after)
  }

  const send = async (typed: Typed): Promise<boolean> => {
    try {
      const draft = await keeping.save(ask, typed)
      // In the form before anything else is sent from there.
      flushSync(() => {
        setSaved({ after: readWith, revision: draft.revision, words: wordsOfDraft(draft) })
        setSaving({ is: 'saved', at: new Date() })
      })
      if (form.current && !sameWords(typed, typedInForm(form.current))) {
        later(pause)
        return false
      }
      setUnsaved(false)
      forgetWords(path)
      return true
    } catch (error) {
      const refused = refusedIn(error)
      if (!refused) throw error
      if (refused.told.code === 'draft.changed') setNewer(await keeping.read(ask).catch(() => undefined))
      else if (refused.status === 401) setSaving({ is: 'signedOut' })
      else if (refused.status === 0 || refused.status >= 500) {
        setSaving({ is: 'offline' })
        later(again)
      } else setSaving({ is: 'refused', message: refused.told.fields[0]?.message ?? refused.told.message })
      return false
    }
  }

  /** One saving after the other; whether everything is saved then. */
  const saveNow = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await underway.current
    if (!form.current || paused || newer) return false
    underway.current = send(typedInForm(form.current)).finally(() => (underway.current = undefined))
    return underway.current
  }
  const save = useRef(saveNow)
  useEffect(() => {
    save.current = saveNow
  })

  const typing = () => {
    setUnsaved(true)
    if (form.current) keepWords(path, typedInForm(form.current))
    later(pause)
  }

  // What could not be sent goes as soon as it can; words that were put back go by themselves.
  useEffect(() => {
    if (!unsaved) return
    const now = () => void save.current()
    addEventListener('online', now)
    addEventListener('focus', now)
    return () => {
      removeEventListener('online', now)
      removeEventListener('focus', now)
    }
  }, [unsaved])
  const start = useRef(() => unsavedFromStart && later(pause))
  useEffect(() => {
    start.current()
    return () => clearTimeout(timer.current)
  }, [])

  // What was saved since counts, until the page is read with something else.
  const since = saved?.after === readWith ? saved : undefined
  const revision = newer?.revision ?? since?.revision ?? readWith
  return { unsaved, saving, newer, revision, /** Saved here since the page was read. */ savedWords: since?.words, typing, saveNow, /** What a form that is sent itself has to wait for. */ underway: () => underway.current, stop: () => clearTimeout(timer.current) }
}

const typedInForm = (form: HTMLFormElement): Typed => typedIn(new FormData(form))
const sameWords = (one: Typed, other: Typed): boolean => wordNames.every((name) => one[name] === other[name])
