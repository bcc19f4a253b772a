import { describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { LetterPressUnavailable } from '#server/letters/letter-pdf.ts'
import { textOf, withoutSpaces } from '#tests/letters/support.ts'
import { back, openWorld, visitorOf } from '#tests/support/world.ts'

const path = '/api/campaigns/homes/letter'
const mayor = { name: 'Ana Oak', role: 'Mayor', institution: 'Alder Valley', address: 'Town Hall\nAlder AV1 1AA', email: 'mayor@alder.example' }

async function openLetter({ locale = 'en' } = {}) {
  const world = await openWorld()
  const { token } = await world.given.campaign({ locale, body: 'We ask for **homes** and *light*.' })
  const lead = world.visitor.as(token)
  const name = async (details: object) => {
    // Addressees stand in the order in which they were named.
    world.later(1000)
    return (await lead.post('/api/campaigns/homes/decision-makers', details)).body.decisionMaker.id as string
  }
  return { ...world, lead, name, text: async (query = '') => (await lead.get(`${path}.txt${query}`)).text }
}

describe('the letter', () => {
  test('says who writes to whom, what is asked, who backs it and as of when', async () => {
    const world = await openLetter()
    await world.name(mayor)
    await back(world, 'homes', 'The Birch', 'ana@birch.example', { organisation: { country: 'GB', place: 'Alder' } })
    await back(world, 'homes', '11.11.11', 'ana@eleven.example')
    const { hash } = (await world.visitor.get('/api/campaigns/homes')).body.campaign.version
    expect(await world.text()).toBe(`Alder Valley Alliance

2 March 2026

Ana Oak
Mayor
Alder Valley
Town Hall
Alder AV1 1AA

Dear Ana Oak,

Homes for all

    Build them

We ask for homes and light.

Yours sincerely,

Alder Valley Alliance
with the 2 organisations named below

--------------------
Signed by 2 organisations as of 2 March 2026 at 09:00 UTC
In alphabetical order, a leading article ignored

11.11.11
The Birch (Alder, United Kingdom)

--------------------
Version 1 of the statement, published on 2 March 2026. SHA-256: ${hash}
http://localhost:3000/campaigns/homes/versions/1
`)
  })

  test('greets each as the lead wrote, several by name, nobody as nobody', async () => {
    const world = await openLetter()
    expect(await world.text()).toMatch(/To whom it may concern,[^]*Yours faithfully,[^]*Signed by no organisation as of/)
    const ana = await world.name({ ...mayor, salutation: 'Dear Madam Mayor,' })
    expect(await world.text()).toContain('\nDear Madam Mayor,\n')
    const ben = await world.name({ name: 'Ben Ash' })
    expect(await world.text()).toContain('\nDear Ana Oak and Ben Ash,\n')
    expect(await world.text(`?decisionMaker=${ana}`)).toContain('\nDear Madam Mayor,\n')
    const toBen = await world.text(`?decisionMaker=${ben}`)
    expect(toBen).toContain('\nDear Ben Ash,\n')
    expect(toBen).not.toContain('Ana Oak')
    for (const name of ['Cy Elm', 'Di Fir', 'Ed Yew']) await world.name({ name })
    expect(await world.text()).toContain('\nDear decision-makers,\n')
  })

  test('comes in the order asked for, which it states', async () => {
    const world = await openLetter()
    for (const name of ['Ash', 'Birch']) {
      await back(world, 'homes', name, `ana@${name.toLowerCase()}.example`)
      world.later(1000)
    }
    expect(await world.text('?order=date')).toMatch(/Newest first[^]*\nBirch\nAsh\n/)
  })

  test('is a tagged PDF with every name as it was typed', async () => {
    const world = await openLetter()
    await world.name(mayor)
    const names = ['台灣人權促進會', 'p≡p foundation', 'ACT | The App Association', 'حملة', '#set text(red)']
    for (const [at, name] of names.entries()) await back(world, 'homes', name, `ana@backer${at}.example`, { organisation: { country: 'TW' } })
    const answer = await world.lead.get(`${path}.pdf`).buffer(true).parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done(null, Buffer.concat(chunks)))
    })
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="homes-letter.pdf"', 'x-countersign-missing-glyphs': '0' })
    expect(answer.headers).not.toHaveProperty('x-countersign-missing-code-points')
    const { text, tagged, info } = await textOf(new Uint8Array(answer.body as Buffer))
    expect(tagged).toBe(true)
    expect(info.Title).toBe('Homes for all: letter to Ana Oak')
    expect(names.filter((name) => !text.includes(withoutSpaces(name)))).toEqual([])
    expect(text).toContain('Page1of1')
  })

  test('names the characters that no font has', async () => {
    const world = await openLetter()
    await back(world, 'homes', 'Foundation ꓘ', 'ana@k.example')
    const { headers } = await world.lead.get(`${path}.pdf`)
    expect(headers).toMatchObject({ 'x-countersign-missing-glyphs': '1', 'x-countersign-missing-code-points': 'U+A4D8' })
  })

  test('is a page to print, with its own style and nothing that runs', async () => {
    const world = await openLetter()
    await back(world, 'homes', '<img src=x onerror=alert(1)>', 'ana@img.example')
    const { headers, text } = await world.lead.get(`${path}.html`)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-disposition': 'inline; filename="homes-letter.html"', 'cache-control': 'no-store' })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(text).not.toMatch(/<img|<script/)
  })

  test('is for the lead alone, of a published statement, to somebody whom it addresses', async () => {
    const world = await openLetter()
    const other = world.visitor.as((await world.given.lead('else@other.example', 'Another')).token)
    await world.given.campaign({ slug: 'draft', published: false })
    for (const form of ['pdf', 'txt', 'html']) {
      expect((await world.visitor.get(`${path}.${form}`)).body.code).toBe('session.needed')
      expect((await other.get(`${path}.${form}`)).body.code).toBe('campaign.unknown')
      expect((await world.lead.get(`${path}.${form}?decisionMaker=nobody`)).body.code).toBe('decision-maker.unknown')
      expect((await world.lead.get(`/api/campaigns/draft/letter.${form}`)).body.code).toBe('campaign.not-open')
    }
  })

  test('where it cannot be set as a PDF, says so and leaves the other forms', async () => {
    const world = await openWorld()
    const { token } = await world.given.campaign()
    const letterPress = { set: () => Promise.reject(new LetterPressUnavailable('none')), close: async () => {} }
    const app = createApp({ services: { ...world.services, letterPress }, live: world.live, pages: { load: () => Promise.reject(new Error('No page is asked for here')) } })
    const lead = visitorOf(app, token)
    expect(await lead.get(`${path}.pdf`)).toMatchObject({ status: 501, body: { code: 'letter.unavailable' } })
    expect((await lead.get(`${path}.txt`)).status).toBe(200)
  })
})

describe('the covering note', () => {
  test('says on one page who writes to whom, what is asked, how many ask it, and what is enclosed', async () => {
    const { lead, name, ...world } = await openLetter()
    await name(mayor)
    await back(world, 'homes', 'The Birch', 'ana@birch.example', { organisation: { country: 'GB' } })
    await back(world, 'homes', '11.11.11', 'ana@eleven.example', { organisation: { country: 'BE' } })

    const { text } = await lead.get('/api/campaigns/homes/covering-note.txt')
    for (const said of ['Ana Oak\nMayor', 'Dear Ana Oak,', 'Homes for all', '    Build them', 'Signed by 2 organisations from 2 countries, as of 2 March 2026 at 09:00 UTC.', 'Enclosed: our letter']) expect(text).toContain(said)
    expect(text).not.toContain('The Birch')

    const pdf = await lead.get('/api/campaigns/homes/covering-note.pdf')
    expect(pdf.headers['content-disposition']).toBe('attachment; filename="homes-covering-note.pdf"')
    const { pages, text: set, tagged } = await textOf(new Uint8Array(pdf.body as Buffer))
    expect([pages.length, tagged]).toEqual([1, true])
    expect(set).toContain(withoutSpaces('Signed by 2 organisations from 2 countries'))
    expect((await lead.get('/api/campaigns/homes/covering-note.html')).text).toContain('Enclosed: our letter')
  })

  test('is the lead’s alone', async () => {
    const { visitor } = await openLetter()
    for (const form of ['txt', 'html', 'pdf']) expect((await visitor.get(`/api/campaigns/homes/covering-note.${form}`)).status).toBe(401)
  })
})
