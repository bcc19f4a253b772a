import { useEffect } from 'react'
import { useNavigation, useRevalidator } from 'react-router'
import { readSession } from '#contracts/accounts.ts'

const usually = 15_000

/**
 * Reads the page anew every fifteen seconds, or as often as is said, while it is looked at and nothing else is under way. It asks first whether the site
 * answers and the session still stands: a page that is only being read must not turn into an error or a sign-in form.
 */
export function useNews(every: number = usually): void {
  const { state, revalidate } = useRevalidator()
  const navigating = useNavigation().state !== 'idle'
  const busy = navigating || state !== 'idle'
  useEffect(() => {
    if (busy) return
    const readAnew = async () => {
      if (await standsOpen()) await revalidate()
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void readAnew()
    }, every)
    return () => clearInterval(timer)
  }, [busy, revalidate, every])
}

const standsOpen = async (): Promise<boolean> => {
  try {
    const answer = await fetch(readSession.path, { credentials: 'same-origin' })
    return answer.ok && ((await answer.json()) as { account: unknown }).account !== null
  } catch {
    return false
  }
}
