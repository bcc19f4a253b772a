import type { Backer } from '#contracts/backers.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { BackerRow } from '#db/queries/signature-lists.ts'

let made = 0

export const backer = (name: string, more: Partial<Backer> = {}): Backer => ({ id: `id-${(made += 1)}`, name, confirmedAt: '2026-03-02T09:00:00.000Z', version: 1, checks: ['Confirmed by e-mail'], ...more })

export const row = (name: string, more: Partial<BackerRow> = {}): BackerRow => ({
  id: `id-${(made += 1)}`,
  name,
  nameFolded: name.toLowerCase(),
  website: null,
  country: null,
  capacity: 'official',
  vouchedAt: null,
  registerMatch: null,
  registerId: null,
  place: null,
  sector: null,
  kind: null,
  logoId: null,
  branchOf: null,
  confirmedAt: new Date('2026-03-02T09:00:00Z'),
  version: 1,
  checks: ['email'],
  quote: null,
  showSignatory: false,
  signatoryName: 'Ana Ruiz',
  signatoryRole: 'Director',
  ...more,
})

/** As much of a campaign as a list of backers looks at. */
export const campaignAt = (revision: number, locale = 'en') => ({ revision, locale, showsLogos: true, asOf: new Date('2026-03-02T09:00:00Z') }) as Campaign
