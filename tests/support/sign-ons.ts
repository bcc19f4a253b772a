import type { Confirmation, OwnSignature } from '#contracts/own-signatures.ts'
import { campaign } from './campaigns.ts'

/** What the form for signing sends, everything filled in. */
export const signOn = {
  'organisation.name': 'Oak Trust',
  'organisation.website': 'oak.example',
  'organisation.country': 'GB',
  'organisation.place': 'Northmoor',
  'organisation.branchOf': '',
  'signatory.name': 'Ana Pereira',
  'signatory.role': 'Director',
  'signatory.email': 'ana@oak.example',
  capacity: 'official',
  authority: 'on',
  quote: 'A fare that lets people go to work pays for itself.',
  showSignatory: 'on',
  version: '1',
}

export const confirmation: Confirmation = {
  locale: 'en-GB',
  state: 'pending',
  organisation: { name: 'Oak Trust', website: 'https://oak.example', country: 'GB', place: 'Northmoor' },
  signatory: { name: 'Ana Pereira', role: 'Director', email: 'ana@oak.example' },
  showSignatory: false,
  campaign: { slug: 'fare', title: campaign.title, ask: campaign.ask, locale: 'en-GB', state: 'open', lead: campaign.lead.name },
  version: { number: 1, hash: campaign.version!.hash, html: campaign.version!.html },
  expiresAt: '2026-12-21T10:00:00.000Z',
  origin: 'form',
}

export const ownSignature: OwnSignature = {
  ...confirmation,
  showsLogos: true,
  state: 'listed',
  id: 's1',
  viewer: 'signatory',
  contact: null,
  authorisation: null,
  steps: [
    { key: 'received', words: 'Received', at: '2026-11-20T09:00:00.000Z', place: 'done' },
    { key: 'listed', words: 'On the public list', at: '2026-11-20T10:00:00.000Z', place: 'here' },
    { key: 'delivered', words: 'Delivered to the decision-makers', at: null, place: 'ahead' },
  ],
  stateWords: 'On the public list',
  checks: ['Confirmed by e-mail'],
  confirmedAt: '2026-11-20T10:00:00.000Z',
  history: [{ at: '2026-11-20T10:00:00.000Z', event: 'listed', words: 'Confirmed by e-mail, and put on the public list' }],
  listUrl: 'http://localhost:3000/campaigns/fare',
}
