import { useEffect, useRef, useState } from 'react'
import { wordNames, type DraftWords } from './draft-words.ts'
import { keepWords, keptWords } from './kept-words.ts'

/** Enough for a slip that is noticed late, and little enough for a browser to keep. */
const most = 6

const same = (one: DraftWords, other: DraftWords | undefined) => wordNames.every((name) => one[name] === other?.[name])

type Given = { path: string; /** What stands on the server now. */ saved: DraftWords; /** Whether this window has saved it. */ isOwn: (saved: DraftWords) => boolean }

/** The last saves of this window, through a reload, so that each can be taken back. What somebody else saved over them ends the row. */
export function useSaves({ path, saved, isOwn }: Given) {
  const [row, setRow] = useState<DraftWords[]>([saved])
  const own = useRef(isOwn)
  useEffect(() => {
    own.current = isOwn
  })
  useEffect(() => {
    const kept = keptRow(path)
    const last = kept.at(-1)
    const next = same(saved, last) ? kept : last && own.current(saved) ? [...kept, saved].slice(-most) : [saved]
    keepRow(path, next)
    setRow(next)
  }, [path, saved])

  const before = row.at(-2)
  /** The words before the last save; they are the last ones from now on. */
  const takeBack = (): DraftWords | undefined => {
    if (!before) return undefined
    const shorter = row.slice(0, -1)
    keepRow(path, shorter)
    setRow(shorter)
    return before
  }
  return { canTakeBack: before !== undefined, takeBack }
}

const placeOf = (path: string) => `saves:${path}`
const keptRow = (path: string): DraftWords[] => JSON.parse(keptWords(placeOf(path)) ?? '[]') as DraftWords[]
const keepRow = (path: string, row: DraftWords[]): boolean => keepWords(placeOf(path), row)
