import { listTokens, readSession } from '#contracts/accounts.ts'
import { listCampaigns, previewDraft, readCampaign, readDraft, readGrowth, readPolicies, readSettings, type Campaign, type Draft } from '#contracts/campaigns.ts'
import { listDecisionMakers } from '#contracts/decision-makers.ts'
import type { Answer } from '#contracts/endpoint.ts'
import { listInvalidations, previewInvalidation, type Invalidation } from '#contracts/invalidations.ts'
import { listOwnOrganisations } from '#contracts/organisations.ts'
import { listSignatures, type LeadSignature } from '#contracts/lead-signatures.ts'
import { listTranslations } from '#contracts/translations.ts'
import { openPages } from '#tests/support/pages.ts'

const lead = { id: 'o1', name: 'Riverside Alliance', website: 'https://riverside.example', country: 'GB' }

export const draft: Draft = {
  title: 'Buses for everyone under 25',
  ask: 'Extend the £1 fare to everyone under 25',
  body: 'We write to you because fares are too high.',
  locale: 'en',
  closesAt: null,
  revision: 3,
  updatedAt: '2026-03-01T09:00:00.000Z',
}

export const inDraft: Campaign = {
  slug: 'buses',
  title: draft.title,
  state: 'draft',
  locale: 'en',
  lead,
  ask: draft.ask,
  version: null,
  languages: [],
  decisionMakers: [{ id: 'd1', name: 'Ana Reyes', role: 'Mayor' }],
  closesAt: null,
  count: 0,
  branches: 0,
  countries: 0,
  asks: { secondPerson: 'no', basis: false },
  showsLogos: true,
  revision: 0,
  asOf: null,
}

export const opened: Campaign = {
  ...inDraft,
  state: 'open',
  version: { number: 1, hash: 'a'.repeat(64), publishedAt: '2026-03-02T10:00:00.000Z', title: draft.title, ask: draft.ask, body: draft.body, html: '<p>We write to you.</p>', locale: 'en' },
  closesAt: '2026-05-31T22:59:00.000Z',
  count: 12,
  branches: 1,
  countries: 2,
  revision: 15,
  asOf: '2026-03-20T08:30:00.000Z',
}

export const held: LeadSignature = {
  id: 's1',
  state: 'held',
  organisation: { name: 'Harwell Women’s Institute', place: 'Harwell', country: 'GB' },
  contact: { name: 'Joan Hill', role: 'Secretary', email: 'joan@harwell.example', masked: false },
  capacity: 'official',
  version: 1,
  submittedAt: '2026-03-10T10:00:00.000Z',
  confirmedAt: '2026-03-10T11:00:00.000Z',
  checks: ['Confirmed by e-mail'],
  heldFor: 'same-organisation',
  heldWords: 'Its name resembles that of an organisation that has signed.',
  resembles: [{ id: 's9', name: 'Harwell WI', state: 'listed', place: 'Harwell' }],
  mail: 'sent',
}

export const pending: LeadSignature = {
  ...held,
  id: 's2',
  state: 'pending',
  organisation: { name: 'Oak Trust' },
  contact: { email: 'a…@oak.example', masked: true },
  confirmedAt: null,
  checks: [],
  heldFor: undefined,
  heldWords: undefined,
  resembles: [],
}

export const renaming: LeadSignature = { ...held, id: 's3', state: 'listed', organisation: { name: 'Elm Trust' }, proposedName: 'The Elm Trust', heldFor: 'name-change', resembles: [] }

/** A sign-on that was taken off, and whose signatory has answered. */
export const answered: LeadSignature = { ...held, id: 's4', state: 'invalidated', organisation: { name: 'Ash Club' }, heldFor: undefined, heldWords: undefined, resembles: [], reason: 'We could not find you', reply: { words: 'We are in the register.', at: '2026-03-12T10:00:00.000Z' }, waitsSince: '2026-03-12T10:00:00.000Z' }

export const taken: Invalidation = { id: 'i1', at: '2026-03-11T10:00:00.000Z', condition: ['the address is at spam.example, or below it'], reason: 'Sent by a script', publicReason: 'It was one of several', count: 3, standing: 2, undoneAt: null }

/** A fortnight that ends at the count of `opened`. */
export const growth: Answer<typeof readGrowth> = {
  today: '2026-03-20',
  days: Array.from({ length: 15 }, (_, at) => ({ on: new Date(Date.UTC(2026, 2, 6 + at)).toISOString().slice(0, 10), listed: at === 4 ? 9 : at === 14 ? 4 : 0, left: at === 8 ? 1 : 0, total: at < 4 ? 0 : at < 8 ? 9 : at < 14 ? 8 : 12 })),
}

const waits = ({ state, proposedName, reply }: LeadSignature) => state === 'held' || proposedName !== undefined || (state === 'invalidated' && reply !== undefined)

type World = { campaign?: Campaign; signatures?: LeadSignature[]; totals?: Record<string, number>; undelivered?: number; quotes?: number }

/** A lead who is signed in, with one campaign; a test says what is different. */
export function openWorkspace({ campaign = opened, signatures = [], totals = {}, undelivered = 0, quotes = 0 }: World = {}) {
  const pages = openPages()
  const { given } = pages
  const waiting = signatures.filter(waits).map(({ waitsSince, submittedAt }) => waitsSince ?? submittedAt)
  given(readSession, { account: { email: 'ana@riverside.example', host: false } })
  given(listCampaigns, { campaigns: [campaign] })
  given(listOwnOrganisations, { organisations: [{ ...lead, role: 'owner' }] })
  given(readCampaign, { campaign })
  given(readSettings, { settings: { policy: 'default', secondPerson: 'no', asksBasis: false, closesAt: campaign.closesAt } })
  given(readPolicies, { policy: 'default', confirmed: 12, policies: [{ policy: 'default', wouldHold: 1 }, { policy: 'own-domain', wouldHold: 5 }, { policy: 'hold-all', wouldHold: 12 }] })
  given(listInvalidations, { invalidations: [taken] })
  given(previewInvalidation, { count: 2, listed: 1, own: 0, sample: [{ id: 's5', name: 'Oak Trust', state: 'listed', email: 'ana@oak.example', masked: false, submittedAt: '2026-03-10T10:00:00.000Z' }, { id: 's2', name: 'Elm Trust', state: 'pending', masked: false, submittedAt: '2026-03-10T10:00:00.000Z' }] })
  given(readGrowth, campaign.version ? growth : { today: growth.today, days: [] })
  given(readDraft, { draft })
  given(listTranslations, { authoritative: draft.locale, translations: [] })
  given(previewDraft, { html: '<p>We write to you.</p>', notes: [] })
  given(listDecisionMakers, { decisionMakers: [{ id: 'd1', name: 'Ana Reyes', role: 'Mayor', email: 'mayor@city.example', address: 'Town Hall\nHigh Street' }] })
  given(listSignatures, ({ state, id, page = 1, perPage = 1000 }: { state?: string; id?: string; page?: number; perPage?: number }) => {
    const found = signatures.filter((one) => (id === undefined || one.id === id) && (state === undefined || one.state === state || (state === 'waiting' && waits(one))))
    return {
      signatures: found.slice((page - 1) * perPage, page * perPage),
      totals,
      found: found.length,
      page,
      pages: Math.max(1, Math.ceil(found.length / perPage)),
      waiting: { count: waiting.length, since: waiting.toSorted()[0] ?? null },
      undelivered,
      asking: 0,
      quotes,
    }
  })
  given(listTokens, { tokens: [{ id: 't1', name: 'Nightly export', createdAt: '2026-03-01T09:00:00.000Z', lastUsedAt: null, scopes: ['contacts'], expiresAt: null, isOver: false }] })
  return pages
}
