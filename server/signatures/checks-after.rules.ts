import type { Check } from '#contracts/signatures.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { withCheck } from '../authorisations/authorisations.rules.ts'
import { withRegister } from '../registers/match-register.ts'
import { checksOf } from './signatures.rules.ts'

type Before = Pick<Signature, 'domain' | 'registerId' | 'checks' | 'registerMatch'>
type Corrected = { domain?: string | null | undefined; registerId?: string | null | undefined; registerMatch: string | null }

/** Another website is another claim, and so is another number: what was proved of the old one says nothing of the new. */
export function checksAfter({ domain: before, registerId, checks, registerMatch: matched }: Before, person: Signatory | null, { domain = before, registerId: register = registerId, registerMatch }: Corrected) {
  if ((domain === before || !person) && register === registerId) return {}
  // The address that authorised it is that of another entry.
  const kept = withRegister(register === registerId ? checks : checks.filter((check) => check !== 'register-address'), registerMatch)
  const matching = registerMatch === matched ? {} : { registerMatch }
  if (domain === before || !person) return { checks: kept, ...matching }
  const others = kept.filter((check) => check !== 'own-domain' && check !== 'email')
  return { checks: others.reduce<Check[]>((all, check) => withCheck(all, check === 'second-own-domain' ? 'second-person' : check), checksOf({ email: person.email, domain })), ...matching }
}
