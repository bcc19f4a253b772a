import { useRef, type FormEventHandler } from 'react'
import { useActionData, useLocation, useNavigation } from 'react-router'

/** So soon after the first, a second sending is a double click, not a wish. */
const doubleClick = 1_000

/**
 * For a form's `onSubmit`: what is on its way is not sent a second time, not even before the button says so. What was answered may be sent anew
 * at once. That it was is told from the answer: one that comes fast is drawn together with the end of the sending, which then was never seen.
 */
export function useOnce(): FormEventHandler<HTMLFormElement> {
  const { state } = useNavigation()
  const answer: unknown = useActionData()
  const { key } = useLocation()
  const sent = useRef<{ at: number; answer: unknown; key: string }>(undefined)
  return (event) => {
    if (event.defaultPrevented) return
    const last = sent.current
    const unanswered = last !== undefined && last.answer === answer && last.key === key
    if (state === 'submitting' || (unanswered && event.timeStamp - last.at < doubleClick)) event.preventDefault()
    else sent.current = { at: event.timeStamp, answer, key }
  }
}
