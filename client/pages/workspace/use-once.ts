import { useEffect, useRef, type FormEventHandler } from 'react'
import { useNavigation } from 'react-router'

/** So soon after the first, a second sending is a double click, not a wish. */
const doubleClick = 1_000

/** For a form's `onSubmit`: what is on its way is not sent a second time, not even before the button says so. */
export function useOnce(): FormEventHandler<HTMLFormElement> {
  const { state } = useNavigation()
  const sentAt = useRef(-doubleClick)
  useEffect(() => {
    if (state === 'idle') sentAt.current = -doubleClick
  }, [state])
  return (event) => {
    if (event.defaultPrevented) return
    if (state === 'submitting' || event.timeStamp - sentAt.current < doubleClick) event.preventDefault()
    else sentAt.current = event.timeStamp
  }
}
