import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import { useFetcher } from 'react-router'
import type { Preview } from './draft.tsx'

/** Long enough that a sentence can be typed, short enough to be there when one looks up. */
const pause = 800

/** A preview that follows once the typing pauses. Without script it stays the one that the button asked for. */
export function useLivePreview(form: RefObject<HTMLFormElement | null>, asked: Preview | undefined) {
  const { submit, data } = useFetcher<{ preview?: Preview }>()
  const follows = useSyncExternalStore(never, () => true, () => false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = () => {
    const body = form.current?.elements.namedItem('body')
    if (body instanceof HTMLTextAreaElement) void submit({ intent: 'follow', body: body.value }, { method: 'post', action: location.pathname })
  }
  const typing = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(show, pause)
  }
  const start = useRef(show)
  useEffect(() => {
    start.current()
    return () => clearTimeout(timer.current)
  }, [])

  return { typing, follows, preview: data?.preview ?? asked }
}

const never = () => () => {}
