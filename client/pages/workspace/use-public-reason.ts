import { useTranslations } from 'use-intl/react'
import { publicReasons } from '#contracts/reasons.ts'

/** What the public log says, in words: those of a code, or the lead's own. */
export function usePublicReason(): (reason: string) => string {
  const words = useTranslations('domain.publicReason')
  return (reason) => {
    const code = publicReasons.find((known) => known === reason)
    return code ? words(code) : reason
  }
}
