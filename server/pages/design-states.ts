import type { Visitor } from '#client/context.ts'
import type { Backer } from '#contracts/backers.ts'
import { listBackers, readAreas } from '#contracts/backers.ts'
import { readLog } from '#contracts/record.ts'
import { listCampaigns, readCampaign, readGrowth, readVersion, type Campaign } from '#contracts/campaigns.ts'
import { wordsAt, wordsIn } from '#contracts/words/words.ts'
import type { Answer, Endpoint } from '#contracts/endpoint.ts'
import { Refusal, type RefusalCode } from '#contracts/refusals.ts'
import { askFirst, readDecision, type Decision } from '#contracts/decisions.ts'
import { changeLogo } from '#contracts/logos.ts'
import { readRegisters } from '#contracts/registers.ts'
import { addContact, confirmAddress, confirmContact, eraseSignature, proposeAddress, readAddress, readContact, type ContactAsked } from '#contracts/signatories.ts'
import { confirmByCode, confirmSignature, disownSignature, readConfirmation, readNews, readOwnSignature, resendVerification, resumeNews, sendSignatureLink, stopNews, withdrawSignature } from '#contracts/own-signatures.ts'
import { askToSign, type SignatureState } from '#contracts/signatures.ts'
import { arabicCampaign, longCampaign, longName, manyBackers, sampleAnswers, sampleBackers, sampleCampaign, sampleConfirmation, sampleOwn, translatedCampaign } from './design-samples.ts'

/** What the product is made to say: an answer, or a refusal. */
export type Said = readonly [Endpoint, unknown]
/** A page in one of its states: where it stands, what was sent to it, and what it is told. */
export type PageState = { name: string; path: string; form?: Record<string, string>; says: Said[]; /** Who looks at it, where that is not everybody. */ visitor?: Visitor }

export const says = <E extends Endpoint>(endpoint: E, answer: Answer<E> | Refusal): Said => [endpoint, answer]
const no = (...given: ConstructorParameters<typeof Refusal>) => new Refusal(...given)

const list = (backers: Backer[], changes: Partial<Answer<typeof listBackers>> = {}) =>
  says(listBackers, { count: backers.length, branches: 2, countries: 3, revision: 31, asOf: '2026-11-21T10:15:00.000Z', order: 'name', method: '', found: backers.length, page: 1, pages: 1, backers, ...changes })

/** What stands below the list on its own page. */
const below = (count: number): Said[] => [
  says(readAreas, { count, branches: 2, countries: 3, revision: 31, asOf: '2026-11-21T10:15:00.000Z', byCountry: [{ country: 'GB', count: 9 }, { country: 'IE', count: 2 }], byPlace: [{ place: 'Northmoor', count: 4 }, { place: 'Hinderwell', count: 1 }], bySector: [{ sector: 'Housing', count: 3 }] }),
  says(readGrowth, { today: '2026-11-21', days: [3, 9, 14].map((total, at) => ({ on: `2026-11-${19 + at}`, listed: 5, left: 0, total })) }),
]
const campaign = (changes: Partial<Campaign> = {}, backers = sampleBackers): Said[] => [says(readCampaign, { campaign: { ...sampleCampaign, ...changes } }), list(backers), ...below(backers.length)]
const tenThousand = (page: number) => [says(readCampaign, { campaign: { ...sampleCampaign, count: 10_000 } }), list(manyBackers(1000), { count: 10_000, found: 10_000, page, pages: 10 }), ...below(10_000)]

const summary = ({ slug, title, ask, state, locale, lead, closesAt, count, branches, countries, revision, asOf }: Campaign) => ({ slug, title, ask, state, locale, lead, closesAt, count, branches, countries, revision, asOf })
const log = (...kinds: [string, string?][]) =>
  says(readLog, { revision: kinds.length, found: kinds.length, page: 1, pages: 1, entries: kinds.map(([kind, name], at) => ({ number: kinds.length - at, at: '2026-11-21T10:15:00.000Z', kind, words: wordsAt(wordsIn('en'), `domain.log.${kind}`, { name: name ?? wordsIn('en')('domain.log.removedName'), version: 2 }) ?? kind, url: '', ...(name && { name }), version: 2, commitment: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184' })) })

const at = '/campaigns/sample'
const home = (...campaigns: Campaign[]) => [says(listCampaigns, { campaigns: campaigns.map(summary) })]
const signing = (path: string, form?: Record<string, string>, ...more: Said[]) => ({ path, ...(form && { form }), says: [...campaign(), says(readRegisters, { registers: [] }), ...more] })
const confirming = (changes: Partial<typeof sampleConfirmation> = {}, ...more: Said[]) => [says(readConfirmation, { ...sampleConfirmation, ...changes }), ...more]
const own = (changes: Partial<typeof sampleOwn> = {}, ...more: Said[]) => [says(readOwnSignature, { ...sampleOwn, ...changes }), ...home(longCampaign), ...campaign(), ...more]
const inState = (state: SignatureState, stateWords = '') => ({ state, stateWords })
const refusedWith = (code: RefusalCode): PageState => ({ name: `error ${code}`, path: at, says: [says(readCampaign, no(code))] })
const why = 'Its name is like one that is on the list already: Harwell Women’s Institute.'
const news = (stopped: boolean): Said[] => [readNews, stopNews, resumeNews].map((endpoint) => says(endpoint, { locale: 'en-GB', organisation: sampleConfirmation.organisation.name, campaign: { slug: 'sample', title: sampleCampaign.title, locale: 'en-GB' }, stopped }))
const about = { locale: 'en-GB', organisation: sampleConfirmation.organisation.name, campaign: { slug: 'sample', title: sampleCampaign.title, locale: 'en-GB', lead: sampleCampaign.lead.name } }
const contacting = (changes: Partial<ContactAsked> = {}, ...more: Said[]) => [says(readContact, { ...about, name: 'Siân Prys', role: 'Chair', askedBy: 'Margaret Ó Dálaigh', confirmed: false, ...changes }), ...more]
const addressing = (confirmed: boolean, ...more: Said[]) => [says(readAddress, { ...about, email: 'margaret@hinderwell.example', confirmed }), ...more]
const pending = { latestAsking: '2026-12-18T17:00:00.000Z', mails: { sent: 1, most: 5, nextAt: null } }
const asking = { ...pending, askingUntil: '2026-12-03T23:59:00.000Z', decideUrl: 'https://campaigns.example.org/decide/Qk9hbmQtb2YtdHJ1c3RlZXMtc2F5cy15ZXM' }
const deciding = (changes: Partial<Decision> = {}): Said[] => [says(readDecision, { locale: 'en-GB', state: 'pending', organisation: sampleConfirmation.organisation.name, askedBy: { name: 'Margaret Ó Dálaigh', role: 'Secretary' }, campaign: sampleConfirmation.campaign, version: sampleConfirmation.version, decisionMakers: sampleCampaign.decisionMakers, showSignatory: true, quote: 'Half of our members no longer drive.', askingUntil: asking.askingUntil, closesAt: asking.latestAsking, ...changes })]
const done = { locale: 'en-GB', manageUrl: '/signature/t', already: false }

/** Every page of the public and of the signer, in every state that somebody can meet. */
export const pageStates: PageState[] = [
  { name: 'home', path: '/', says: home(sampleCampaign, longCampaign, arabicCampaign) },
  { name: 'home empty', path: '/', says: home() },
  { name: 'campaign', path: at, says: campaign() },
  { name: 'campaign without a backer', path: at, says: campaign({ count: 0, branches: 0, countries: 0, decisionMakers: [], closesAt: null, asOf: null }, []) },
  { name: 'campaign with long names', path: at, says: campaign(longCampaign) },
  { name: 'campaign with 10,000 backers', path: at, says: tenThousand(1) },
  { name: 'campaign from right to left', path: at, says: campaign(arabicCampaign) },
  { name: 'campaign in another of its languages', path: `${at}?lang=fr`, says: campaign(translatedCampaign) },
  { name: 'campaign draft', path: at, says: [says(readCampaign, { campaign: { ...sampleCampaign, state: 'draft', version: null, count: 0 } })] },
  { name: 'campaign paused', path: at, says: campaign({ state: 'paused' }) },
  { name: 'campaign closed', path: at, says: campaign({ state: 'closed' }) },
  { name: 'campaign archived', path: at, says: campaign({ state: 'archived' }) },
  { name: 'campaign searched', path: `${at}?q=bus`, says: [...campaign().slice(0, 1), list(sampleBackers.slice(9, 10), { count: 14 })] },
  { name: 'campaign searched in vain', path: `${at}?q=train`, says: [...campaign().slice(0, 1), list([], { count: 14 })] },
  { name: 'backers', path: `${at}/backers`, says: campaign() },
  { name: 'backers with logos', path: `${at}/backers`, says: campaign({}, sampleBackers.map((backer, place) => (place % 2 === 0 ? { ...backer, logo: '/favicon.svg' } : backer))) },
  { name: 'backers page 2 of 10', path: `${at}/backers?page=2`, says: tenThousand(2) },
  { name: 'backers searched in vain', path: `${at}/backers?q=train&country=FR`, says: [...campaign(), list([], { count: 14 })] },
  { name: 'log', path: `${at}/log`, says: [...campaign(), log(['withdrawn', longName], ['listed', 'جمعية الأمل'], ['listed', '1999'], ['published'], ['opened'])] },
  { name: 'log empty', path: `${at}/log`, says: [...campaign(), log()] },
  { name: 'version', path: `${at}/versions/2`, says: [says(readVersion, { version: sampleCampaign.version!, current: 2, languages: sampleCampaign.languages })] },
  { name: 'version in another of its languages', path: `${at}/versions/2?lang=fr`, says: [says(readVersion, { version: sampleCampaign.version!, current: 2, languages: translatedCampaign.languages, translation: translatedCampaign.translation })] },
  { name: 'version superseded', path: `${at}/versions/2`, says: [says(readVersion, { version: sampleCampaign.version!, current: 3, languages: sampleCampaign.languages })] },
  { name: 'sign', ...signing(`${at}/sign`) },
  { name: 'sign with problems', ...signing(`${at}/sign`, { ...sampleAnswers, 'organisation.name': '', 'signatory.email': 'secretary@', capacity: 'personal', authority: '', intent: 'check' }) },
  { name: 'sign after the wording changed', ...signing(`${at}/sign`, { ...sampleAnswers, version: '1', intent: 'check' }) },
  { name: 'sign check answers', ...signing(`${at}/sign`, { ...sampleAnswers, intent: 'check' }) },
  { name: 'sign check long answers', ...signing(`${at}/sign`, { ...sampleAnswers, 'organisation.name': longName, 'signatory.name': 'سلمى الحسن', intent: 'check' }) },
  { name: 'sign sent', ...signing(`${at}/sign`, { ...sampleAnswers, intent: 'send' }, says(askToSign, { sentTo: 'secretary@hinderwell.example', reference: 'K7TM-2QXW-PH4D' })) },
  { name: 'sign limited', ...signing(`${at}/sign`, { ...sampleAnswers, intent: 'send' }, says(askToSign, no('limit.reached', { details: { retryAfter: 300 } }))) },
  { name: 'sign not open', path: `${at}/sign`, says: [...campaign({ state: 'paused' }), says(readRegisters, { registers: [] })] },
  { name: 'confirm', path: '/confirm/t', says: confirming() },
  { name: 'sign, asking first', ...signing(`${at}/sign`, { ...sampleAnswers, authority: '', intent: 'ask' }) },
  { name: 'sign, asking first, without a date', ...signing(`${at}/sign`, { ...sampleAnswers, authority: '', askingUntil: '', intent: 'send' }) },
  { name: 'sign, saved to ask first', ...signing(`${at}/sign`, { ...sampleAnswers, authority: '', askingUntil: '2026-12-03', intent: 'send' }, says(askToSign, { sentTo: 'secretary@hinderwell.example', reference: 'K7TM-2QXW-PH4D' })) },
  { name: 'confirm, may ask first', path: '/confirm/t', says: confirming(pending) },
  { name: 'confirm, asking first', path: '/confirm/t', says: confirming(asking) },
  { name: 'confirm, asking first, too late', path: '/confirm/t', form: { intent: 'ask', until: '2027-12-03' }, says: confirming(asking, says(askFirst, no('input.wrong', { fields: [{ field: 'until', problem: 'asking.late', values: { date: '18 December 2026' } }] }))) },
  { name: 'confirm, e-mail sent again', path: '/confirm/t', form: { intent: 'resend' }, says: confirming({ ...pending, mails: { sent: 2, most: 5, nextAt: '2026-11-21T10:25:00.000Z' } }, says(resendVerification, { sentTo: 'secretary@hinderwell.example' })) },
  { name: 'decide', path: '/decide/t', says: deciding() },
  { name: 'decided', path: '/decide/t', says: deciding({ state: 'listed', askedBy: null }) },
  { name: 'confirm a long name', path: '/confirm/t', says: confirming({ organisation: { ...sampleConfirmation.organisation, name: longName } }) },
  { name: 'confirm after the close', path: '/confirm/t', says: confirming({ campaign: { ...sampleConfirmation.campaign, state: 'closed' } }) },
  { name: 'confirm after the wording changed', path: '/confirm/t', form: { intent: 'confirm' }, says: confirming({}, says(confirmSignature, no('wording.changed'))) },
  { name: 'confirm correct', path: '/confirm/t?correct', says: confirming() },
  { name: 'confirm already listed', path: '/confirm/t', says: confirming({ state: 'listed' }) },
  { name: 'confirm already held', path: '/confirm/t', says: confirming({ state: 'held', why }) },
  { name: 'confirm expired', path: '/confirm/t', says: confirming({ state: 'expired' }) },
  { name: 'confirm withdrawn', path: '/confirm/t', says: confirming({ state: 'withdrawn' }) },
  { name: 'confirmed', path: '/confirm/t', form: { intent: 'confirm' }, says: confirming({}, says(confirmSignature, { ...done, state: 'listed' })) },
  { name: 'confirmed and held', path: '/confirm/t', form: { intent: 'confirm' }, says: confirming({}, says(confirmSignature, { ...done, state: 'held', why })) },
  { name: 'confirmed twice', path: '/confirm/t', form: { intent: 'confirm' }, says: confirming({}, says(confirmSignature, { ...done, state: 'listed', already: true })) },
  { name: 'disowned', path: '/confirm/t', form: { intent: 'disown' }, says: confirming({}, says(disownSignature, { state: 'disowned' })) },
  { name: 'code', path: '/confirm', says: [] },
  { name: 'code wrong', path: '/confirm', form: { reference: 'K7TM-2QXW-PH4D', code: 'AAAA-AAAA' }, says: [says(confirmByCode, no('code.wrong'))] },
  { name: 'own sign-on listed', path: '/signature/t', says: own() },
  { name: 'own sign-on with a logo', path: '/signature/t?done=logoChanged', says: own({ logo: { width: 300, height: 120 } }) },
  { name: 'logo add', path: '/signature/t/logo', says: own() },
  { name: 'logo change', path: '/signature/t/logo', says: own({ logo: { width: 300, height: 120 }, showsLogos: false }) },
  { name: 'logo that cannot be read', path: '/signature/t/logo', form: { picture: '' }, says: own({}, says(changeLogo, no('input.wrong', { fields: [{ field: 'picture', problem: 'picture.unreadable' }] }))) },
  { name: 'own sign-on held', path: '/signature/t', says: own({ ...inState('held', 'Confirmed, and being looked at by the lead'), why }) },
  { name: 'own sign-on pending', path: '/signature/t', says: own({ ...inState('pending', 'Sent, not yet confirmed'), checks: [], confirmedAt: null }) },
  { name: 'own sign-on withdrawn', path: '/signature/t', says: own(inState('withdrawn', 'Withdrawn')) },
  { name: 'own sign-on just corrected', path: '/signature/t?done=corrected', says: own({ proposedName: longName }) },
  { name: 'own sign-on correct', path: '/signature/t?correct', says: own() },
  { name: 'own sign-on withdraw, wrong name', path: '/signature/t', form: { intent: 'withdraw', name: 'Hinderwell' }, says: own({}, says(withdrawSignature, no('signature.name-mismatch', { fields: [{ field: 'name', problem: 'withdrawal.mismatch' }] }))) },
  { name: 'own sign-on of the second contact', path: '/signature/t', says: own({ viewer: 'contact', signatory: { name: 'Margaret Ó Dálaigh', role: 'Secretary', email: 's•••@hinderwell.example' }, contact: { name: 'Siân Prys', role: 'Chair', email: 'sian@hinderwell.example', confirmed: true } }) },
  { name: 'own sign-on, changes waiting', path: '/signature/t?done=addressAsked', says: own({ proposedEmail: 'margaret@hinderwell.example', contact: { name: 'Siân Prys', role: 'Chair', email: 'sian@hinderwell.example', confirmed: false } }) },
  { name: 'own sign-on, second contact with a problem', path: '/signature/t', form: { intent: 'contact', 'contact.name': 'Siân Prys', 'contact.role': '', 'contact.email': 'sian' }, says: own({ contact: null }, says(addContact, no('input.wrong', { fields: [{ field: 'role', problem: 'role.missing' }, { field: 'email', problem: 'email.wrong' }] }))) },
  { name: 'own sign-on, the same address', path: '/signature/t', form: { intent: 'address', 'address.email': 'secretary@hinderwell.example' }, says: own({}, says(proposeAddress, no('input.wrong', { fields: [{ field: 'email', problem: 'email.same' }] }))) },
  { name: 'second contact asked', path: '/contact/t', says: contacting() },
  { name: 'second contact asked before', path: '/contact/t', says: contacting({ confirmed: true }) },
  { name: 'second contact confirmed', path: '/contact/t', form: { intent: 'confirm' }, says: contacting({ confirmed: true }, says(confirmContact, done)) },
  { name: 'new address', path: '/address/t', says: addressing(false) },
  { name: 'new address confirmed', path: '/address/t', form: { intent: 'confirm' }, says: addressing(true, says(confirmAddress, done)) },
  { name: 'erase my data', path: '/signature/t/erasure', says: own({ showSignatory: true }) },
  { name: 'erase my data, wrong name', path: '/signature/t/erasure', form: { name: 'Hinderwell', organisation: 'withdraw' }, says: own({}, says(eraseSignature, no('signature.name-mismatch', { fields: [{ field: 'name', problem: 'withdrawal.mismatch' }] }))) },
  { name: 'erased', path: '/erased', says: [] },
  { name: 'no longer a contact', path: '/removed', says: [] },
  { name: 'unsubscribe', path: '/unsubscribe/t', says: news(false) },
  { name: 'unsubscribed', path: '/unsubscribe/t', form: { intent: 'stop' }, says: news(true) },
  { name: 'unsubscribed, taken back', path: '/unsubscribe/t', form: { intent: 'resume' }, says: news(false) },
  { name: 'find your sign-on', path: '/signature-link', says: [] },
  { name: 'find your sign-on, sent', path: '/signature-link', form: { email: 'secretary@hinderwell.example' }, says: [says(sendSignatureLink, { sentTo: 'secretary@hinderwell.example' })] },
  { name: 'privacy', path: '/privacy', says: [] },
  { name: 'terms', path: '/terms', says: [] },
  { name: 'api', path: '/api', says: [] },
  { name: 'error page unknown', path: '/no/such/page', says: [] },
  ...(['link.unknown', 'campaign.unknown', 'campaign.taken-down', 'session.needed', 'request.cross-site', 'limit.reached', 'service.busy', 'service.fault'] as const).map(refusedWith),
  { name: 'error page of a language that there is not', path: `${at}?lang=de`, says: [says(readCampaign, no('language.unknown', { details: { languages: 'English, العربية, Français' } }))] },
]

/** `campaign with 10,000 backers` → `campaign-with-10-000-backers`. */
export const slugOf = (name: string): string => name.replaceAll(/[^a-z0-9]+/gi, '-')
