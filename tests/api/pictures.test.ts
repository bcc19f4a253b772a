import { describe, expect, test } from 'vitest'
import { removePicture } from '#db/queries/pictures.ts'
import { changeSignatureDetails } from '#db/queries/signatures.ts'
import { givePicture } from '#tests/support/pictures.ts'
import { back, openWorld } from '#tests/support/world.ts'

const signInAs = async (world: Awaited<ReturnType<typeof openWorld>>, email: string) => (await world.given.lead(email)).token

describe('a picture', () => {
  test('of a press desk is seen with its campaign: by its members before launch, by everybody from then on, by nobody once it is taken down', async () => {
    const world = await openWorld()
    const { given, visitor, db } = world
    const { campaign, token } = await given.campaign({ privateUntil: null })
    const path = `/api/pictures/${await givePicture(world, { campaignId: campaign.id })}`
    const founding = world.services.secrets.linkToken({ purpose: 'founding', rowId: campaign.id, generation: 1 })

    expect((await visitor.get(path)).status).toBe(404)
    expect((await visitor.as(await signInAs(world, 'other@elm.example')).get(path)).status).toBe(404)
    const own = await visitor.as(token).get(path)
    expect(own).toMatchObject({ status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' } })
    expect((await visitor.get(path).set('X-Countersign-Invitation', founding)).status).toBe(200)

    await visitor.as(token).post('/api/campaigns/homes/launch')
    const { headers, body } = await visitor.get(path)
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=86400, immutable', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin' })
    expect(headers['content-disposition']).toMatch(/^attachment; filename="picture-[0-9a-f]{12}\.png"$/)
    expect(headers['content-security-policy']).toContain('sandbox')
    expect((body as Buffer).subarray(1, 4).toString()).toBe('PNG')

    await db.transaction(({ run, tables }) => run.update(tables.campaigns).set({ state: 'taken-down' }))
    expect((await visitor.get(path)).status).toBe(404)
  })

  test('that is a logo is seen once what bears it is on a public list, and its bytes are gone when it is removed', async () => {
    const world = await openWorld()
    const { given, visitor, db, services } = world
    await given.campaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    const [oak] = (await db.run.select().from(db.tables.signatures)).map(({ id, organisationId }) => ({ id, organisationId: organisationId! }))
    const id = await givePicture(world, { organisationId: oak!.organisationId })
    expect((await visitor.get(`/api/pictures/${id}`)).status, 'nobody bears it').toBe(404)
    await db.transaction((tx) => changeSignatureDetails(tx, { id: oak!.id, inStates: ['listed'], details: { logoId: id } }))
    expect((await visitor.get(`/api/pictures/${id}`)).status).toBe(200)

    await db.transaction((tx) => removePicture(tx, { id, now: services.now() }))
    expect((await visitor.get(`/api/pictures/${id}`)).status).toBe(404)
    expect((await db.run.select().from(db.tables.pictures)).find((row) => row.id === id)?.bytes).toBe('')
  })
})
