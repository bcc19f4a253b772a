import { expect, test } from 'vitest'
import { wordsIn } from '#contracts/words/words.ts'
import { compose } from '#emails/compose.ts'
import { back, openWorld, signOn, tokenOf } from '#tests/support/world.ts'

const base = '/api/campaigns/homes'
const french = { title: 'Des logements pour tous', ask: 'Construisez-les', body: 'Nous demandons des **logements**.' }
const minute = 60_000
const inFrench = wordsIn('fr')
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

/** A page in French; answers its text. */
function isFrench(answer: { text: string }) {
  expect(answer.text).toMatch(/<html lang="fr"/)
  expect(answer.text.replace(/<nav class="languages.*?<\/nav>/s, ''), 'links to the statement keep its language').not.toMatch(/href="\/campaigns\/homes(?:\/[\w/-]+)?"/)
  return answer.text
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

test('the way through the form is French throughout without script: what is wrong, what was sent, the code, the link, and what is refused there', async () => {
  const { visitor, outbox, db, services, mailed } = await openInFrench()
  const send = (path: string, fields: object) => visitor.post(path, fields).type('form')
  const signing = '/campaigns/homes/sign?lang=fr'
  const filled = { 'organisation.name': 'Association du Chêne', 'signatory.name': 'Ana Roux', 'signatory.role': 'Présidente', 'signatory.email': 'ana@chene.example', capacity: 'official', authority: 'on', version: '1', readIn: 'fr' }
  const wrong = isFrench(await send(signing, { ...filled, 'signatory.email': '', intent: 'check' }))
  expect(wrong).toContain(inFrench('problems.email.missing'))
  expect(wrong).toContain('<input type="hidden" name="readIn" value="fr"/>')
  expect(isFrench(await visitor.get('/campaigns/homes/sign/register?lang=fr&q=chene'))).toContain(inFrench('signer.register.title'))
  expect(isFrench(await send(signing, { ...filled, intent: 'check' }))).toContain(inFrench('signer.check.send'))
  const sent = isFrench(await send(signing, { ...filled, intent: 'send' }))
  expect(sent).toContain('action="/confirm?lang=fr"')

  const coding = '/confirm?lang=fr'
  const verify = (await mailed('verify'))!
  expect(isFrench(await send(coding, { reference: '', code: '' }))).toContain(inFrench('signer.code.missingReference'))
  expect(isFrench(await send(coding, { reference: verify.reference, code: 'AAAA-AAAA' }))).toContain(inFrench('problems.code.wrong'))
  expect(isFrench(await visitor.get(`/confirm/${verify.token}`))).toMatch(/<h2 id="wording" lang="en" dir="auto">Homes for all/)
  expect(isFrench(await send(`/confirm/${verify.token}`, { intent: 'correct', 'signatory.name': '', 'organisation.name': '' }))).toContain(inFrench('problems.organisationName.missing'))
  // The e-mail itself, which went out in French with the title that is signed.
  const [row] = (await db.run.select().from(db.tables.outbox)).filter(({ letter }) => letter === 'verify')
  const { subject, html } = compose(row!, { site: { url: 'http://localhost:3000', name: 'Countersign' }, from: { address: 'a@b.example' }, linkToken: services.secrets.linkToken, typedCode: services.secrets.typedCode }, services.now())
  expect(html).toMatch(/<html lang="fr"/)
  expect(subject).toBe(inFrench('emails.verify.subject', { organisation: 'Association du Chêne', title: 'Homes for all' }))
  // Typed on a page that nobody asked for in French: the sign-on shows whose it is.
  expect((await send('/confirm', { reference: verify.reference, code: verify.code })).text).toMatch(new RegExp(`<html lang="en".*<div lang="fr" dir="ltr">.*${inFrench('signer.confirmed.own')}`, 's'))

  const own = `/signature/${(await mailed('welcome'))?.token}`
  const page = isFrench(await visitor.get(own))
  expect(page).toMatch(/<a href="\/campaigns\/homes\/versions\/1\?lang=fr" lang="en"/)
  const refused = isFrench(await send(own, { intent: 'withdraw', name: 'Association du Hêtre' }))
  expect(refused).toContain(inFrench('problems.withdrawal.mismatch'))
  const erased = await send(`${own}/erasure`, { name: 'Association du Chêne', locale: 'fr' })
  expect(erased.headers.location).toBe('/erased?lang=fr')
  expect(isFrench(await visitor.get('/erased?lang=fr'))).toContain(inFrench('signer.erase.done'))
  expect(isFrench(await visitor.get(own))).toContain(inFrench('refusals.link.erased'))
  expect((await outbox()).map(({ letter, locale }) => [letter, locale])).toContainEqual(['erased', 'fr'])
})

test('whoever objects, reports or asks an organisation from a French page reads French to the end of it, and gets a French e-mail that leads to a French page', async () => {
  const { visitor, outbox, mailed } = await openInFrench()
  const send = (path: string, fields: object) => visitor.post(path, fields).type('form')
  await back({ visitor, outbox }, 'homes', 'Oak Trust', 'olga@oak.example', { organisation: { website: 'oak.example' } })
  const [{ id }] = (await visitor.get(`${base}/backers`)).body.backers
  const asking = `/campaigns/homes/backers/${id}`
  for (const path of ['/campaigns/homes/objection?lang=fr&q=oak', `${asking}/objection?lang=fr`, `/campaigns/homes/report?backer=${id}&lang=fr`, `${asking}/question?lang=fr`]) isFrench(await visitor.get(path))
  expect((await visitor.get('/campaigns/homes/objection?lang=fr')).text).toContain(`href="${asking}/objection?lang=fr"`)

  const wrong = await send(`${asking}/objection?lang=fr`, { email: 'bo' })
  isFrench(wrong)
  expect(wrong.text).toContain(inFrench('problems.email.wrong'))
  const sent = await send(`${asking}/objection?lang=fr`, { email: 'bo@oak.example' })
  isFrench(sent)
  expect(sent.text).toContain(inFrench('objector.ask.sentMore'))
  const link = (await mailed('objection-link'))!
  expect(link).toMatchObject({ locale: 'fr', props: { title: 'Homes for all', lang: 'fr' } })
  const objecting = await visitor.get(`/objection/${link.token}?lang=fr`)
  isFrench(objecting)
  expect(objecting.text).toContain(`action="/objection/${link.token}?lang=fr"`)
  isFrench(await send(`/objection/${link.token}?lang=fr`, { intent: 'object' }))
  expect((await mailed('objection-received'))?.locale).toBe('fr')

  isFrench(await send('/campaigns/homes/report?lang=fr', { kind: 'other', words: 'Non.', email: 'reader@elsewhere.example' }))
  expect((await mailed('report-received'))?.locale).toBe('fr')
  // Whoever signed in English, and the lead, are written to as ever.
  expect(new Set((await outbox()).filter(({ letter }) => !letter.startsWith('objection-') && letter !== 'report-received').map(({ locale }) => locale))).toEqual(new Set(['en']))
})
