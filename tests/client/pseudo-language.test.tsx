import { beforeAll, describe, expect, test } from 'vitest'
import { listBackers, readAreas } from '#contracts/backers.ts'
import { readLog, readLogEntry } from '#contracts/record.ts'
import { listCampaigns, readCampaign, readGrowth, readVersion, type CampaignState } from '#contracts/campaigns.ts'
import { readRegisters } from '#contracts/registers.ts'
import { readInvitation } from '#contracts/invitations.ts'
import { confirmByCode, confirmSignature, disownSignature, readConfirmation, readNews, readOwnSignature, resumeNews, sendSignatureLink, stopNews } from '#contracts/own-signatures.ts'
import { askToSign, type Origin, type SignatureState } from '#contracts/signatures.ts'
import { readDecision } from '#contracts/decisions.ts'
import { readAddress, readContact } from '#contracts/signatories.ts'
import { askToObject, objectToSignature, readBacker, readObjection, type Objection } from '#contracts/objections.ts'
import { reportCampaign } from '#contracts/reports.ts'
import { en } from '#contracts/words/en.ts'
import { catalogues } from '#contracts/words/catalogues.ts'
import { backer, campaign, listOf } from '#tests/support/campaigns.ts'
import { openPages, refuse } from '#tests/support/pages.ts'
import { pseudo, pseudoMessage, pseudoOf } from '#tests/support/pseudo-language.ts'
import { confirmation, ownSignature, signOn } from '#tests/support/sign-ons.ts'

// What people typed, and what Intl says, is in digits and signs here: so every plain word that is left is ours, and hard-wired.
const typed = '1999'
const bare = {
  ...campaign,
  locale: pseudo,
  title: typed,
  ask: typed,
  lead: { id: '1', name: typed },
  decisionMakers: [{ id: '1', name: typed, role: typed, institution: typed }],
  closesAt: null,
  asOf: null,
  version: { ...campaign.version!, title: typed, ask: typed, html: `<p>${typed}</p>`, locale: pseudo, hash: typed },
}
const row = backer({ name: typed, place: typed, checks: [typed], quote: typed, signatory: { name: typed, role: typed }, branchOf: typed })
const sign = Object.fromEntries(Object.entries(signOn).map(([name, value]) => [name, /name|role|place|quote/.test(name) ? typed : value]))
const asked = { ...confirmation, locale: pseudo, organisation: { name: typed, place: typed }, signatory: { name: typed, role: typed, email: '1@1.1' }, quote: typed, campaign: { ...confirmation.campaign, locale: pseudo, title: typed, ask: typed, lead: typed }, version: { ...confirmation.version, html: '' } }
const own = { ...ownSignature, ...asked, steps: ownSignature.steps.map((step) => ({ ...step, words: typed })), contact: { name: typed, role: typed, email: '1@1.1', confirmed: false }, proposedEmail: '1@1.1', stateWords: typed, checks: [typed], proposedName: typed, why: typed, history: [{ at: campaign.asOf!, event: 'listed', words: typed, reason: typed }] }

const objection: Objection = {
  locale: pseudo,
  source: 'notice',
  organisation: { name: typed, website: typed, place: typed, branchOf: typed },
  role: typed,
  capacity: 'branch',
  state: 'listed',
  stateWords: typed,
  disputed: false,
  confirmedAt: null,
  campaign: { slug: 'fare', title: typed, ask: typed, locale: pseudo, lead: typed },
  version: { number: 1, hash: typed, html: '' },
  objectedAt: null,
  settledAt: null,
  outcome: null,
  open: true,
  affirmedAt: null,
  again: false,
}

function open({ asking = false, state = 'open', backers = [row], pages = 1, refused, signature = 'pending', objected = {}, origin = 'form', invited = false, stood = false }: { stood?: boolean; asking?: boolean; origin?: Origin; invited?: boolean; state?: CampaignState; backers?: (typeof row)[]; pages?: number; refused?: () => never; signature?: SignatureState; objected?: Partial<Objection> } = {}) {
  const { given, page, open } = openPages()
  given(listCampaigns, { campaigns: backers.length > 0 ? [{ ...bare }] : [] })
  const asItStood = stood && { asItStood: { newest: 3, removed: 1, filledIn: 2 } }
  given(readCampaign, { campaign: { ...bare, state, ...asItStood } })
  given(listBackers, listOf(backers, { ...asItStood, pages, page: Math.min(2, pages), count: backers.length, asOf: null }))
  given(readAreas, { ...listOf(backers), byCountry: [{ country: 'GB', count: 1 }], byPlace: [{ place: typed, count: 1 }], bySector: [{ sector: typed, count: 1 }] })
  given(readGrowth, { today: '2026-11-21', days: [1, 2].map((total) => ({ on: `2026-11-2${total}`, listed: 1, left: 0, total })) })
  const logged = { number: 2, at: campaign.asOf!, kind: 'renamed', words: typed, signatureId: '1', reason: typed, correction: { wrong: typed, right: typed }, url: '/1', commitment: typed }
  given(readLogEntry, { revision: 3, entry: logged })
  given(readLog, { revision: 3, found: 3, page: 1, pages: 1, entries: Object.keys(en.domain.log).map((kind, at) => ({ number: at, at: campaign.asOf!, kind, words: typed, url: '/1', name: typed, commitment: typed })) })
  given(readRegisters, { registers: [{ code: 'GB-CHC', readAt: '2026-03-01T09:00:00.000Z' }] })
  given(readVersion, { version: bare.version, current: 2, languages: [] })
  given(askToSign, refused ?? { sentTo: '1@1.1', reference: '1' })
  given(readConfirmation, { ...asked, state: signature, latestAsking: campaign.asOf!, mails: { sent: 1, most: 5, nextAt: asking ? campaign.asOf! : null }, ...(asking && { askingUntil: campaign.asOf!, decideUrl: '/1' }), origin, ...(origin === 'import' && { signatory: { name: '', role: '', email: '1@1.1' } }) })
  given(readInvitation, { campaign: { ...bare, state }, organisation: { name: typed }, signatory: {}, signed: false, stopped: false })
  given(confirmSignature, refused ?? { locale: pseudo, state: 'listed', manageUrl: '/1', already: false })
  given(confirmByCode, refused ?? { locale: pseudo, state: 'held', manageUrl: '/1', already: true, why: typed })
  given(disownSignature, { state: 'held' })
  given(readOwnSignature, { ...own, state: signature })
  for (const endpoint of [readNews, stopNews, resumeNews]) given(endpoint, { locale: pseudo, organisation: typed, campaign: { slug: 'fare', title: typed, locale: pseudo }, stopped: endpoint !== readNews || state === 'closed', ...(invited && { invitedBy: typed }) })
  const about = { locale: pseudo, organisation: typed, campaign: { slug: 'fare', title: typed, locale: pseudo, lead: typed } }
  given(readContact, { ...about, name: typed, role: typed, askedBy: signature === 'held' ? null : typed, confirmed: signature === 'listed' })
  given(readAddress, { ...about, email: '1@1.1', confirmed: signature === 'listed' })
  given(readObjection, { ...objection, ...objected })
  given(objectToSignature, refused ?? { ...objection, ...objected })
  given(readBacker, { backer: { ...row, website: '1.1' }, entries: [logged], takesQuestions: true })
  given(askToObject, refused ?? { sentTo: '1@1.1' })
  given(reportCampaign, refused ?? { answeredTo: '1@1.1' })
  given(readDecision, { locale: pseudo, state: signature, organisation: typed, askedBy: { name: typed, role: typed }, campaign: asked.campaign, version: asked.version, decisionMakers: [], showSignatory: true, quote: typed, askingUntil: null, closesAt: null })
  given(sendSignatureLink, refused ?? { sentTo: '1@1.1' })
  return { page, open }
}

/** Plain Latin words in what is read or heard. Addresses and the name of the host are not ours to translate. */
function plainWords(html: string): string[] {
  const read = html
    .replaceAll(/<(script|style|code)\b[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<time\b[^>]*>.*?<\/time>/gs, ' ')
    .replaceAll(/<span lang="en">.*?<\/span>/gs, ' ')
  const heard = [...read.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(([, words]) => words!)
  return `${read.replaceAll(/<[^>]+>/g, ' ')} ${heard.join(' ')}`
    .replaceAll(/&(?:#x?[\da-f]+|\w+);/gi, ' ')
    .replaceAll(/Example Foundation|[\w.]+@[\w.]+|oak\.example|%[a-z]+|UTC/g, ' ')
    .match(/[A-Za-z]{2,}/g) ?? []
}

beforeAll(() => void catalogues.set(pseudo, pseudoOf(en)))

describe('every word of a page comes from the catalogue of its language', () => {
  const code = { reference: '1', code: '' }
  test.each<[string, Parameters<typeof open>[0]?, Record<string, string>?]>([
    ['/campaigns/fare'],
    ['/campaigns/fare', { backers: [] }],
    ['/campaigns/fare', { state: 'paused' }],
    ['/campaigns/fare', { state: 'closed' }],
    ['/campaigns/fare', { state: 'draft' }],
    ['/campaigns/fare', { state: 'archived' }],
    ['/campaigns/fare?q=1'],
    ['/campaigns/fare/backers', { pages: 3 }],
    ['/campaigns/fare/backers?q=1&order=date', { backers: [] }],
    ['/campaigns/fare/log'],
    ['/campaigns/fare/log?only=corrections'],
    ['/campaigns/fare/log/2'],
    ['/campaigns/fare?at=2', { stood: true }],
    ['/campaigns/fare/backers?at=2', { stood: true }],
    ['/campaigns/fare/backers/1'],
    ['/campaigns/fare/versions/1'],
    ['/campaigns/fare/sign'],
    ['/campaigns/fare/sign', { state: 'paused' }],
    ['/campaigns/fare/sign', {}, { ...sign, 'organisation.country': '', intent: 'check' }],
    ['/campaigns/fare/sign', {}, { version: '1', intent: 'check' }],
    ['/campaigns/fare/sign', {}, { ...sign, version: '7' }],
    ['/campaigns/fare/sign', {}, { ...sign, intent: 'send' }],
    ['/objection/t'],
    ['/objection/t', { objected: { state: 'held', role: undefined } }],
    ['/objection/t', { objected: { open: false } }],
    ['/objection/t', { objected: { open: false, state: 'withdrawn' } }],
    ['/objection/t', { objected: { open: false, objectedAt: campaign.asOf, words: typed } }],
    ['/objection/t', { objected: { open: false, objectedAt: campaign.asOf, settledAt: campaign.asOf, outcome: 'stands', reason: typed, again: true } }],
    ['/objection/t', { objected: { open: false, objectedAt: campaign.asOf, settledAt: campaign.asOf, outcome: 'stands', reason: typed } }],
    ['/objection/t', { objected: { open: false, objectedAt: campaign.asOf, settledAt: campaign.asOf, outcome: 'removed' } }],
    ['/objection/t', { refused: () => refuse('input.wrong', { fields: [{ field: 'words', message: typed }] }) }, { words: typed }],
    ['/campaigns/fare/objection'],
    ['/campaigns/fare/objection?q=1', { backers: [] }],
    ['/campaigns/fare/backers/1/objection'],
    ['/campaigns/fare/backers/1/objection', {}, { email: '1@1.1' }],
    ['/campaigns/fare/report'],
    ['/campaigns/fare/report', {}, { kind: 'other', words: typed }],
    ['/campaigns/fare/report', { refused: () => refuse('input.wrong', { fields: [{ field: 'kind', message: typed }] }) }, { words: typed }],
    ['/confirm/t'],
    ['/confirm/t?correct'],
    ['/confirm/t', { asking: true }],
    ['/decide/t'],
    ['/decide/t', { signature: 'listed' }],
    ['/campaigns/fare/sign', {}, { ...sign, 'organisation.country': '', authority: '', intent: 'ask' }],
    ['/campaigns/fare/sign', {}, { ...sign, askingUntil: '2030-01-01', intent: 'send' }],
    ['/confirm/t', { signature: 'held' }],
    ['/confirm/t', { signature: 'listed' }],
    ['/confirm/t', { signature: 'expired' }],
    ['/confirm/t', { signature: 'disowned' }],
    ['/confirm/t', {}, { intent: 'confirm' }],
    ['/confirm/t', {}, { intent: 'disown' }],
    ['/invitation/t'],
    ['/invitation/t', { state: 'paused' }],
    ['/confirm/t', { origin: 'import' }],
    ['/unsubscribe/t', { invited: true }],
    ['/unsubscribe/t', { invited: true, state: 'closed' }],
    ['/unsubscribe/t'],
    ['/unsubscribe/t', {}, { intent: 'stop' }],
    ['/signature/t', { signature: 'listed' }],
    ['/signature/t', { signature: 'withdrawn' }],
    ['/signature/t?done=corrected', { signature: 'held' }],
    ['/signature/t?correct', { signature: 'listed' }],
    ['/signature/t/erasure', { signature: 'listed' }],
    ['/contact/t'],
    ['/contact/t', { signature: 'held' }],
    ['/contact/t', { signature: 'listed' }],
    ['/address/t'],
    ['/address/t', { signature: 'listed' }],
  ])('%s %j', async (path, state = {}, form) => {
    const { html } = await open(state).page(path, form)
    expect(html).toContain(`lang="${pseudo}"`)
    expect(plainWords(html)).toEqual([])
  })

  // These belong to no campaign and speak English: here English itself is put between marks.
  test.each<[string, Parameters<typeof open>[0]?, Record<string, string>?]>([
    ['/'],
    ['/', { backers: [] }],
    ['/privacy'],
    ['/terms'],
    ['/api'],
    ['/no/such/page'],
    ['/confirm'],
    ['/confirm', {}, code],
    ['/confirm', { refused: () => refuse('code.spent') }, code],
    ['/signature-link'],
    ['/erased'],
    ['/removed'],
    ['/signature-link', {}, { email: '1@1.1' }],
  ])('%s %j', async (path, state = {}, form) => {
    catalogues.set('en', pseudoOf(en))
    try {
      const page = await open(state).open(path, form)
      if (page instanceof Response) throw new Error('expected a page')
      const said = state.refused ? page.html.replaceAll(/<div class="error-summary".*?<\/div>/gs, '') : page.html
      expect(plainWords(said)).toEqual([])
    } finally {
      catalogues.set('en', en)
    }
  })
})

describe('the pseudo-language', () => {
  test('leaves alone what makes a message work', () => {
    expect(pseudoMessage('{n, plural, one {# day of {name}} other {<b>days</b>}} to go')).toBe('{n, plural, one {# ḓȧẏ ǿƒ {name}} other {<b>ḓȧẏş</b>}} ŧǿ ɠǿ')
  })
})
