import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import { previewDraft } from '#contracts/campaigns.ts'
import type { Preview } from './draft-action.ts'
import { refusedIn } from './outcome.ts'
import { useAsk } from './use-ask.ts'

/** Long enough that a sentence can be typed, short enough to be there when one looks up. */
const pause = 800

/** A preview that follows once the typing pauses; where it fails, the last one stays. Without script it stays the one that the button asked for. */
export function useLivePreview(slug: string, form: RefObject<HTMLFormElement | null>, asked: Preview | undefined) {
  const ask = useAsk()
  const [followed, follow] = useState<{ preview: Preview; after: Preview | undefined }>()
  const follows = useSyncExternalStore(never, () => true, () => false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)

  const show = async () => {
    const body = form.current?.elements.namedItem('body')
    if (!(body instanceof HTMLTextAreaElement)) return
    const mine = (latest.current += 1)
    try {
      const preview = await ask(previewDraft, { slug, body: body.value })
      if (mine === latest.current) follow({ preview, after: asked })
    } catch (error) {
      if (!refusedIn(error)) throw error
    }
  }
  const typing = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void show(), pause)
  }
  const start = useRef(show)
  useEffect(() => {
    void start.current()
    return () => clearTimeout(timer.current)
  }, [])

  // A preview that was asked for by the button is newer than what was followed before it.
  return { typing, follows, preview: followed && followed.after === asked ? followed.preview : asked }
}

const never = () => () => {}
