import { describe, expect, test } from 'vitest'
import { back, openWorld } from '#tests/support/world.ts'

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
    expect(await press()).toMatchObject({ count: 2, permanent: 'http://localhost:3000/campaigns/homes?at=4' })
    expect((await visitor.get('/campaigns/homes/press')).text).toContain('campaigns/homes?at=4')
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
