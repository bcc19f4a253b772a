import { describe, expect, test } from 'vitest'
import { forgetContacts } from '#server/signatures/forget-contacts.ts'
import { back, openWorld, tokenOf } from '#tests/support/world.ts'

const day = 86_400_000

describe('six months after a campaign has ended', () => {
  test('its contacts are forgotten, and its backers stay', async () => {
    const world = await openWorld()
    const { given, visitor, services, later, db } = world
    const { token } = await given.campaign()
    const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example', { showSignatory: true })
    await visitor.as(token).post('/api/campaigns/homes/closure')

    later(180 * day)
    await forgetContacts(services)
    expect(await db.run.select().from(db.tables.signatories)).toHaveLength(1)

    later(10 * day)
    await forgetContacts(services)
    await forgetContacts(services)
    expect(await db.run.select().from(db.tables.signatories)).toEqual([])
    const { body } = await visitor.get('/api/campaigns/homes/backers')
    expect(body.backers).toEqual([expect.objectContaining({ name: 'Oak Trust' })])
    expect(body.backers[0]).not.toHaveProperty('signatory')
    const { entries } = (await visitor.get('/api/campaigns/homes/log')).body
    expect(entries[0]).toMatchObject({ kind: 'redacted' })
    expect(entries).toHaveLength(5)
    expect((await visitor.get(`/api/signatures/${tokenOf(manageUrl)}`)).body).toMatchObject({ state: 'listed', signatory: null })
  })
})
