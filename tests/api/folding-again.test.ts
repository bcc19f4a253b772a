import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { foldedBy, sayFoldedBy } from '#db/queries/folding.ts'
import { foldAgain } from '#server/organisations/fold-again.ts'
import { foldingRules } from '#server/organisations/fold-name.ts'
import { sweep } from '#server/sweep.ts'
import { back, openWorld, type World } from '#tests/support/world.ts'

/** As an older program left it: names folded and keyed in ways that nothing looks for any more. */
async function asBefore({ db }: World) {
  const { signatures, organisations, nameKeys } = db.tables
  await db.transaction(async (tx) => {
    await tx.run.update(signatures).set({ nameFolded: 'as of old' })
    await tx.run.update(organisations).set({ nameFolded: 'as of old' })
    await tx.run.delete(nameKeys)
    await sayFoldedBy(tx, 1)
  })
}

describe('a database of an older program', () => {
  test('has its names folded and keyed anew before anybody is answered', async () => {
    const world = await openWorld()
    const { db, given } = world
    await given.campaign()
    await back(world, 'homes', 'Oak Trust Onlus', 'ana@oak.example')
    const stored = async () => ({ keys: (await db.run.select().from(db.tables.nameKeys)).map(({ key }) => key).toSorted(), folded: (await db.run.select().from(db.tables.signatures)).map(({ nameFolded }) => nameFolded) })
    const before = await stored()
    await asBefore(world)
    await foldAgain(db)
    expect(await stored()).toEqual(before)
    expect((await db.run.select().from(db.tables.organisations).where(eq(db.tables.organisations.name, 'Oak Trust Onlus')))[0]?.nameFolded).toBe('oak trust')
    expect((await back(world, 'homes', 'The Oak Trust', 'bo@elsewhere.example')).state).toBe('held')
  })

  test('is gone through once, and sweeping does not forget that it was', async () => {
    const world = await openWorld()
    await world.given.campaign()
    await back(world, 'homes', 'Oak Trust', 'ana@oak.example')
    await foldAgain(world.db)
    await sweep(world.services)
    expect(await foldedBy(world.db)).toBe(foldingRules)
    await world.db.transaction((tx) => tx.run.update(tx.tables.signatures).set({ nameFolded: 'as of old' }))
    await foldAgain(world.db)
    expect((await world.db.run.select().from(world.db.tables.signatures))[0]?.nameFolded).toBe('as of old')
  })

  test('keeps both invitations of one address whose names are now one', async () => {
    const { db, given, services } = await openWorld()
    const { campaign } = await given.campaign()
    const invite = (organisation: string, nameFolded: string, email: string) =>
      db.transaction((tx) => tx.run.insert(tx.tables.invitations).values({ id: services.newId(), campaignId: campaign.id, organisation, nameFolded, email, emailFolded: email, invitedAt: services.now() }))
    await invite('Oak Trust', 'oak trust', 'ana@oak.example')
    await invite('Oak Trust Onlus', 'oak trust onlus', 'ana@oak.example')
    await invite('Elm Society Onlus', 'elm society onlus', 'ana@oak.example')
    await foldAgain(db)
    expect((await db.run.select().from(db.tables.invitations)).map(({ nameFolded }) => nameFolded).toSorted()).toEqual(['elm society', 'oak trust', 'oak trust onlus'])
  })
})
