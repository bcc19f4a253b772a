import { useEffect, useRef } from 'react'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import type { Told } from './outcome.ts'

/** What was refused, at the top of the form; it takes the focus each time that something is refused again. */
export function Problems({ refused, sentence }: { refused: Told | undefined; /** Where the page has better words than the refusal. */ sentence?: string | undefined }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused) place.current?.querySelector<HTMLElement>('.error-summary')?.focus()
  }, [refused])
  if (!refused) return null
  return (
    <div ref={place}>
      <ErrorSummary problems={refused.fields} sentence={refused.fields.length > 0 ? undefined : (sentence ?? refused.message)} />
    </div>
  )
}
