import { domainToASCII } from 'node:url'
import * as z from 'zod'
import type { Objection } from '#db/queries/objections.ts'
import type { Signature } from '#db/queries/signatures.ts'
import { domainOfEmail } from '../organisations/own-domain.ts'

/** The lead may decide this often that a sign-on stands; then the next to turn to is the host. */
export const mostTimesUpheld = 2

/** Where every organisation with a domain may be expected to read (RFC 2142); nothing where the domain cannot stand in an address. */
export function publicAddressOf(domain: string): string | undefined {
  const address = `info@${domainToASCII(domain)}`
  return address.length <= 254 && z.email().safeParse(address).success ? address : undefined
}

/** Whether whoever reads at that address can answer for the body that the website belongs to. */
export function isAtDomain(email: string, domain: string | null): boolean {
  const own = domainOfEmail(email)
  return domain !== null && own !== undefined && domainToASCII(own) === domainToASCII(domain)
}

type Objected = Pick<Objection, 'objectedAt'>
type Standing = Pick<Signature, 'state'>

/** One link objects once, and only to what is on the list or may come on it. */
export const mayObject = ({ objectedAt }: Objected, { state }: Standing, timesUpheld: number): boolean => objectedAt === null && (state === 'listed' || state === 'held') && timesUpheld < mostTimesUpheld
