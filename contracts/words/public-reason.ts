import { publicReasons } from '../reasons.ts'
import type { Words } from './words.ts'

/** Why a sign-on was taken off, as everyone may read it: the words of a code, or those that the lead wrote. */
export function publicReasonIn(words: Words, reason: string): string {
  const code = publicReasons.find((known) => known === reason)
  return code ? words(`domain.publicReason.${code}`) : reason
}
