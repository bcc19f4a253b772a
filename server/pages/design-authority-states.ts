import { authorise, declineAuthorisation, readAuthorisation, type AuthorisationAsked } from '#contracts/authorisations.ts'
import { listCampaigns, readCampaign } from '#contracts/campaigns.ts'
import { readOwnSignature, type Authorisation } from '#contracts/own-signatures.ts'
import { Refusal } from '#contracts/refusals.ts'
import { readRegisters, searchRegisters, type RegisteredBody } from '#contracts/registers.ts'
import { longName, sampleCampaign, sampleConfirmation, sampleOwn } from './design-samples.ts'
import { says, type PageState, type Said } from './design-states.ts'

const [when, later] = ['2026-11-20T10:00:00.000Z', '2026-11-21T10:15:00.000Z']
const asked: AuthorisationAsked = {
  locale: 'en-GB',
  kind: 'second-person',
  organisation: sampleConfirmation.organisation.name,
  name: 'Siân Prys',
  signedBy: { name: 'Margaret Ó Dálaigh', role: 'Secretary' },
  capacity: 'official',
  campaign: sampleConfirmation.campaign,
  version: sampleConfirmation.version,
  state: 'held',
  answer: null,
  answeredAt: null,
}
const authorising = (name: string, changes: Partial<AuthorisationAsked> = {}, form?: Record<string, string>, ...more: Said[]): PageState => ({ name: `authorise${name}`, path: '/authorise/t', says: [says(readAuthorisation, { ...asked, ...changes }), ...more], ...(form && { form }) })
const atRegister = { kind: 'register-address', name: null, register: 'GB-CHC-1234567' } as const
const tooLong = new Refusal('input.wrong', { fields: [{ field: 'words', problem: 'text.tooLong' }] })

const who: Authorisation = { kind: 'second-person', name: 'Siân Prys', role: 'Chair', email: 'sian@hinderwell.example', askedAt: when, mails: { sent: 1, most: 5, nextAt: null }, answer: null, answeredAt: null }
const waiting = { state: 'held', stateWords: 'Confirmed, and being looked at by the lead', why: 'A second person at the organisation has not authorised it yet.' } as const
const own = (name: string, changes: Partial<typeof sampleOwn>): PageState => ({ name: `own sign-on, ${name}`, path: '/signature/t', says: [says(readOwnSignature, { ...sampleOwn, ...changes }), says(readCampaign, { campaign: sampleCampaign }), says(listCampaigns, { campaigns: [] })] })

const registers = says(readRegisters, { registers: ['GB-CHC', 'GB-COH'].map((code) => ({ code, readAt: later })) })
const bodies: RegisteredBody[] = [
  { id: 'GB-CHC-1234567', name: 'Hinderwell Women’s Institute', website: 'https://hinderwell.example', place: 'Hinderwell', country: 'GB', status: 'registered' },
  { id: 'GB-CHC-1234568', name: 'Hinderwell Relief Fund', place: 'Hinderwell', country: 'GB', status: 'removed' },
  { id: 'GB-COH-01234567', name: longName, alsoKnownAs: 'Hinderwell Bank', place: 'Northmoor', country: 'GB', status: 'registered' },
]
const looking = (name: string, path: string, results: RegisteredBody[]): PageState => ({ name: `find in a register${name}`, path: `/campaigns/sample/sign/register${path}`, says: [says(readCampaign, { campaign: sampleCampaign }), registers, says(searchRegisters, { results })] })

/** Who else says so: a second person, the address that a register has, and the registers themselves. */
export const authorityStates: PageState[] = [
  authorising(''),
  authorising(' for a branch with a long name', { organisation: longName, capacity: 'branch', state: 'listed' }),
  authorising(', at the address of a register', atRegister),
  authorising(', whoever signed is forgotten', { signedBy: null }),
  authorising(', too much said', {}, { intent: 'decline', words: 'x'.repeat(40) }, says(declineAuthorisation, tooLong)),
  authorising('d', { answer: 'authorised', answeredAt: later, state: 'listed' }, { intent: 'authorise' }, says(authorise, { answer: 'authorised', state: 'listed', already: false })),
  authorising('d, still held', { answer: 'authorised', answeredAt: later }),
  authorising(', not', { answer: 'declined', answeredAt: later, name: null }),
  authorising(' too late', { state: 'withdrawn' }),
  own('a second person is wanted', { ...waiting, registerToAsk: 'GB-CHC-1234567' }),
  own('a second person is asked', { ...waiting, authorisation: who }),
  own('a second person said no', { ...waiting, authorisation: { ...who, answer: 'declined', answeredAt: later, words: 'Our committee decides on the 9th.' } }),
  own('authorised', { authorisation: { ...who, answer: 'authorised', answeredAt: later }, checks: ['Confirmed by e-mail', 'Authorised by a second person at the organisation'] }),
  own('its charity was removed', { registerWords: 'The number GB-CHC-1234568 belongs to “HINDERWELL RELIEF FUND”, which has been removed from the register.' }),
  { name: 'sign, names from registers', path: '/campaigns/sample/sign', says: [says(readCampaign, { campaign: sampleCampaign }), registers] },
  looking('', '', []),
  looking(', found', '?q=hinderwell', bodies),
  looking(', in vain', '?q=train', []),
]
