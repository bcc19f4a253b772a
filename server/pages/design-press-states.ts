import type { Campaign } from '#contracts/campaigns.ts'
import { givePressQuote, readOwnPress, type OwnPress } from '#contracts/own-press.ts'
import { readPress, type Press } from '#contracts/press.ts'
import { openPreview } from '#contracts/press-embargo.ts'
import { askOrganisation, readPressQuestion, type PressQuestion } from '#contracts/press-questions.ts'
import { readBacker } from '#contracts/objections.ts'
import { Refusal } from '#contracts/refusals.ts'
import { arabicCampaign, longCampaign, longName, sampleBackers, sampleCampaign, sampleConfirmation } from './design-samples.ts'
import { says, type PageState, type Said } from './design-states.ts'

const at = '/campaigns/sample/press'

const pressOf = ({ slug, title, ask, state, locale, lead, leadChecked, decisionMakers, closesAt, count, branches, countries, revision, asOf, version, languages }: Campaign): Press => ({
  slug,
  title,
  ask,
  state,
  locale,
  languages,
  lead,
  ...(leadChecked && { leadChecked }),
  decisionMakers,
  closesAt,
  count,
  branches,
  countries,
  revision,
  asOf,
  version: version && { number: version.number, publishedAt: version.publishedAt },
  method: 'Each organisation is counted once.',
  contact: null,
  facts: [],
  quotes: [],
  quotesOn: '2026-11-21',
  pictures: [],
  logos: 0,
  picturesFile: null,
  citation: `“${title}”, revision ${revision}. https://campaigns.example.org/campaigns/${slug}?at=${revision}`,
  permanent: `https://campaigns.example.org/campaigns/${slug}?at=${revision}`,
})
const press = (of: Campaign, more: Partial<Press> = {}): Said[] => [says(readPress, { press: { ...pressOf(of), ...more } })]

const quoteOfLead = { id: 'q3', words: 'A bus that comes is a bus that is taken.', speaker: 'Ifan Lloyd', role: 'Spokesperson', organisation: sampleCampaign.lead.name }

const full: Partial<Press> = {
  contact: { name: 'Siân Prys', role: 'Press officer', phone: '+44 1632 960 018', email: 'press@northmoor.example', hours: 'Every day, 8 am to 10 pm, London time' },
  facts: [{ label: 'Young people without a bus', words: 'One in three, by the county’s survey of 2025' }],
  quotes: [
    { id: 'q1', words: 'Half of our members no longer drive.\nThe bus is the village hall on wheels.', speaker: 'Margaret Ó Dálaigh', role: 'Secretary', organisation: 'Hinderwell Women’s Institute', backer: 'b1' },
    { id: 'q2', words: 'A fare that a paper round can pay for.', speaker: 'Tomos Pryce', role: 'Chair', organisation: longName, backer: 'b2' },
  ],
}

const own: OwnPress = { locale: 'en-GB', organisation: sampleConfirmation.organisation.name, campaign: { slug: 'sample', title: sampleCampaign.title, locale: 'en-GB', lead: sampleCampaign.lead.name }, quote: 'Half of our members no longer drive.', signatory: { name: 'Margaret Ó Dálaigh', role: 'Secretary' }, viewer: 'signatory', given: 'no', canGive: true, takesQuestions: true }
const ownPress = (changes: Partial<OwnPress> = {}): Said[] => [says(readOwnPress, { ...own, ...changes })]
const ownAt = '/signature/t/press'

const backerAt = '/campaigns/sample/backers/b1/question'
const asking = (takesQuestions: boolean, more: Partial<Press> = {}): Said[] => [...press(sampleCampaign, more), says(readBacker, { backer: sampleBackers[0]!, entries: [], takesQuestions })]
const question: PressQuestion = { locale: 'en-GB', as: 'asker', state: 'waiting', organisation: sampleConfirmation.organisation.name, campaign: own.campaign, backer: 'b1', name: 'Rosa Lind', newsroom: 'The Coast Gazette', words: 'How many of your members use the bus?', answerBy: '2026-11-24', reported: false }
const questioned = (changes: Partial<PressQuestion> = {}): Said[] => [says(readPressQuestion, { ...question, ...changes })]
const embargo = { until: '2026-12-01T09:00:00.000Z', zone: 'Europe/London' }

/** The press desk, with much and with nothing on it. */
export const pressStates: PageState[] = [
  { name: 'press desk', path: at, says: press(sampleCampaign, full) },
  { name: 'press desk without anything of the lead', path: at, says: press({ ...sampleCampaign, lead: { ...sampleCampaign.lead, website: 'https://northmoor.example' } }) },
  { name: 'press desk long', path: at, says: press(longCampaign, full) },
  { name: 'press desk from right to left', path: at, says: press(arabicCampaign, full) },
  { name: 'press desk of a draft', path: at, says: press({ ...sampleCampaign, state: 'draft', version: null, asOf: null, count: 0, branches: 0, countries: 0, closesAt: null, decisionMakers: [] }, { citation: null, permanent: null }) },
  { name: 'ask an organisation', path: backerAt, says: asking(true) },
  { name: 'ask an organisation, with problems', path: backerAt, form: { name: 'Rosa Lind', words: 'How many?' }, says: [...asking(true), says(askOrganisation, new Refusal('input.wrong', { fields: [{ field: 'email', problem: 'email.missing' }] }))] },
  { name: 'ask an organisation, sent', path: backerAt, form: { name: 'Rosa Lind' }, says: [...asking(true), says(askOrganisation, { sentTo: 'rosa@gazette.example' })] },
  { name: 'ask an organisation that takes no messages', path: backerAt, says: asking(false, full) },
  { name: 'question to confirm', path: '/question/t', says: questioned() },
  { name: 'question sent', path: '/question/t', says: questioned({ state: 'sent' }) },
  { name: 'question to report', path: '/question/t', says: questioned({ as: 'recipient', state: 'sent' }) },
  { name: 'question reported', path: '/question/t', says: questioned({ as: 'recipient', state: 'sent', reported: true }) },
  { name: 'preview under embargo', path: '/preview/t', says: [says(openPreview, { state: 'embargoed', embargo, press: { ...pressOf(sampleCampaign), ...full, quotes: [quoteOfLead], citation: null, permanent: null }, statement: { title: sampleCampaign.title, ask: sampleCampaign.ask, html: sampleCampaign.version!.html, locale: 'en-GB', frozen: false } })] },
  { name: 'preview, embargo over', path: '/preview/t', says: [says(openPreview, { state: 'over', embargo, locale: 'en-GB' })] },
  { name: 'own press, nothing given', path: ownAt, says: ownPress() },
  { name: 'own press, quote waiting', path: `${ownAt}?done=given`, says: ownPress({ given: 'waiting' }) },
  { name: 'own press, quote on the desk', path: ownAt, says: ownPress({ given: 'cleared' }) },
  { name: 'own press, not agreed', path: ownAt, form: { intent: 'give', words: 'The bus is the village hall on wheels.' }, says: [...ownPress(), says(givePressQuote, new Refusal('input.wrong', { fields: [{ field: 'named', problem: 'pressQuote.named' }] }))] },
  { name: 'own press of the second contact', path: ownAt, says: ownPress({ viewer: 'contact', canGive: false }) },
  { name: 'own press of a sign-on that is over', path: ownAt, says: ownPress({ canGive: false }) },
]
