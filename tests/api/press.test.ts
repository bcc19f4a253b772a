import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sendDigests } from '#server/signatures/send-digests.ts'
import { smallPicture } from '#tests/support/pictures.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

const contact = { name: 'Kit Owen', role: 'Press officer', phone: '+44 20 7946 0018', email: 'press@alliance.example', hours: 'Every day, 8 am to 10 pm' }

describe('a press desk', () => {
  test('has the facts, the contact and the line to cite in one place, and is fresh at once', async () => {
    const { given, visitor, outbox } = await openWorld()
    const { token } = await given.campaign()
    const lead = visitor.as(token)
    await back({ visitor, outbox }, 'homes', 'Oak Trust', 'ana@oak.example', { organisation: { country: 'GB' } })
    const press = async () => (await visitor.get('/api/campaigns/homes/press')).body.press
    expect(await press()).toMatchObject({
      title: 'Homes for all',
      lead: { name: 'Alder Valley Alliance' },
      count: 1,
      countries: 1,
      contact: null,
      facts: [],
      quotes: [],
      quotesOn: '2026-03-02',
      citation: '“Homes for all”, a statement led by Alder Valley Alliance, backed by 1 organisation as of 2 March 2026 at 09:00 UTC (revision 3). http://localhost:3000/campaigns/homes?at=3',
      permanent: 'http://localhost:3000/campaigns/homes?at=3',
    })
    expect((await visitor.get('/campaigns/homes/press')).text).toContain('has not named a press contact yet')

    const facts = [{ label: 'Homes promised', words: '10,000 by 2030, says the ministry' }]
    const revision = (await press()).revision
    expect((await lead.put('/api/campaigns/homes/press-desk', { contact, facts })).body).toMatchObject({ desk: { contact, facts } })
    expect(await press()).toMatchObject({ contact, facts, revision })
    const page = (await visitor.get('/campaigns/homes/press')).text
    for (const word of ['+44 20 7946 0018', 'mailto:press@alliance.example', '10,000 by 2030', 'Each organisation is counted once', 'campaigns/homes?at=3']) expect(page).toContain(word)
    // As it is copied: a line for each, whatever the page looks like.
    expect(page).toContain('data-text="Organisations that back it: 1\nAs of: 2 March 2026 at 09:00 UTC, revision 3\n')

    await back({ visitor, outbox }, 'homes', 'Elm Society', 'bo@elm.example')
    // Asked with a token: a copy for everybody may be a moment old where the machine has no time to make another.
    expect((await lead.get('/api/campaigns/homes/press')).body.press).toMatchObject({ count: 2, permanent: 'http://localhost:3000/campaigns/homes?at=4' })
  })

  test('is not saved where something in it is wrong, and what is left empty goes', async () => {
    const { given, visitor } = await openWorld()
    const lead = visitor.as((await given.campaign()).token)
    await lead.put('/api/campaigns/homes/press-desk', { contact, facts: [] })
    const wrong = await lead.put('/api/campaigns/homes/press-desk', { contact: { email: 'nobody' }, facts: [{ label: 'Fares', words: '' }] })
    expect(wrong.status).toBe(422)
    expect(wrong.body.fields).toEqual([
      { field: 'contact.email', message: 'Enter an e-mail address in the form name@example.org' },
      { field: 'facts.0.words', message: 'Enter an answer here' },
    ])
    expect((await visitor.get('/api/campaigns/homes/press')).body.press.contact).toEqual(contact)
    await lead.put('/api/campaigns/homes/press-desk', { contact: { name: '', phone: '' }, facts: [] })
    expect((await visitor.get('/api/campaigns/homes/press')).body.press.contact).toBeNull()
  })
})

describe('a quote for the press', () => {
  test('comes from its own speaker, waits for the lead, and takes its turn; the speaker is told', async () => {
    const world = await openWorld()
    const { given, visitor, outbox, later } = world
    const { token } = await given.campaign()
    const lead = visitor.as(token)
    const signs = async (name: string, email: string, person: string) => tokenOf((await back(world, 'homes', name, email, { signatory: { name: person, role: 'Chair', email }, quote: `${name} first` })).manageUrl)
    const [oak, elm, ash] = [await signs('Oak Trust', 'ana@oak.example', 'Ana Ruiz'), await signs('The Elm Society', 'bo@elm.example', 'Bo Chen'), await signs('Ash Guild', 'cy@ash.example', 'Cy Dunn')]
    const quotes = async () => ((await visitor.get('/api/campaigns/homes/press')).body.press.quotes as { speaker: string; words: string; organisation: string }[]).map(({ speaker, words }) => `${speaker}: ${words}`)
    const desk = async () => (await lead.get('/api/campaigns/homes/press-desk')).body.desk.quotes as { id: string; speaker: string; clearedAt: string | null }[]

    expect((await visitor.post(`/api/signatures/${oak}/press-quote`, { words: 'Homes before offices', named: false })).body.fields).toEqual([{ field: 'named', message: 'Tick to say that the press may name you' }])
    for (let times = 0; times < 2; times += 1) expect((await visitor.post(`/api/signatures/${oak}/press-quote`, { words: 'Homes before offices', named: true })).body).toMatchObject({ given: 'waiting', quote: 'Homes before offices' })
    for (const link of [elm, ash]) {
      later(1000)
      await visitor.post(`/api/signatures/${link}/press-quote`, { words: 'Build', named: true })
    }
    expect((await visitor.get('/api/campaigns/homes/backers?q=oak')).body.backers).toMatchObject([{ quote: 'Homes before offices', signatory: { name: 'Ana Ruiz', role: 'Chair' } }])
    expect(await quotes()).toEqual([])

    expect((await desk()).map(({ speaker, clearedAt }) => [speaker, clearedAt])).toEqual([['Ana Ruiz', null], ['Bo Chen', null], ['Cy Dunn', null]])
    // The lead hears of them, and sees in its menu how many wait.
    const waiting = async () => (await lead.get('/api/campaigns/homes/signatures?perPage=1')).body.quotes as number
    expect(await waiting()).toBe(3)
    later(30 * 60_000)
    for (let times = 0; times < 2; times += 1) await sendDigests(world.services)
    expect((await outbox()).filter(({ letter }) => letter === 'lead-digest')).toMatchObject([{ to: 'lead@alliance.example', props: { quotes: 3, count: 3 } }])
    for (const { id } of await desk()) for (let times = 0; times < 2; times += 1) await lead.post(`/api/campaigns/homes/press-desk/quotes/${id}/clearance`)
    expect(await waiting()).toBe(0)
    const told = (await outbox()).filter(({ letter }) => letter === 'quote-cleared')
    expect(new Set(told.map(({ to }) => to))).toEqual(new Set(['ana@oak.example', 'bo@elm.example', 'cy@ash.example']))
    // 2 March 2026 is day 20,514 since 1970, and the article does not count: Ash, Elm, Oak.
    expect(await quotes()).toEqual(['Cy Dunn: Build', 'Bo Chen: Build', 'Ana Ruiz: Homes before offices'])
    expect((await visitor.get('/campaigns/homes/press')).text).toContain('This is the order of 2 March 2026')
    later(86_400_000)
    expect((await quotes())[0]).toBe('Bo Chen: Build')
    expect((await visitor.get('/campaigns/homes/press')).text).toContain('This is the order of 3 March 2026')

    const [first] = await desk()
    await lead.delete(`/api/campaigns/homes/press-desk/quotes/${first!.id}/clearance`)
    expect(await quotes()).toHaveLength(2)
    expect((await outbox()).filter(({ letter, state }) => letter === 'quote-cleared' && state === 'cancelled')).toHaveLength(1)
  })

  test('is gone at once when its speaker takes it or the name back, leaves, or is erased', async () => {
    const world = await openWorld()
    const { given, visitor } = world
    const lead = visitor.as((await given.campaign()).token)
    const quoted = async (name: string) => {
      const link = tokenOf((await back(world, 'homes', name, `${name[0]}@${name[0]}.example`)).manageUrl)
      await visitor.post(`/api/signatures/${link}/press-quote`, { words: `${name} says so`, named: true })
      return link
    }
    const [oak, elm, fir, yew, ash] = [await quoted('Oak Trust'), await quoted('Elm Society'), await quoted('Fir Circle'), await quoted('Yew Forum'), await quoted('Ash Guild')]
    for (const { id } of (await lead.get('/api/campaigns/homes/press-desk')).body.desk.quotes) await lead.post(`/api/campaigns/homes/press-desk/quotes/${id}/clearance`)
    const shown = async () => (await visitor.get('/campaigns/homes/press')).text.match(/<blockquote[^>]*>[^<]*/g)?.length ?? 0
    expect(await shown()).toBe(5)
    expect((await visitor.delete(`/api/signatures/${oak}/press-quote`)).body).toMatchObject({ given: 'no', quote: 'Oak Trust says so' })
    expect(await shown()).toBe(4)
    await visitor.patch(`/api/signatures/${elm}`, { showSignatory: false })
    expect(await shown()).toBe(3)
    // Whoever wants to be named on the list again has not said so of the press.
    await visitor.patch(`/api/signatures/${elm}`, { showSignatory: true })
    expect(await shown()).toBe(3)
    await visitor.post(`/api/signatures/${fir}/withdrawal`, { name: 'Fir Circle' })
    expect(await shown()).toBe(2)
    await visitor.post(`/api/signatures/${yew}/erasure`, { name: 'Yew Forum' })
    expect(await shown()).toBe(1)
    await visitor.patch(`/api/signatures/${ash}`, { quote: 'Something else' })
    expect(await shown()).toBe(0)
    expect(JSON.stringify(await world.db.run.select().from(world.db.tables.pressQuotes))).not.toContain('Yew')
  })

  test('of the lead needs a speaker who agreed, is there once however often it is sent, and can be deleted', async () => {
    const { given, visitor } = await openWorld()
    const lead = visitor.as((await given.campaign()).token)
    const path = '/api/campaigns/homes/press-desk/quotes'
    const own = { words: 'Every family has waited long enough', speaker: 'Kit Owen', role: 'Chair', key: '3f0c2f7e-54f4-4a86-9d06-0b3a4c7a1c55' }
    expect((await lead.post(path, own)).body.fields).toEqual([{ field: 'agreed', message: 'Tick to say that the speaker agreed' }])
    for (let times = 0; times < 2; times += 1) expect((await lead.post(path, { ...own, agreed: true })).body.desk.quotes).toHaveLength(1)
    const [quote] = (await visitor.get('/api/campaigns/homes/press')).body.press.quotes
    expect(quote).toEqual({ id: own.key, words: own.words, speaker: 'Kit Owen', role: 'Chair', organisation: 'Alder Valley Alliance' })
    await lead.delete(`${path}/${own.key}`)
    expect((await visitor.get('/api/campaigns/homes/press')).body.press.quotes).toEqual([])
    expect((await lead.delete(`${path}/${own.key}`)).status).toBe(404)
  })
})

describe('pictures for the press', () => {
  test('come with their licences in one file, which changes with them, and go with their bytes', async () => {
    const { given, visitor } = await openWorld()
    const lead = visitor.as((await given.campaign()).token)
    const path = '/api/campaigns/homes/press-desk/pictures'
    const zip = async () => {
      const { status, body, headers } = await visitor.get('/campaigns/homes/press/pictures.zip').responseType('blob')
      expect([status, headers['content-type']]).toEqual([200, 'application/zip'])
      return Object.entries(unzipSync(new Uint8Array(body as Buffer)))
    }
    expect((await visitor.get('/api/campaigns/homes/press')).body.press.picturesFile).toBeNull()
    expect((await lead.post(path, { picture: smallPicture, alternative: '', licence: '' })).body.fields).toEqual([
      { field: 'alternative', message: 'Say in words what the picture shows, for those who do not see it' },
      { field: 'licence', message: 'Say who may use the picture and how, such as: free to use with this credit' },
    ])
    const added = await lead.post(path, { picture: smallPicture, alternative: 'A bus at the top of the hill', credit: 'Nia Rees', licence: 'Free to use with this credit' })
    expect(added.status).toBe(201)
    expect((await visitor.get('/api/campaigns/homes/press')).body.press).toMatchObject({ picturesFile: '/campaigns/homes/press/pictures.zip', pictures: [{ alternative: 'A bus at the top of the hill' }] })
    const files = await zip()
    expect(files.map(([name]) => name)).toEqual(['pictures/01-a-bus-at-the-top-of-the-hill.png', 'LICENCES.txt'])
    expect(strFromU8(files[1]![1])).toContain('01-a-bus-at-the-top-of-the-hill.png\nA bus at the top of the hill\nCredit: Nia Rees\nLicence: Free to use with this credit')
    await lead.delete(`${path}/${added.body.desk.pictures[0].id}`)
    expect((await zip()).map(([name]) => name)).toEqual(['LICENCES.txt'])
  })
})
