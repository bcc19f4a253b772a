import type { Backer } from '#contracts/backers.ts'
import type { OsdiPetition, OsdiSignature } from '#contracts/osdi.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { readCampaign } from '../campaigns/read-campaign.ts'

const originSystem = 'Countersign'
export const curies = [{ name: 'osdi', href: 'https://opensupporter.github.io/osdi-docs/{rel}.html', templated: true }]

export const petitionUrl = (siteUrl: string, { slug }: { slug: string }) => `${siteUrl}/api/campaigns/${slug}/osdi`

/** A campaign in the words of OSDI: what everybody may see of it. */
export function presentPetition(row: Pick<Campaign, 'id' | 'slug' | 'openedAt' | 'createdAt'>, shown: Awaited<ReturnType<typeof readCampaign>>, siteUrl: string): OsdiPetition {
  const { title, ask, version, decisionMakers, count, asOf } = shown
  const self = petitionUrl(siteUrl, row)
  const createdAt = (row.openedAt ?? row.createdAt).toISOString()
  return {
    identifiers: [`countersign:${row.id}`],
    origin_system: originSystem,
    created_date: createdAt,
    modified_date: asOf ?? createdAt,
    name: row.slug,
    title,
    summary: ask,
    description: version?.html ?? '',
    petition_text: version?.body ?? '',
    browser_url: `${siteUrl}/campaigns/${row.slug}`,
    total_signatures: count,
    target: decisionMakers.map(({ name, role, institution }) => ({ name: [name, role, institution].filter(Boolean).join(', ') })),
    _links: { self: { href: self }, 'osdi:signatures': { href: `${self}/signatures` }, curies },
  }
}

export const signatureUrl = (siteUrl: string, campaign: { slug: string }, id: string) => `${petitionUrl(siteUrl, campaign)}/signatures/${encodeURIComponent(id)}`

/** A backer in the words of OSDI: from what the public list says, so that it can say no more. */
export const presentOsdiSignature = (campaign: { slug: string }, { id, name, website, country, place, branchOf, confirmedAt, quote }: Backer, siteUrl: string): OsdiSignature => ({
  identifiers: [`countersign:${id}`],
  origin_system: originSystem,
  created_date: confirmedAt,
  modified_date: confirmedAt,
  action_date: confirmedAt,
  ...(quote !== undefined && { comments: quote }),
  browser_url: `${siteUrl}/campaigns/${campaign.slug}/backers/${encodeURIComponent(id)}`,
  'countersign:organization': { name, ...(website && { website }), ...(country && { country }), ...(place && { locality: place }), ...(branchOf && { part_of: branchOf }) },
  _links: { self: { href: signatureUrl(siteUrl, campaign, id) }, 'osdi:petition': { href: petitionUrl(siteUrl, campaign) } },
})
