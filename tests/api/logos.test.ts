import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { sendDigests } from '#server/signatures/send-digests.ts'
import { everyCell, openOwnPage } from '#tests/support/own-page.ts'
import { smallPicture } from '#tests/support/pictures.ts'
import { back, tokenOf } from '#tests/support/world.ts'

const picture = async (colour: string) => (await sharp({ create: { width: 200, height: 80, channels: 3, background: colour } }).jpeg().withExif({ IFD0: { Copyright: 'Zebulon was here' } }).toBuffer()).toString('base64')
const frame = (colour: string) => sharp({ create: { width: 32, height: 32, channels: 3, background: colour } }).raw().toBuffer()
const homes = '/api/campaigns/homes'

describe('a logo', () => {
  test('is shown at once on the list, in the data and by itself, without what was hidden in its file; the log says that it came, and the lead is told', async () => {
    const { visitor, own, log, events, listed, lead, db, later, id, services } = await openOwnPage()
    const [red, green] = [await picture('#a22'), await picture('#2a2')]
    const answer = await visitor.put(`${own}/logo`, { picture: red })
    expect([answer.status, answer.body.logo, answer.body.showsLogos]).toEqual([200, { width: 200, height: 80 }, true])
    const [oak] = (await listed()) as unknown as { logo: string }[]
    const shown = await visitor.get(oak!.logo)
    expect(shown).toMatchObject({ status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400, immutable', 'x-content-type-options': 'nosniff' } })
    expect(shown.headers['content-security-policy']).toContain('sandbox')
    expect((shown.body as Buffer).includes('Zebulon')).toBe(false)
    expect((await visitor.get(`${homes}/backers.json`)).body.backers[0].logo).toBe(`http://localhost:3000${oak!.logo}`)
    expect((await visitor.get(`${own}/logo`)).headers['cache-control']).toBe('private, no-store')

    // The same again, perhaps because the answer was lost, is no other logo.
    await visitor.put(`${own}/logo`, { picture: red })
    expect([await log(), await events()]).toEqual([['listed', 'logo-changed'], ['submitted', 'listed', 'logo-changed']])

    later(1000)
    await visitor.put(`${own}/logo`, { picture: green })
    expect([(await visitor.get(oak!.logo)).status, (await listed() as unknown as { logo: string }[])[0]!.logo === oak!.logo], 'the one before is gone').toEqual([404, false])
    expect((await db.run.select().from(db.tables.pictures)).filter(({ bytes }) => bytes !== '')).toHaveLength(1)
    expect((await visitor.get(`${homes}/backers?at=4`)).body.backers[0], 'as it stood, less what is gone').not.toHaveProperty('logo')
    expect((await visitor.get(`${homes}/log?only=corrections`)).body.entries, 'a new logo corrects nothing').toEqual([])

    later(31 * 60_000)
    await sendDigests(services)
    const digest = (await db.run.select().from(db.tables.outbox)).find(({ letter }) => letter === 'lead-digest')
    expect(digest?.props).toMatchObject({ logos: ['Oak Trust'] })

    await visitor.delete(`${own}/logo`)
    expect((await visitor.delete(`${own}/logo`)).body).not.toHaveProperty('logo')
    expect([(await log()).slice(1), (await listed())[0]]).toEqual([['logo-changed', 'logo-changed', 'logo-removed'], expect.not.objectContaining({ logo: expect.anything() })])
    expect((await lead.get(`${homes}/signatures?id=${id}`)).body.signatures[0]).not.toHaveProperty('logo')
  })

  test('that cannot be taken is refused with what to do, and whatever stood there stays', async () => {
    const { visitor, own, log } = await openOwnPage()
    await visitor.put(`${own}/logo`, { picture: smallPicture })
    const moving = await sharp(Buffer.concat([await frame('#a22'), await frame('#2a2')]), { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } }).gif().toBuffer()
    const refusal = async (bytes: Buffer) => (await visitor.put(`${own}/logo`, { picture: bytes.toString('base64') })).body.fields[0] as { field: string; message: string }
    expect(await refusal(Buffer.from('<html><script>alert(1)</script>'))).toMatchObject({ field: 'picture', message: expect.stringContaining('PNG') })
    expect((await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"><rect width="9" height="9"/></svg>'))).message, 'a small file that unpacks to gigabytes').toContain('50 million')
    expect((await refusal(Buffer.alloc(5 * 1024 * 1024 + 1))).message).toContain('5 MB')
    expect((await refusal(moving)).message).toContain('moves')
    expect((await refusal(Buffer.alloc(0))).message).toBe('Choose a picture')
    expect(await log()).toEqual(['listed', 'logo-changed'])
    expect((await visitor.get(`${own}/logo`)).status).toBe(200)
  })

  test('is removed by the lead, with a reason that its signatory is told, and one that came since stays', async () => {
    const { visitor, own, id, lead, log, mailed, listed } = await openOwnPage()
    await visitor.put(`${own}/logo`, { picture: smallPicture })
    const first = (await lead.get(`${homes}/signatures?id=${id}`)).body.signatures[0].logo as { id: string; path: string }
    await visitor.put(`${own}/logo`, { picture: await picture('#22a') })
    const removal = `${homes}/signatures/${id}/logo/removal`
    const stale = await lead.post(removal, { logo: first.id, reason: 'Not yours' })
    expect([stale.status, stale.body.code]).toEqual([409, 'logo.changed'])
    const { logo } = (await lead.get(`${homes}/signatures?id=${id}`)).body.signatures[0] as { logo: { id: string; path: string } }
    for (let time = 0; time < 2; time += 1) expect((await lead.post(removal, { logo: logo.id, reason: 'It is the federation’s' })).body.signature).not.toHaveProperty('logo')
    expect([(await visitor.get(logo.path)).status, (await listed()).length]).toEqual([404, 1])
    expect((await log()).at(-1)).toBe('logo-removed')
    expect((await mailed('logo-removed')).map(({ to, props }) => [to, props?.reason])).toEqual([['ana@oak.example', 'It is the federation’s']])
    expect((await visitor.get(own)).body.history.at(-1)).toMatchObject({ event: 'logo-removed', reason: 'It is the federation’s' })
    expect((await visitor.as('nobody').post(removal, { logo: logo.id, reason: 'x' })).status).toBe(401)
    expect((await visitor.put(`${own}/logo`, { picture: smallPicture })).status, 'another may be given').toBe(200)
  })

  test('is not shown where its campaign shows none, or is hidden, and waits with what waits for the lead', async () => {
    const { visitor, own, lead, db, log, listed, id } = await openOwnPage({ policy: 'hold-all' })
    await visitor.put(`${own}/logo`, { picture: smallPicture })
    const { path } = (await lead.get(`${homes}/signatures?id=${id}`)).body.signatures[0].logo as { path: string }
    expect([(await visitor.get(path)).status, (await lead.get(path)).status, (await visitor.get(`${own}/logo`)).status]).toEqual([404, 200, 200])
    await lead.post(`${homes}/signatures/${id}/approval`, { reason: 'Looked at' })
    expect([(await visitor.get(path)).status, await listed()]).toEqual([200, [expect.objectContaining({ logo: path })]])

    for (const showsLogos of [false, false]) expect((await lead.patch(homes, { showsLogos })).body.campaign.showsLogos).toBe(false)
    expect([(await visitor.get(path)).status, (await listed())[0]]).toEqual([404, expect.not.objectContaining({ logo: path })])
    await lead.patch(homes, { showsLogos: true })
    expect([(await visitor.get(path)).status, await listed(), await log()]).toEqual([200, [expect.objectContaining({ logo: path })], ['listed', 'logos-hidden', 'logos-shown']])
    await db.transaction(({ run, tables }) => run.update(tables.campaigns).set({ state: 'taken-down' }))
    expect((await visitor.get(path)).status).toBe(404)
  })

  test('goes with whoever gave it, when they are erased', async () => {
    const world = await openOwnPage()
    const { visitor, own, listed, log } = world
    await visitor.put(`${own}/logo`, { picture: smallPicture })
    const [{ bytes } = { bytes: '' }] = await world.db.run.select().from(world.db.tables.pictures)
    expect((await visitor.post(`${own}/erasure`, { name: 'Oak Trust' })).status).toBe(200)
    expect([await listed(), await log()]).toEqual([[expect.not.objectContaining({ logo: expect.anything() })], ['listed', 'logo-changed', 'logo-removed', 'redacted']])
    expect(await everyCell(world)).not.toContain(bytes)
  })
})

test('a body brings its logo to its next campaign where the same mailbox says so, and a name alone brings none', async () => {
  const world = await openOwnPage({ more: { organisation: { website: 'oak.example', kind: 'charity' } } })
  const { visitor, own, given, db } = world
  await visitor.put(`${own}/logo`, { picture: smallPicture })
  const backIn = async (slug: string, email: string) => {
    await given.campaign({ slug, lead: `${slug}@elm.example` })
    const { manageUrl } = await back(world, slug, 'Oak Trust', email, { organisation: { website: 'oak.example' } })
    const [{ logo, kind }] = (await visitor.get(`/api/campaigns/${slug}/backers`)).body.backers as [{ logo?: string; kind?: string }]
    return { logo, kind, own: `/api/signatures/${tokenOf(manageUrl)}` }
  }
  const [birds, trees, bees] = [await backIn('birds', 'bo@oak.example'), await backIn('trees', 'ana@gmail.com'), await backIn('bees', 'ana@oak.example')]
  expect([birds.logo, birds.kind, trees.logo, bees.logo]).toEqual([bees.logo, 'charity', undefined, expect.any(String)])
  // Each takes its own away: the picture goes with the last.
  await visitor.delete(`${own}/logo`)
  await visitor.delete(`${birds.own}/logo`)
  expect((await visitor.get(bees.logo!)).status).toBe(200)
  await visitor.delete(`${bees.own}/logo`)
  expect((await db.run.select().from(db.tables.pictures)).map(({ bytes }) => bytes)).toEqual([''])
})
