import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { keptFor } from '#contracts/retention.ts'
import { applyRetention, findForgettable } from '#server/retention/apply-retention.ts'
import { addToJournal, journalFile, readJournal } from '#server/retention/erasure-journal.ts'
import { forgetCapturedMail } from '#server/retention/forget-captured-mail.ts'
import { keepJournal } from '#server/retention/keep-journal.ts'
import { reapplyErasures } from '#server/retention/reapply-erasures.ts'
import { cutsAt } from '#server/retention/retention.rules.ts'
import { everythingIn } from '#tests/support/every-route.ts'
import { back, openWorld, signOn, type World } from '#tests/support/world.ts'

const day = 86_400_000
const marker = 'Zebulon'

/** A campaign with everything personal that can come together in one. */
async function openFull() {
  const world = await openWorld()
  const { token, campaign, account } = await world.given.campaign()
  const { visitor, db, services } = world
  await back(world, 'homes', 'Oak Trust', `${marker}@oak.example`, { signatory: { name: `${marker} Ruiz`, role: `${marker} in chief`, email: `${marker}@oak.example` }, showSignatory: true })
  await visitor.post('/api/campaigns/homes/signatures', signOn('Elm Society', `${marker}@elm.example`))
  const at = services.now()
  const [listed] = await db.run.select().from(db.tables.signatures).where(eq(db.tables.signatures.state, 'listed'))
  const signatureId = listed!.id
  const person = { name: marker, role: marker, email: `${marker}@x.example`, emailFolded: `${marker}@x.example` }
  await db.transaction(async ({ run, tables }) => {
    await run.insert(tables.contacts).values({ id: 'c1', signatureId, ...person, createdAt: at })
    await run.insert(tables.authorisations).values({ id: 'a1', signatureId, kind: 'second-person', ...person, askedAt: at, mailedAt: at, answeredAt: at, answer: 'authorised' })
    await run.insert(tables.objections).values({ id: 'o1', signatureId, email: person.email, emailFolded: person.emailFolded, source: 'asked', createdAt: at })
    await run.update(tables.signatureNetworks).set({ network: marker })
    await run.insert(tables.imports).values({ id: 'i1', campaignId: campaign.id, kind: 'invitations', filename: 'list.csv', found: {}, columns: [], mapping: {}, state: 'done', rows: 1, createdAt: at, createdBy: account.id })
    await run.insert(tables.importRows).values({ importId: 'i1', line: 2, cells: [marker], state: 'written', problems: [], resembles: [] })
    await run.insert(tables.invitations).values({ id: 'v1', campaignId: campaign.id, organisation: 'Ash Guild', nameFolded: 'ash guild', ...person, invitedAt: at })
    await run.insert(tables.reports).values({ id: 'r1', campaignId: campaign.id, kind: 'other', words: 'See there', email: person.email, createdAt: at })
    await run.insert(tables.pressDesks).values({ campaignId: campaign.id, contactName: marker, contactPhone: marker, facts: [], updatedAt: at })
    await run.insert(tables.pressQuestions).values({ id: 'p1', campaignId: campaign.id, signatureId, name: marker, newsroom: marker, email: marker, emailFolded: marker, words: marker, createdAt: at, expiresAt: new Date(at.getTime() + 200 * day) })
    await run.insert(tables.pressQuotes).values({ id: 'q1', campaignId: campaign.id, words: `${marker} says so`, speaker: marker, role: marker, createdAt: at })
    await run.update(tables.outbox).set({ state: 'bounced' }).where(eq(tables.outbox.letter, 'welcome'))
  })
  return { ...world, lead: visitor.as(token), campaign, signatureId }
}

const everything = (world: World) => everythingIn(world, [])

describe('what is personal', () => {
  test('is kept for the periods that stand in one place', () => {
    expect(keptFor).toEqual({ pendingDays: 30, networkDays: 90, contactMonths: 6 })
    expect(cutsAt(new Date('2026-08-31T12:00:00Z'))).toEqual({ now: new Date('2026-08-31T12:00:00Z'), networksBefore: new Date('2026-06-02T12:00:00Z'), endedBefore: new Date('2026-02-28T12:00:00Z') })
  })

  test('is told before it is forgotten, by kind and campaign, and telling changes nothing', async () => {
    const world = await openFull()
    const { lead, later, services } = world
    expect(Object.values(await findForgettable(services)).flat()).toEqual([])
    later(30 * day)
    expect((await findForgettable(services)).pendings).toEqual([{ slug: 'homes', count: 1 }])
    await lead.post('/api/campaigns/homes/closure')
    later(60 * day)
    expect((await findForgettable(services)).networks).toEqual([{ slug: 'homes', count: 2 }])
    later(130 * day)
    const before = await everything(world)
    const found = await findForgettable(services)
    expect(Object.entries(found).map(([kind, some]) => [kind, some])).toEqual(
      ['pendings', 'networks', 'signatories', 'contacts', 'authorisations', 'objections', 'invitations', 'import-rows', 'reports', 'press-contacts', 'press-quotes', 'press-questions', 'emails'].map((kind) => [kind, [{ slug: 'homes', count: kind === 'signatories' || kind === 'networks' ? 2 : 1 }]]),
    )
    expect(await everything(world)).toBe(before)
  })

  test('is gone from every table when its time is over, and the organisation stays', async () => {
    const world = await openFull()
    const { lead, later, services, visitor } = world
    expect(await everything(world)).toContain(marker)
    await lead.post('/api/campaigns/homes/closure')
    later(190 * day)
    await applyRetention(services)
    expect(await everything(world)).not.toMatch(new RegExp(marker, 'i'))
    expect(Object.values(await findForgettable(services)).flat()).toEqual([])
    const { body } = await visitor.get('/api/campaigns/homes/backers')
    expect(body.backers).toEqual([expect.objectContaining({ name: 'Oak Trust' })])
    const after = await everything(world)
    await applyRetention(services)
    expect(await everything(world)).toBe(after)
  })

  test('of a campaign that was taken down for good goes too; of one that goes on it stays', async () => {
    const world = await openFull()
    const { later, services, db, campaign } = world
    later(200 * day)
    await applyRetention(services)
    expect(await db.run.select().from(db.tables.signatories)).toHaveLength(1)
    expect(await db.run.select().from(db.tables.signatureNetworks)).toEqual([])
    await db.transaction(({ run, tables }) => run.update(tables.campaigns).set({ state: 'taken-down', takenDownAt: services.now() }).where(eq(tables.campaigns.id, campaign.id)))
    later(190 * day)
    await applyRetention(services)
    expect(await everything(world)).not.toMatch(new RegExp(marker, 'i'))
  })

  test('of somebody who signed for two leads goes with the campaign that has ended, and the other lead keeps its own; reopening begins anew', async () => {
    const world = await openWorld()
    const { later, services, db, visitor } = world
    const homes = await world.given.campaign()
    await world.given.campaign({ slug: 'trees', lead: 'other@elm.example' })
    for (const slug of ['homes', 'trees']) await back(world, slug, 'Oak Trust', 'ana@oak.example')
    const people = async () => (await db.run.select({ campaignId: db.tables.signatures.campaignId }).from(db.tables.signatories).innerJoin(db.tables.signatures, eq(db.tables.signatures.id, db.tables.signatories.signatureId))).length
    const lead = visitor.as(homes.token)
    await lead.post('/api/campaigns/homes/closure')
    later(180 * day)
    await lead.post('/api/campaigns/homes/reopening')
    await lead.post('/api/campaigns/homes/closure')
    later(180 * day)
    await applyRetention(services)
    expect(await people()).toBe(2)
    later(10 * day)
    await applyRetention(services)
    expect(await people()).toBe(1)
    expect((await visitor.get('/api/campaigns/homes/backers')).body.count).toBe(1)
    expect((await visitor.get('/api/campaigns/trees/backers')).body.count).toBe(1)
  })

  test('in captured e-mails goes with whom they were about, and with time', async () => {
    const { services, db, later } = await openFull()
    const folder = join(services.config.dataDir, 'mail')
    mkdirSync(folder, { recursive: true })
    const rows = await db.run.select().from(db.tables.outbox)
    const verifyOf = (address: string) => rows.find(({ letter, to }) => letter === 'verify' && to === address)!.id
    for (const id of [verifyOf(`${marker}@elm.example`), 'of-nobody']) writeFileSync(join(folder, `20260302T090000000Z-${id}.eml`), marker)
    await forgetCapturedMail(services)
    expect(readdirSync(folder)).toHaveLength(2)
    later(29 * day)
    writeFileSync(join(folder, `20260331T080000000Z-${verifyOf(`${marker}@elm.example`)}-2.eml`), marker)
    later(2 * day)
    await forgetCapturedMail(services)
    expect(readdirSync(folder)).toHaveLength(1)
  })
})

describe('the journal of erasures', () => {
  test('holds ids alone, once each, whatever was cut short', async () => {
    const world = await openFull()
    const { services, db, signatureId, outbox, visitor } = world
    const disown = (await outbox()).find(({ letter, to }) => letter === 'verify' && to === `${marker}@elm.example`)!.token
    await visitor.post(`/api/disownments/${disown}`)
    await db.transaction(({ run, tables }) => run.update(tables.signatures).set({ erasedAt: services.now() }).where(eq(tables.signatures.id, signatureId)))
    await keepJournal(services)
    await keepJournal(services)
    const journal = await readJournal(services.config)
    expect(journal).toHaveLength(2)
    expect(journal).toContainEqual({ id: signatureId, at: services.now().toISOString(), what: 'erased' })
    expect(journal.filter(({ what }) => what === 'disowned')).toHaveLength(1)
    writeFileSync(journalFile(services.config), '{"id":"cut', { flag: 'a' })
    await addToJournal(services.config, [{ id: 'later', at: services.now().toISOString(), what: 'erased' }])
    expect((await readJournal(services.config)).map(({ id }) => id)).toContain('later')
  })

  test('keeps a database from a backup from bringing anybody back', async () => {
    const world = await openFull()
    const { services, db, signatureId, visitor, outbox } = world
    const pending = (await db.run.select().from(db.tables.signatures).where(eq(db.tables.signatures.state, 'pending')))[0]!.id
    await addToJournal(services.config, [
      { id: signatureId, at: '2026-03-03T10:00:00.000Z', what: 'contact-removed' },
      { id: signatureId, at: '2026-03-03T10:00:00.000Z', what: 'erased' },
      { id: pending, at: '2026-03-03T10:00:00.000Z', what: 'disowned' },
      { id: 'signed after the backup', at: '2026-03-03T10:00:00.000Z', what: 'erased' },
    ])
    expect(await reapplyErasures(services)).toBe(3)
    expect(await reapplyErasures(services)).toBe(0)
    expect(await db.run.select().from(db.tables.signatories)).toEqual([])
    expect(await db.run.select().from(db.tables.contacts)).toEqual([])
    const states = await db.run.select({ id: db.tables.signatures.id, state: db.tables.signatures.state, erasedAt: db.tables.signatures.erasedAt }).from(db.tables.signatures)
    expect(states).toEqual(expect.arrayContaining([{ id: signatureId, state: 'listed', erasedAt: services.now() }, { id: pending, state: 'disowned', erasedAt: null }]))
    expect((await visitor.get('/api/campaigns/homes/log')).body.entries[0].kind).toBe('redacted')
    // It was confirmed by e-mail when it was asked for.
    expect((await outbox()).filter(({ letter }) => letter === 'erased')).toEqual([])
  })
})
