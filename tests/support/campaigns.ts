import type { Backer } from '#contracts/backers.ts'
import { listBackers } from '#contracts/backers.ts'
import type { Campaign } from '#contracts/campaigns.ts'
import type { Answer } from '#contracts/endpoint.ts'

/** A believable campaign, to render pages of. */
export const campaign: Campaign = {
  slug: 'fare',
  title: 'One pound, every bus, under twenty-five',
  ask: 'Keep the £1 bus fare, and extend it to everyone under 25 by September 2027.',
  state: 'open',
  locale: 'en-GB',
  lead: { id: 'l1', name: 'Northmoor Citizens Alliance', website: 'https://northmoor.example' },
  version: {
    number: 1,
    hash: '3f'.repeat(32),
    publishedAt: '2026-10-01T09:00:00.000Z',
    title: 'One pound, every bus, under twenty-five',
    ask: 'Keep the £1 bus fare, and extend it to everyone under 25 by September 2027.',
    body: 'Buses are how young people get to college.',
    html: '<p>Buses are how young people get to college, to a first job, to a friend in hospital. Since the £1 fare began, four in ten say that they take trips they used to go without.</p><h2>What we ask</h2><p>We ask the Mayor to do three things:</p><ol><li>keep the £1 fare beyond March,</li><li>extend it to everyone under 25 by September 2027,</li><li>say in public each year what it costs and what it brings.</li></ol><blockquote><p>“I turned down a job because the bus there and back cost an hour’s pay.”</p></blockquote><p>None of this is new. Three regions do it already, and none has gone back.</p>',
    locale: 'en-GB',
  },
  languages: [],
  decisionMakers: [
    { id: 'd1', name: 'Amara Whitfield', role: 'Mayor', institution: 'Northmoor Combined Authority' },
    { id: 'd2', name: 'Tomos Pryce', role: 'Cabinet Member for Transport', institution: 'Northmoor Combined Authority' },
  ],
  closesAt: '2026-12-18T17:00:00.000Z',
  count: 2,
  branches: 0,
  countries: 1,
  asks: { secondPerson: 'no', basis: false },
  showsLogos: true,
  revision: 4,
  asOf: '2026-11-21T10:00:00.000Z',
}

export const backer = (changes: Partial<Backer> = {}): Backer => ({
  id: 'b1',
  name: 'Oak Trust',
  website: 'https://oak.example',
  country: 'GB',
  place: 'Northmoor',
  confirmedAt: '2026-11-20T10:00:00.000Z',
  version: 1,
  checks: ['Confirmed by e-mail'],
  ...changes,
})

export const listOf = (backers: Backer[], changes: Partial<Answer<typeof listBackers>> = {}): Answer<typeof listBackers> => ({
  count: backers.length,
  branches: backers.filter(({ branch }) => branch).length,
  countries: new Set(backers.flatMap(({ country }) => country ?? [])).size,
  revision: 4,
  asOf: '2026-11-21T10:00:00.000Z',
  order: 'name',
  method: 'Each organisation is counted once.',
  found: backers.length,
  page: 1,
  pages: 1,
  backers,
  ...changes,
})
