import { expect, test } from 'vitest'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const base = '/api/campaigns/homes'
const french = { title: 'Des logements pour tous', ask: 'Construisez-les', body: 'Nous demandons des **logements**.' }
const minute = 60_000
const bea = { name: 'Bea Roux', role: 'Trésorière', email: 'bea@chene.example' }
const cy = { name: 'Cy Petit', role: 'Vice-présidente', email: 'cy@chene.example' }

/** A statement in English and French, whose lead asks for a second person where one can be named. */
async function openInFrench() {
  const world = await openWorld()
  const { token } = await world.given.campaign({ published: false })
  const lead = world.visitor.as(token)
  await lead.put(`${base}/draft/translations/fr`, french)
  await lead.post(`${base}/versions`)
  await lead.patch(base, { secondPerson: 'optional' })
  const mailed = async (letter: string) => (await world.outbox()).findLast((mail) => mail.letter === letter)
  return { ...world, lead, mailed }
}

test('whoever reads and signs in French is written and spoken to in French from then on, with everybody asked about that sign-on; nobody else is', async () => {
  const { visitor, lead, db, later, outbox, mailed } = await openInFrench()
  await back({ visitor, outbox }, 'homes', 'Oak Trust', 'olga@oak.example', { readIn: 'en' })
  await visitor.post(`${base}/signatures`, signOn('Association du Chêne', 'ana@chene.example', { readIn: 'fr', organisation: { website: 'chene.example' }, authoriser: bea, askingUntil: '2026-03-20' }))
  // Before it is confirmed: the page of the link, the page for whoever decides, and the second e-mail that was asked for.
  const confirm = `/api/confirmations/${(await mailed('ask-first'))?.token}`
  const pending = (await visitor.get(confirm)).body
  expect(pending).toMatchObject({ locale: 'fr', readIn: 'fr', campaign: { title: 'Homes for all', locale: 'en', lang: 'fr' } })
  const decision = pending.decideUrl.replace(/.*\/decide/, '/api/decisions')
  expect((await visitor.get(decision)).body).toMatchObject({ locale: 'fr', campaign: { locale: 'en', lang: 'fr' } })
  later(11 * minute)
  expect((await visitor.post(`${confirm}/resend`)).status).toBe(202)
  const confirmed = (await visitor.post(confirm, { authority: true })).body
  expect(confirmed).toMatchObject({ locale: 'fr', state: 'listed' })

  // Everybody who is asked about it.
  const own = `/api/signatures/${tokenOf(confirmed.manageUrl)}`
  expect((await visitor.get(own)).body).toMatchObject({ locale: 'fr', campaign: { lang: 'fr' } })
  const authorisation = `/api/authorisations/${(await mailed('authorise'))?.token}`
  expect((await visitor.get(authorisation)).body).toMatchObject({ locale: 'fr', campaign: { lang: 'fr' } })
  await visitor.post(authorisation)
  await visitor.post(`${own}/contact`, cy)
  const contact = `/api/contacts/${(await mailed('contact-asked'))?.token}`
  expect((await visitor.get(contact)).body).toMatchObject({ locale: 'fr', campaign: { title: 'Homes for all', lang: 'fr' } })
  await visitor.post(contact)
  await visitor.post(`${own}/address`, { email: 'ana.roux@chene.example' })
  const address = `/api/addresses/${(await mailed('confirm-address'))?.token}`
  expect((await visitor.get(address)).body.locale).toBe('fr')
  const renewed = `/api/signatures/${tokenOf((await visitor.post(address)).body.manageUrl)}`
  expect((await visitor.get(`${renewed}/press`)).body.locale).toBe('fr')

  // What is written to every backer goes to each in its own, and so does what the lead decides.
  await lead.patch(base, { closesAt: '2026-06-01T12:00:00.000Z' })
  expect((await outbox()).filter(({ letter }) => letter === 'backers-told').map(({ to, locale }) => `${to} ${locale}`).toSorted((one, other) => one.localeCompare(other))).toEqual(['ana.roux@chene.example fr', 'olga@oak.example en'])
  const news = (await mailed('backers-told'))!
  expect(news.props).toMatchObject({ title: 'Homes for all' })
  await visitor.post('/api/signature-links', { email: 'ana.roux@chene.example' })
  const [{ id } = { id: '' }] = (await db.run.select().from(db.tables.signatures)).filter(({ readIn }) => readIn === 'fr')
  await lead.post(`${base}/signatures/${id}/invalidation`, { reason: 'Your board wrote to us.' })
  expect((await visitor.post(`${renewed}/reply`, { reply: 'Notre bureau a voté.' })).body.locale).toBe('fr')

  const theirs = (await outbox()).filter(({ letter, to }) => !letter.startsWith('lead-') && to !== 'olga@oak.example')
  expect(new Set(theirs.map(({ locale }) => locale))).toEqual(new Set(['fr']))
  expect(new Set(theirs.map(({ letter }) => letter))).toEqual(
    new Set(['ask-first', 'ask-reminder', 'welcome', 'authorise', 'authorised', 'contact-asked', 'contact-welcome', 'confirm-address', 'address-changed', 'address-taken', 'backers-told', 'signature-links', 'refused']),
  )
  const others = (await outbox()).filter((mail) => !theirs.some(({ letter, to }) => letter === mail.letter && to === mail.to))
  expect(others.map(({ letter }) => letter)).toEqual(expect.arrayContaining(['verify', 'backers-told', 'lead-replied']))
  expect(new Set(others.map(({ locale }) => locale))).toEqual(new Set(['en']))
})

test('whoever comes back is spoken to in the language in which the wording was read then', async () => {
  const { visitor, outbox, lead, mailed } = await openInFrench()
  const { manageUrl } = await back({ visitor, outbox }, 'homes', 'Association du Chêne', 'ana@chene.example', { readIn: 'fr' })
  const own = `/api/signatures/${tokenOf(manageUrl)}`
  await visitor.post(`${own}/withdrawal`, { name: 'Association du Chêne' })
  // Nobody is on the list any more, so that there may be another wording: with the same translation, then without.
  await lead.put(`${base}/draft`, { title: 'Homes for everyone', ask: 'Build them', body: 'We ask for **homes**.' })
  await lead.post(`${base}/versions`, { translations: { fr: 'publish' } })
  expect((await visitor.get(own)).body).toMatchObject({ locale: 'fr', readIn: 'fr', campaign: { title: 'Homes for everyone' } })
  expect((await visitor.get(own)).body.campaign.lang).toBeUndefined()
  expect(await visitor.post(`${own}/return`, { version: 2, readIn: 'de' })).toMatchObject({ status: 404, body: { code: 'language.unknown' } })
  expect((await visitor.post(`${own}/return`, { version: 2, readIn: 'fr' })).body).toMatchObject({ locale: 'fr', state: 'listed', campaign: { lang: 'fr' } })
  expect((await mailed('welcome'))?.locale).toBe('fr')

  await visitor.post(`${own}/withdrawal`, { name: 'Association du Chêne' })
  expect((await visitor.post(`${own}/return`, { version: 2 })).body).toMatchObject({ locale: 'fr', readIn: 'fr' })
  await visitor.post(`${own}/withdrawal`, { name: 'Association du Chêne' })
  expect((await visitor.post(`${own}/return`, { version: 2, readIn: 'en' })).body.locale).toBe('en')
})
