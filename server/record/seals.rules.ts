import { createHash } from 'node:crypto'
import type { Opening, Said } from '#db/queries/log.ts'

/** Something in an opening that is sealed by itself, so that it can be erased by itself: afterwards its seal stands in its place. */
export type Sealed = { salt: string; [key: string]: Said }

export const isSealed = (said: Said | undefined): said is Sealed => typeof said === 'object' && said !== null && !Array.isArray(said) && typeof said.salt === 'string'

/**
 * JSON with the keys of every object in alphabetical order. What is sealed by itself counts as its seal: so an opening says the same with the
 * words of a person in it and without them.
 */
function canonical(said: Said): string {
  if (isSealed(said)) return JSON.stringify(sealOf(said))
  if (Array.isArray(said)) return `[${said.map(canonical).join(',')}]`
  if (typeof said !== 'object' || said === null) return JSON.stringify(said)
  const keys = Object.keys(said).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(said[key]!)}`).join(',')}}`
}

/** What a commitment is taken of: the salt, a line feed, and the opening in that form. SHA-256, in hexadecimal. */
export const commit = (salt: string, opening: Opening): string => createHash('sha256').update(`${salt}\n${canonical(opening)}`).digest('hex')

/** The same of a part, by its own salt. */
export const sealOf = ({ salt, ...part }: Sealed): string => commit(salt, part)
