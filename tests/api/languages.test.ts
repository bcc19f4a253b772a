import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fileNameOf, isKept } from '#server/archive/static-page.rules.ts'
import { writeReceipt } from '#server/letters/write-receipt.ts'
import { back, openWorld, signOn, tokenOf, type Visitor } from '#tests/support/world.ts'

const drafts = '/api/campaigns/homes/draft/translations'
const french = { title: 'Des logements pour tous', ask: 'Construisez-les', body: 'Nous demandons des **logements**.' }
const arabic = { title: 'مساكن للجميع', ask: 'ابنوها', body: 'نطلب **مساكن**.' }
const minute = 60_000

async function openDraft() {
  const world = await openWorld()
  const { token, campaign } = await world.given.campaign({ published: false })
  const lead = world.visitor.as(token)
  const statesOf = async () => Object.fromEntries((await lead.get(drafts)).body.translations.map(({ locale, state }: { locale: string; state: string }) => [locale, state]))
  return { ...world, lead, campaign, statesOf, publish: (translations?: Record<string, string>) => lead.post('/api/campaigns/homes/versions', { ...(translations && { translations }) }) }
}

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const namesIn = async (visitor: Visitor, query: string) => (await visitor.get(`/api/campaigns/homes/backers${query}`)).body.backers.map(({ name }: { name: string }) => name)

describe('a translation of a draft', () => {
  test('is saved part by part, seen by its lead alone, and says where it stands', async () => {
    const { lead, visitor, later, statesOf } = await openDraft()
    const added = await lead.put(`${drafts}/fr`, { title: '', ask: '', body: '', revision: 0 })
    expect(added.body.translation).toMatchObject({ locale: 'fr', state: 'empty', revision: 1 })
    expect((await lead.put(`${drafts}/fr`, { ...french, ask: '', revision: 1 })).body.translation).toMatchObject({ state: 'unfinished', revision: 2 })
    expect((await lead.put(`${drafts}/fr`, { ...french, revision: 2 })).body.translation).toMatchObject({ ...french, state: 'complete', revision: 3 })
    // Sent twice it is one save; from another window it is refused, and nothing typed is lost.
    expect((await lead.put(`${drafts}/fr`, { ...french, revision: 2 })).body.translation.revision).toBe(3)
    expect(await lead.put(`${drafts}/fr`, { ...french, title: 'Autre', revision: 2 })).toMatchObject({ status: 409, body: { code: 'draft.changed', details: { revision: 3 } } })

    later(minute)
    const draft = { title: 'Homes for all', ask: 'Build them', body: 'We ask for **homes**.' }
    await lead.put('/api/campaigns/homes/draft', draft)
    expect(await statesOf()).toEqual({ fr: 'complete' })
    await lead.put('/api/campaigns/homes/draft', { ...draft, ask: 'Build them now' })
    expect(await statesOf()).toEqual({ fr: 'outdated' })
    later(minute)
    await lead.put(`${drafts}/fr`, french)
    expect(await statesOf()).toEqual({ fr: 'complete' })

    for (const locale of ['en', 'not_a_language', 'zz', 'english']) expect(await lead.put(`${drafts}/${locale}`, french), locale).toMatchObject({ status: 422, body: { fields: [{ field: 'locale' }] } })
    expect(await lead.put('/api/campaigns/homes/draft', { ...draft, locale: 'fr' })).toMatchObject({ status: 422, body: { fields: [{ field: 'locale', message: expect.stringContaining('delete the translation first') }] } })
    expect((await visitor.get(drafts)).status).toBe(401)
    expect((await lead.delete(`${drafts}/fr`)).body.removed).toMatchObject(french)
    expect((await lead.delete(`${drafts}/fr`)).body).toEqual({ removed: null })
    expect((await lead.get(`${drafts}/fr`)).body.code).toBe('translation.unknown')
  })
})

describe('a statement in several languages', () => {
  test('freezes in all of them at once, none of them without a word where it is not ready', async () => {
    const { lead, visitor, db, later, publish } = await openDraft()
    await lead.put(`${drafts}/ar`, arabic)
    await lead.put(`${drafts}/cy`, { title: 'Cartrefi i bawb', ask: '', body: '' })
    later(minute)
    await lead.put('/api/campaigns/homes/draft', { title: 'Homes for everyone', ask: 'Build them', body: 'We ask for **homes**.' })
    await lead.put(`${drafts}/fr`, french)
    const problems = [
      { field: 'translations.ar', message: 'Choose whether to publish this translation or to leave it out' },
      { field: 'translations.cy', message: 'Choose whether to publish this translation or to leave it out' },
    ]
    expect(await publish()).toMatchObject({ status: 409, body: { code: 'translation.unsettled', fields: problems } })
    expect(await publish({ ar: 'publish', cy: 'publish' })).toMatchObject({ status: 409, body: { fields: [{ field: 'translations.cy', message: expect.stringContaining('a part of it is missing') }] } })
    expect((await visitor.get('/api/campaigns/homes')).status).toBe(404)
    expect((await publish({ ar: 'publish', cy: 'leave-out' })).status).toBe(201)

    const { campaign } = (await visitor.get('/api/campaigns/homes')).body
    expect(campaign).toMatchObject({ title: 'Homes for everyone', locale: 'en', languages: [{ locale: 'en', authoritative: true }, { locale: 'ar', title: arabic.title, authoritative: false }, { locale: 'fr', title: french.title, authoritative: false }] })
    expect(campaign.translation).toBeUndefined()
    const inFrench = (await visitor.get('/api/campaigns/homes?lang=fr')).body.campaign
    expect(inFrench).toMatchObject({ title: 'Homes for everyone', version: { locale: 'en' }, translation: { ...french, locale: 'fr', html: expect.stringContaining('<strong>logements</strong>') } })
    expect(inFrench.translation.hash).toBe(createHash('sha256').update(JSON.stringify({ ...french, locale: 'fr' })).digest('hex'))
    expect((await visitor.get('/api/campaigns/homes/versions/1?lang=ar')).body).toMatchObject({ current: 1, translation: arabic, languages: { length: 3 } })
    expect(await visitor.get('/api/campaigns/homes?lang=cy')).toMatchObject({ status: 404, body: { code: 'language.unknown', message: 'This statement cannot be read in that language. It can be read in: English, العربية, Français.' } })
    // The log commits to every language, and the database lets nobody change one.
    const [published] = (await db.run.select().from(db.tables.logOpenings)).filter(({ opening }) => opening.hash)
    expect(published?.opening.translations).toMatchObject({ fr: inFrench.translation.hash })
    await expect(db.transaction(({ run, tables }) => run.update(tables.versionTranslations).set({ title: 'Autre' }))).rejects.toThrow()
    await expect(db.transaction(({ run, tables }) => run.delete(tables.versionTranslations))).rejects.toThrow()
    // What is written later is for the next version.
    await lead.put(`${drafts}/fr`, { ...french, title: 'Plus tard' })
    await lead.delete(`${drafts}/ar`)
    expect((await visitor.get('/api/campaigns/homes?lang=ar')).status).toBe(200)
    expect((await visitor.get('/api/campaigns/homes?lang=fr')).body.campaign.translation.title).toBe(french.title)
    expect((await publish({ cy: 'leave-out' })).status).toBe(201)
    expect((await visitor.get('/api/campaigns/homes')).body.campaign.languages.map(({ locale }: { locale: string }) => locale)).toEqual(['en', 'fr'])
    expect((await visitor.get('/api/campaigns/homes/versions/1?lang=ar')).status).toBe(200)
    expect((await visitor.get('/api/campaigns/homes?at=2&lang=ar')).body.campaign).toMatchObject({ revision: 2, translation: { title: arabic.title } })
    expect((await visitor.get('/api/campaigns/homes?lang=ar')).status).toBe(404)
  })

  test('sorts its backers as each language does, and says so on a page that links to the others', async () => {
    const { lead, visitor, publish, ...world } = await openDraft()
    for (const locale of ['sv', 'es', 'fr']) await lead.put(`${drafts}/${locale}`, french)
    await lead.put(`${drafts}/ar`, arabic)
    await publish()
    for (const [at, name] of ['Öbergs', 'Zebra', 'Ñandú', 'Nube', 'La Ola', 'Nzinga', 'Oak'].entries()) await back({ visitor, ...world }, 'homes', name, `a${at}@b${at}.example`)
    expect(await namesIn(visitor, '')).toEqual(['La Ola', 'Ñandú', 'Nube', 'Nzinga', 'Oak', 'Öbergs', 'Zebra'])
    expect(await namesIn(visitor, '?lang=sv')).toEqual(['La Ola', 'Ñandú', 'Nube', 'Nzinga', 'Oak', 'Zebra', 'Öbergs'])
    expect(await namesIn(visitor, '?lang=es')).toEqual(['Nube', 'Nzinga', 'Ñandú', 'Oak', 'Öbergs', 'La Ola', 'Zebra'])
    // Kept in step with what comes later, from the page that was kept ready too.
    await back({ visitor, ...world }, 'homes', 'Ångström', 'a8@b8.example')
    expect(await namesIn(visitor, '?lang=sv')).toEqual(['La Ola', 'Ñandú', 'Nube', 'Nzinga', 'Oak', 'Zebra', 'Ångström', 'Öbergs'])
    expect((await visitor.get('/api/campaigns/homes/backers?lang=de')).body.code).toBe('language.unknown')

    const page = (await visitor.get('/campaigns/homes?lang=sv&utm_source=x')).text
    expect(page.indexOf('Ångström')).toBeGreaterThan(page.indexOf('Zebra'))
    expect(page).toContain('In alphabetical order, a leading article ignored, as Swedish sorts names.')
    expect(page).toMatch(/This is a translation into Swedish\. The English text is the one that organisations sign\. <a href="\/campaigns\/homes">Read the English text<\/a>/)
    expect(page).toContain('<link rel="canonical" href="http://localhost:3000/campaigns/homes?lang=sv"/>')
    expect(page).toContain('<link rel="alternate" hrefLang="x-default" href="http://localhost:3000/campaigns/homes"/>')
    expect(page).toContain('<meta property="og:locale" content="sv"/>')
    expect(page).toContain('<a href="/campaigns/homes?lang=ar" lang="ar" hrefLang="ar" dir="rtl">العربية</a>')
    expect(page).toMatch(/<html lang="en"/)
    const arabicPage = (await visitor.get('/campaigns/homes?lang=ar')).text
    expect(arabicPage).toMatch(/<div class="statement" lang="ar" dir="rtl">/)
    const own = await visitor.get('/campaigns/homes')
    expect(own.text).not.toContain('This is a translation')
    expect(own.headers.etag).not.toBe((await visitor.get('/campaigns/homes?lang=ar')).headers.etag)
    for (const unknown of ['de', 'en_', 'x'.repeat(60)]) expect((await visitor.get(`/campaigns/homes?lang=${unknown}`)).status, unknown).toBe(404)
    expect((await visitor.get('/campaigns/homes/versions/1?lang=ar')).text).toContain('Fingerprint of the English text, which organisations sign (SHA-256)')
  })

  test('is signed in its authoritative language by whoever read another, and both are said on the own page, the receipt and the letter', async () => {
    const { lead, visitor, db, services, publish, ...world } = await openDraft()
    await lead.put(`${drafts}/fr`, french)
    await publish()
    const form = (await visitor.get('/campaigns/homes/sign?lang=fr')).text
    expect(form).toContain('<input type="hidden" name="readIn" value="fr"/>')
    expect(form).toContain('Lire le texte en anglais, celui que votre organisation signe')
    expect(form.indexOf('Nous demandons des')).toBeGreaterThan(0)
    expect(form).toContain('We ask for')
    expect(form).toContain('action="/campaigns/homes/sign?lang=fr"')
    expect((await visitor.get('/campaigns/homes/sign?lang=de')).status).toBe(200)

    const refused = await visitor.post('/api/campaigns/homes/signatures', signOn('Elm Society', 'bo@elm.example', { readIn: 'de' }))
    expect(refused).toMatchObject({ status: 404, body: { code: 'language.unknown' } })
    const { manageUrl } = await back({ visitor, ...world }, 'homes', 'Association du Chêne', 'ana@chene.example', { readIn: 'fr' })
    await back({ visitor, ...world }, 'homes', 'Oak Trust', 'ana@oak.example', { readIn: 'en' })
    expect((await db.run.select().from(db.tables.signatures)).map(({ readIn }) => readIn)).toSatisfy((read: unknown[]) => read.length === 2 && read.includes('fr') && read.includes(null))
    const token = tokenOf(manageUrl)
    expect((await visitor.get(`/api/signatures/${token}`)).body).toMatchObject({ readIn: 'fr' })
    expect(textOf((await visitor.get(`/signature/${token}`)).text)).toContain('Langue de lecture du texte français')
    const { receipt } = await writeReceipt(services, token)
    expect(receipt.facts).toContainEqual({ label: 'Langue de lecture', lines: ['En français, dans une traduction. Ce qui est signé est le texte en anglais.'] })

    const letter = (await lead.get('/api/campaigns/homes/letter.txt?lang=fr')).text
    expect(letter).toContain('Nous demandons des')
    expect(letter).toContain('Le présent texte est une traduction en français. Les organisations signent le texte en anglais.')
    expect(letter).toContain('/campaigns/homes/versions/1?lang=fr')
    expect((await lead.get('/api/campaigns/homes/letter.html?lang=fr')).text).toMatch(/<html lang="fr"/)
    expect((await lead.get('/api/campaigns/homes/letter.txt?lang=de')).status).toBe(404)
    expect(isKept('/campaigns/homes?lang=fr', 'homes') && isKept('/campaigns/homes/versions/1?lang=fr', 'homes')).toBe(true)
    expect([fileNameOf('/campaigns/homes?lang=fr', 'homes'), fileNameOf('/campaigns/homes/versions/1?lang=fr', 'homes')]).toEqual(['index-fr.html', 'versions-1-fr.html'])
  })

  test('is framed in French throughout in a French letter and its covering note, and in English, marked as such, where we do not speak the language', async () => {
    const { lead, publish, ...world } = await openDraft()
    for (const locale of ['fr', 'cy']) await lead.put(`/api/campaigns/homes/draft/translations/${locale}`, french)
    await lead.post('/api/campaigns/homes/decision-makers', { name: 'Ana Oak', salutation: 'Dear Minister' })
    await publish()
    await back(world, 'homes', 'Association du Chêne', 'ana@chene.example')
    const text = (await lead.get('/api/campaigns/homes/letter.txt?lang=fr')).text
    const note = await lead.get('/api/campaigns/homes/covering-note.txt?lang=fr')
    expect(note.headers['content-disposition']).toContain('homes-covering-note-fr.txt')
    for (const paper of [text, note.text]) {
      expect(paper).toContain('Madame, Monsieur,')
      expect(paper).toContain('Le présent texte est une traduction en français. Les organisations signent le texte en anglais.')
      expect(paper).not.toMatch(/\b(?:dear|yours|signed|organisations? (?:as|named)|the|of|and|version \d+ of|published|january|february|march|may|june|july|august|november|december)\b/i)
    }
    expect(text).toContain('avec l’organisation nommée ci-dessous')
    expect(text).toMatch(/Signée par 1 organisation à la date du \d+ \p{L}+ 20\d\d/u)
    expect(note.text).toMatch(/une organisation a signé cette\sdéclaration/)
    expect((await lead.get('/api/campaigns/homes/letter.txt')).text).toContain('Dear Minister')
    const welsh = (await lead.get('/api/campaigns/homes/letter.html?lang=cy')).text
    expect(welsh).toContain('<p class="salutation" lang="en" dir="ltr">Dear Ana Oak,</p>')
    expect(welsh).toContain('as Welsh sorts names')
    expect((await lead.get('/api/campaigns/homes/letter.html?lang=fr')).text).not.toContain('lang="en"')
  })

  test('is in that language wherever one goes from there, in words of the log and of what was checked too, and live', async () => {
    const { lead, visitor, publish, ...world } = await openDraft()
    await lead.put(`${drafts}/fr`, french)
    await lead.put(`${drafts}/cy`, french)
    await publish()
    await back({ visitor, ...world }, 'homes', 'Association du Chêne', 'ana@chene.example')
    const { backers, method } = (await visitor.get('/api/campaigns/homes/backers?lang=fr')).body
    expect(method).toContain('Chaque organisation')
    expect(backers[0].checks.join()).not.toMatch(/confirmed/i)
    expect((await visitor.get('/api/campaigns/homes/backers')).body.backers[0].checks.join()).toMatch(/confirmed/i)

    const asFrench = ['', '/backers', `/backers/${backers[0].id}`, '/log', '/log/2', '/press', '/versions/1']
    for (const path of asFrench) {
      const { text, status } = await visitor.get(`/campaigns/homes${path}?lang=fr`)
      expect([path, status]).toEqual([path, 200])
      expect(text, path).toMatch(/<html lang="fr" dir="ltr">/)
      expect(text, path).toContain(french.title)
      // Every way on to another page of the campaign asks for the same language; the authoritative text and the files of the record do not.
      const onward = [...text.matchAll(/<a href="(\/campaigns\/homes[^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
      expect(onward.filter((href) => !/lang=(?:fr|cy)/.test(href) && !/\.(?:zip|atom|json)\b/.test(href)).filter((href) => href !== `/campaigns/homes${path}`), path).toEqual([])
    }
    const log = (await visitor.get('/api/campaigns/homes/log?lang=fr')).body.entries
    expect(log[0].words).toMatch(/Association du Chêne/)
    expect(log[0].words).not.toBe((await visitor.get('/api/campaigns/homes/log')).body.entries[0].words)
    expect((await visitor.get('/api/campaigns/homes/log/3?lang=fr')).body.entry).toEqual(log[0])
    expect((await visitor.get('/api/campaigns/homes/press?lang=fr')).body.press).toMatchObject({ title: french.title, ask: french.ask, locale: 'fr', citation: expect.stringMatching(/2026.*at=3&lang=fr/), permanent: 'http://localhost:3000/campaigns/homes?at=3&lang=fr' })
    expect((await visitor.get('/embed/homes?lang=fr')).text).toMatch(/Signer au nom de votre organisation/)
    const page = (await visitor.get('/campaigns/homes?lang=fr')).text
    expect(page).toContain('<meta property="og:image" content="http://localhost:3000/api/campaigns/homes/picture.png?lang=fr"/>')
    const discovered = new URL(/href="([^"]*oembed[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&'))
    expect((await visitor.get(discovered.pathname + discovered.search)).body).toMatchObject({ title: french.title, html: expect.stringMatching(/embed\/homes\?lang=fr" title="Des logements pour tous/), thumbnail_url: expect.stringContaining('picture.png?lang=fr') })
    expect(await visitor.get(`/api/oembed?url=${encodeURIComponent('http://localhost:3000/campaigns/homes?lang=de')}`)).toMatchObject({ status: 404, body: { code: 'language.unknown' } })
    for (const path of ['log', 'log/2', 'press', `backers/${backers[0].id}`]) expect((await visitor.get(`/api/campaigns/homes/${path}?lang=de`)).body.code, path).toBe('language.unknown')
    // A language without a catalogue is read in its own words, framed in English, and stays asked for.
    const welsh = (await visitor.get('/campaigns/homes/log?lang=cy')).text
    expect(welsh).toContain('Changes and corrections of')
    expect(welsh).toContain('href="/campaigns/homes/log/2?lang=cy"')
    expect((await visitor.get('/campaigns/homes/log')).text).not.toContain('?lang=en')
  })

  test('is led in its own language: the workspace, its refusals and its e-mails', async () => {
    const { lead, visitor, publish, db } = await openDraft()
    await lead.put('/api/campaigns/homes/draft', { ...french, locale: 'fr' })
    await publish()
    expect((await visitor.get('/campaigns/homes')).text).toMatch(/<html lang="fr"/)
    expect((await lead.put('/api/campaigns/homes/draft', { ...french, title: '' })).body.message).not.toMatch(/\b(?:the|is|are|below)\b/)
    expect((await visitor.post('/api/campaigns/homes/signatures', signOn('Bassin', 'ana@bassin.example'))).status).toBe(202)
    expect((await db.run.select().from(db.tables.outbox)).filter(({ letter }) => letter === 'verify').map(({ locale }) => locale)).toEqual(['fr'])
  })
})

describe('pages that belong to no campaign', () => {
  test('are in that of the page that leads there', async () => {
    const { lead, visitor, publish } = await openDraft()
    await lead.put(`${drafts}/fr`, french)
    await publish()
    const { text } = await visitor.get('/campaigns/homes?lang=fr')
    for (const path of ['/', '/privacy', '/terms', '/api', '/signature-link']) {
      expect(text).toContain(`<a href="${path}?lang=fr">`)
      expect((await visitor.get(`${path}?lang=fr`)).text, path).toMatch(/<html lang="fr" dir="ltr">/)
      expect((await visitor.get(`${path}?lang=zz`)).text, path).toMatch(/<html lang="en" dir="ltr">/)
    }
    expect((await visitor.get('/campaigns/homes')).text).toContain('<a href="/privacy">')
  })

  test('are in the language of the installation', async () => {
    const { visitor } = await openWorld({ env: { LOCALE: 'fr' } })
    for (const path of ['/', '/privacy', '/sign-in', '/no/such/page']) expect((await visitor.get(path)).text, path).toMatch(/<html lang="fr" dir="ltr">/)
    expect((await visitor.get('/api/campaigns/none')).body.message).not.toMatch(/\b(?:the|is|no|not)\b/)
  })
})
