import type { Check } from '#contracts/signatures.ts'
import type { Reader } from '#db/database.ts'
import type { Body } from '#db/queries/bodies.ts'
import { listLogosOfBody } from '#db/queries/pictures.ts'

type Bringing = { /** The body that it stands for, where that was known before. */ known: Body | undefined; checks: readonly Check[]; emailFolded: string }

const ofTheBody = new Set<Check>(['own-domain', 'second-own-domain', 'register-address'])
const speaksForIt = (checks: readonly Check[]): boolean => checks.some((check) => ofTheBody.has(check))

/**
 * The logo that a body brings to its next campaign: the newest that it bears elsewhere, given from the same address, or from the body's own mailbox where this
 * sign-on came from there too. A name alone brings none: anybody can type it.
 */
export async function logoToBring(reader: Reader, { known, checks, emailFolded }: Bringing): Promise<string | undefined> {
  // Most have none, and are not asked for.
  if (!known?.logoId) return undefined
  const borne = await listLogosOfBody(reader, known.id)
  return borne.find((other) => other.emailFolded === emailFolded || (speaksForIt(checks) && speaksForIt(other.checks)))?.logoId
}
