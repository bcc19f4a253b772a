import type { Backer } from '#contracts/backers.ts'
import type { Campaign } from '#contracts/campaigns.ts'
import type { Confirmation, OwnSignature } from '#contracts/own-signatures.ts'

// Made-up bodies, with the names that lists are really made of: numbers, signs, five scripts, and one of 135 characters.

const words = `
<p>Buses are how young people get to college, to a first job, to a friend in hospital. Since the £1 fare began, <em>four in ten</em> say that they take trips they used to go without.</p>
<h2>What we ask</h2><p>We ask the Mayor to do three things:</p>
<ol><li>keep the £1 fare beyond March,</li><li>extend it to everyone under 25 by September 2027,</li><li>say in public each year what it costs and what it brings.</li></ol>
<blockquote><p>“I turned down a job because the bus there and back cost an hour’s pay.”</p></blockquote>
<p>None of this is new. <a href="https://example.org">Three regions do it already</a>, and none has gone back. A fare that can be counted on is a timetable for a life: it decides which course is within reach, which shift can be taken, and whether a friend is visited on a Sunday.</p>
<ul><li>The fare costs less than one junction.</li><li>It needs no new law.</li></ul><hr><p>We are ready to meet, and to help.</p>`

const title = 'One pound, every bus, under twenty-five'
const ask = 'Keep the £1 bus fare, and extend it to everyone under 25 by September 2027.'
const hash = '3f9a61c27be04d58'.repeat(4)
const publishedAt = '2026-10-01T09:00:00.000Z'

export const sampleCampaign: Campaign = {
  slug: 'sample',
  title,
  ask,
  state: 'open',
  locale: 'en-GB',
  lead: { id: 'l1', name: 'Northmoor Citizens Alliance', website: 'https://northmoor.example' },
  version: { number: 2, hash, publishedAt, title, ask, body: '', html: words, locale: 'en-GB' },
  languages: [{ locale: 'en-GB', title, authoritative: true }],
  decisionMakers: [
    { id: 'd1', name: 'Amara Whitfield', role: 'Mayor', institution: 'Northmoor Combined Authority' },
    { id: 'd2', name: 'Tomos Pryce', role: 'Cabinet Member for Transport', institution: 'Northmoor Combined Authority' },
  ],
  closesAt: '2026-12-18T17:00:00.000Z',
  count: 14,
  branches: 2,
  countries: 3,
  asks: { secondPerson: 'no', basis: false },
  showsLogos: true,
  revision: 31,
  asOf: '2026-11-21T10:15:00.000Z',
}

export const longCampaign: Campaign = {
  ...sampleCampaign,
  title: 'An affordable, frequent and accessible bus network for every town, village and estate between the River Alder and the coast, by day and by night',
  ask: 'Guarantee by law that no place of more than two hundred people is without a bus every hour between six in the morning and midnight, on every day of the year, at a fare of no more than one pound for everyone under twenty-five.',
  lead: { id: 'l2', name: 'The Northmoor and Alder Valley Federation of Parish Councils, Residents’ Associations, Young Farmers’ Clubs and Passenger Groups (NAVFPC)' },
  decisionMakers: Array.from({ length: 5 }, (_, at) => ({ ...sampleCampaign.decisionMakers[at % 2]!, id: `d${at}` })),
}

const french = {
  locale: 'fr',
  title: 'Une livre, tous les bus, moins de vingt-cinq ans',
  ask: 'Gardez le billet de bus à une livre, et étendez-le à tous les moins de vingt-cinq ans d’ici septembre 2027.',
  body: '',
  html: '<p>C’est en bus que les jeunes vont au lycée, à un premier emploi, chez un ami à l’hôpital.</p><h2>Ce que nous demandons</h2><ol><li>gardez le billet à une livre après mars,</li><li>étendez-le à tous les moins de vingt-cinq ans.</li></ol>',
  hash: '58d40eb72c169af3'.repeat(4),
}

/** The sample in French, one of its three languages. */
export const translatedCampaign: Campaign = {
  ...sampleCampaign,
  languages: [...sampleCampaign.languages, { locale: 'ar', title: 'جنيه واحد لكل حافلة', authoritative: false }, { locale: 'fr', title: french.title, authoritative: false }],
  translation: french,
}

export const arabicCampaign: Campaign = {
  ...sampleCampaign,
  locale: 'ar',
  title: 'مدرسة آمنة لكل طفل',
  ask: 'افتحوا الطريق الآمن إلى المدرسة قبل بداية الفصل القادم.',
  lead: { id: 'l3', name: 'جمعية الأمل' },
  decisionMakers: [{ id: 'd1', name: 'سلمى الحسن', role: 'عمدة المدينة' }],
  version: { ...sampleCampaign.version!, locale: 'ar', html: '<p>يذهب أطفالنا إلى المدرسة كل يوم على طريق بلا رصيف. نطلب من البلدية أن تفتح الطريق الآمن قبل بداية الفصل القادم، وأن تعلن موعد العمل.</p><ol><li>رصيف على جانبي الطريق،</li><li>إشارة أمام المدرسة (30 km/h).</li></ol>' },
}

const named: Partial<Backer>[] = [
  { name: '1999', country: 'FR' },
  { name: '11.11.11', country: 'BE', place: 'Brussels' },
  { name: '/e/ Commons', country: 'DE' },
  { name: 'ACT | The Apprentices’ Association', website: 'https://act.example', checks: ['Confirmed by e-mail at its own website’s address'] },
  { name: 'Alder Valley Young Farmers', branchOf: 'National Federation of Young Farmers' },
  { name: 'Đoàn Thanh niên Northmoor', place: 'Northmoor' },
  { name: 'Hinderwell Women’s Institute', quote: 'Half of our members no longer drive.\nThe bus is the village hall on wheels.', signatory: { name: 'Margaret Ó Dálaigh', role: 'Secretary' } },
  { name: 'p≡p Riders' },
  { name: 'Rajnandgaon Kisan Sabha · राजनांदगांव किसान सभा', country: 'IN' },
  { name: 'The Interparish Association for the Preservation, Improvement and Fair Pricing of Rural, Coastal and Night-Time Public Passenger Transport', place: 'Alderby-under-Scar' },
  { name: 'Żółta Łódka', country: 'PL', place: 'Łódź' },
  { name: 'עמותת הגשר', country: 'IL', place: 'חיפה' },
  { name: 'جمعية الأمل', country: 'JO', branchOf: 'اتحاد الجمعيات' },
  { name: '北野バス友の会', country: 'JP', place: '京都市' },
]

const asBacker = (changes: Partial<Backer>, at: number): Backer => ({
  id: `b${at}`,
  name: 'Oak Trust',
  country: 'GB',
  confirmedAt: '2026-11-20T10:00:00.000Z',
  version: 2,
  checks: ['Confirmed by e-mail'],
  ...changes,
})

export const sampleBackers = named.map(asBacker)
const kinds = ['Residents’ Association', 'Youth Club', 'Parish Council', 'Food Bank', 'Women’s Institute', 'Allotment Society', 'Sixth-Form Union']
export const manyBackers = (count: number) =>
  Array.from({ length: count }, (_, at) => asBacker({ name: `${['Alderby', 'Brigstow', 'Carrow', 'Dunmere', 'Elmsett', 'Farrow'][at % 6]} ${kinds[at % 7]} ${at + 1}`, place: at % 3 === 0 ? 'Northmoor' : undefined }, at))

const organisation = { name: 'Hinderwell Women’s Institute', website: 'https://hinderwell.example', country: 'GB', place: 'Hinderwell' }
export const longName = named[9]!.name!

export const sampleConfirmation: Confirmation = {
  locale: 'en-GB',
  state: 'pending',
  organisation,
  signatory: { name: 'Margaret Ó Dálaigh', role: 'Secretary', email: 'secretary@hinderwell.example' },
  quote: 'Half of our members no longer drive.',
  showSignatory: true,
  campaign: { slug: 'sample', title, ask, locale: 'en-GB', state: 'open', lead: sampleCampaign.lead.name },
  version: { number: 2, hash, html: words },
  expiresAt: '2026-12-21T10:00:00.000Z',
  origin: 'form',
}

export const sampleOwn: OwnSignature = {
  ...sampleConfirmation,
  showsLogos: true,
  state: 'listed',
  id: 's1',
  viewer: 'signatory',
  authorisation: null,
  contact: { name: 'Siân Prys', role: 'Chair', email: 's•••@hinderwell.example', confirmed: true },
  steps: [
    { key: 'received', words: 'Received', at: '2026-11-20T09:41:00.000Z', place: 'done' },
    { key: 'confirmed', words: 'Confirmed by e-mail', at: '2026-11-20T10:00:00.000Z', place: 'done' },
    { key: 'checked', words: 'Checked', at: '2026-11-21T10:15:00.000Z', place: 'done' },
    { key: 'listed', words: 'On the public list', at: '2026-11-21T10:15:00.000Z', place: 'here' },
    { key: 'delivered', words: 'Delivered to the decision-makers', at: null, place: 'ahead' },
  ],
  stateWords: 'On the public list',
  checks: ['Confirmed by e-mail'],
  confirmedAt: '2026-11-20T10:00:00.000Z',
  history: [
    { at: '2026-11-20T09:41:00.000Z', event: 'submitted', words: 'Sent, not yet confirmed' },
    { at: '2026-11-20T10:00:00.000Z', event: 'held', words: 'Confirmed by e-mail, and being looked at by the lead' },
    { at: '2026-11-21T10:15:00.000Z', event: 'approved', words: 'Put on the public list by the lead', reason: 'We spoke to your secretary.' },
  ],
  listUrl: '/campaigns/sample',
}

export const sampleAnswers = {
  'organisation.name': organisation.name,
  'organisation.website': 'hinderwell.example',
  'organisation.country': 'GB',
  'organisation.place': 'Hinderwell',
  'organisation.branchOf': '',
  'signatory.name': 'Margaret Ó Dálaigh',
  'signatory.role': 'Secretary',
  'signatory.email': 'secretary@hinderwell.example',
  capacity: 'branch',
  authority: 'on',
  quote: 'Half of our members no longer drive.',
  showSignatory: 'on',
  version: '2',
}
