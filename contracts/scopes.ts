import type { Endpoint } from './endpoint.ts'

/** What a token may be given, each a thing that a lead could say to a script: few, and none holds another. */
export const scopes = ['read', 'contacts', 'drafts', 'campaigns', 'signatures', 'webhooks', 'host'] as const
export type Scope = (typeof scopes)[number]

type Rule = { of: RegExp; reads: Scope | null; writes: Scope | null }

/**
 * Which scope an endpoint asks of a token: the first line that fits its path. What nobody but a person signed in may do, such as making tokens, has none. A
 * public endpoint stays public without; with its scope it says what it says to the lead.
 */
const rules: readonly Rule[] = [
  { of: /^\/api\/session\b/, reads: 'read', writes: null },
  { of: /^\/api\/tokens\b/, reads: null, writes: null },
  { of: /^\/api\/host\//, reads: 'host', writes: 'host' },
  { of: /\/webhooks\b/, reads: 'webhooks', writes: 'webhooks' },
  // Whatever shows, or writes to, people by name and address.
  { of: /\/(?:imports|invitations|invalidations)\b/, reads: 'contacts', writes: 'signatures' },
  { of: /\/:slug\/signatures\b/, reads: 'contacts', writes: 'signatures' },
  { of: /\/press-desk\b/, reads: 'contacts', writes: 'campaigns' },
  { of: /\/decision-makers\b/, reads: 'contacts', writes: 'campaigns' },
  { of: /\/draft\b/, reads: 'read', writes: 'drafts' },
  { of: /^\/api\//, reads: 'read', writes: 'campaigns' },
]

/** Of a token; nothing where no token will do. */
export function scopeFor({ method, path }: Pick<Endpoint, 'method' | 'path'>): Scope | null {
  const rule = rules.find(({ of }) => of.test(path))
  return rule ? (method === 'GET' ? rule.reads : rule.writes) : null
}
