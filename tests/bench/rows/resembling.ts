import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { openDatabase } from '#db/open.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { addNameKeys } from '#db/queries/resembling.ts'
import { foldName } from '#server/organisations/fold-name.ts'
import { nameKeys } from '#server/organisations/organisations.rules.ts'
import { findResembling } from '#server/signatures/find-resembling.ts'
import { fillDatabase } from '../fill.ts'
import { median, type Effort } from '../rounds.ts'
import { asLimit, type Finding } from '../table.ts'

const slug = 'resembling'
const syllables = ['ka', 'ro', 'mi', 'tu', 'vel', 'san', 'dor', 'lin', 'pe', 'gra', 'wo', 'hy', 'zan', 'qui', 'fer', 'nox']
const place = (number: number): string => (number < 16 ? '' : place(number >> 4)) + syllables[number & 15]!
/** As in real letters: a fifth are branches of one movement, and most others differ in one word too. */
const kinds = ['# Women’s Institute', '# Friends of the Earth', 'Climate Action #', 'St Mary’s Church, #', 'Friends of # Park']
const nameOf = (number: number) => kinds[number % kinds.length]!.replace('#', place(4096 + ((number * 40503) % 65536)))

/** How long it takes to decide what a new name resembles, among many. */
export async function resembling({ quick }: Effort): Promise<Finding[]> {
  const backers = quick ? 2000 : 30_000
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
  const url = `sqlite:${join(folder, 'countersign.db')}`
  await fillDatabase(url, [{ slug, backers }])
  const db = await openDatabase(url)
  try {
    const campaignId = (await findCampaign(db, slug))!.id
    const { signatures } = db.tables
    const rows = await db.run.select({ id: signatures.id }).from(signatures).where(eq(signatures.campaignId, campaignId))
    await db.transaction(async (tx) => {
      for (const [number, { id }] of rows.entries()) {
        const name = nameOf(number)
        await tx.run.update(signatures).set({ name, nameFolded: foldName(name) }).where(eq(signatures.id, id))
        await addNameKeys(tx, { campaignId, signatureId: id, keys: nameKeys(name).stored })
      }
    })
    const told = { campaignId, domain: null, country: 'GB', place: null, registerId: null, registerMatch: null, organisationId: null, capacity: 'official' as const, branchOf: null }
    const took: number[] = []
    for (let number = 0; number < 500; number += 1) {
      const name = nameOf(number * 61).replace('Institute', 'Institue')
      const since = performance.now()
      await db.transaction((tx) => findResembling(tx, { ...told, id: `new ${number}`, name, nameFolded: foldName(name) }))
      took.push(performance.now() - since)
    }
    const slowest = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)]!
    return [asLimit({ what: `deciding what a name resembles, among ${backers.toLocaleString('en')}`, ours: median(took), unit: 'ms', most: 5, note: `95 of 100 within ${slowest.toPrecision(2)} ms` })]
  } finally {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
