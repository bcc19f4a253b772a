import type { Words } from '#contracts/words/words.ts'
import { domainOfEmail } from '../organisations/own-domain.ts'
import type { Finding } from './register-match.rules.ts'

/** What a register says of a sign-on's number, in sentences for the lead. `email` is that of its contact. */
export function registerInWords({ says, entry }: Finding, words: Words, email: string | undefined): string[] {
  const { id: number, name, domain } = entry
  const domainThere = email !== undefined && domain !== null && domainOfEmail(email) === domain
  const addressThere = email !== undefined && entry.email !== null && entry.email === email.toLowerCase()
  return [
    words(`domain.register.${says}`, { number, name }),
    ...(addressThere ? [words('domain.register.address')] : domainThere ? [words('domain.register.domain', { domain })] : []),
  ]
}
