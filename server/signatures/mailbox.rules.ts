import type { Belonging } from '#db/queries/lead-lists.ts'
import { isFreeMail } from '../organisations/free-mail.ts'
import { ownDomain } from '../organisations/own-domain.ts'

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1)

/** The domain of an address where it belongs to one body, which its sign-ons then have in common; undefined where anybody can have one. */
export function sharedMailbox(email: string | null): string | undefined {
  if (email === null) return undefined
  const domain = domainOf(email)
  return isFreeMail(domain) ? undefined : ownDomain(domain)
}

type Compared = { how: 'same' | 'other' | 'free' | 'freeAlone' | 'alone' | 'shared' | 'freeShared'; names: { domain: string; website: string } }

/** How the domain of an address stands to that of the website that was given. */
export function domainsCompared({ email, website }: { email: string; website: string | null }): Compared {
  const domain = domainOf(email)
  const site = ownDomain(website)
  const names = { domain, website: site ?? '' }
  if (site !== undefined && ownDomain(domain) === site) return { how: 'same', names }
  if (website === null) return { how: isFreeMail(domain) ? 'freeAlone' : 'alone', names }
  if (site === undefined) return { how: isFreeMail(domain) ? 'freeShared' : 'shared', names }
  return { how: isFreeMail(domain) ? 'free' : 'other', names }
}

const shown = 5

/** For each of those that wait, the others that have its organisation, or the domain of its address; those of the same organisation first, then the newest. */
export function relatedTo(waiting: readonly string[], all: readonly Belonging[]) {
  const byOrganisation = groupedBy(all, ({ organisationId }) => organisationId ?? undefined)
  const byDomain = groupedBy(all, ({ emailFolded }) => sharedMailbox(emailFolded))
  const known = new Map(all.map((one) => [one.id, one]))
  return new Map(
    waiting.map((id) => {
      const own = known.get(id)
      const ofBody = (own?.organisationId && byOrganisation.get(own.organisationId)) || []
      const domain = own && sharedMailbox(own.emailFolded)
      const atDomain = (domain && byDomain.get(domain)) || []
      const others = new Map([...atDomain.map((one) => ({ ...one, by: 'domain' as const })), ...ofBody.map((one) => ({ ...one, by: 'organisation' as const }))].filter((one) => one.id !== id).map((one) => [one.id, one]))
      const sorted = [...others.values()].sort((a, b) => Number(a.by === 'domain') - Number(b.by === 'domain') || b.submittedAt.getTime() - a.submittedAt.getTime())
      return [id, { count: sorted.length, first: sorted.slice(0, shown) }] as const
    }),
  )
}

function groupedBy(all: readonly Belonging[], keyOf: (one: Belonging) => string | undefined): Map<string, Belonging[]> {
  const groups = new Map<string, Belonging[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
