import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openDelivery } from '#emails/deliver.ts'
import { folderTransport } from '#emails/transports/folder.ts'
import { openLog } from '#server/log.ts'
import { openScrubbing } from '#server/retention/scrub.ts'
import { sendDigests } from '#server/signatures/send-digests.ts'
import { mailFolder } from '#server/worker/open-transport.ts'
import { back, signOn, tokenOf } from '#tests/support/world.ts'
import { openSite, type Site } from './support.ts'

const marker = 'Zebulon'
const day = 86_400_000
const many = 40

/** Every file below a folder that holds the marker, as anybody would find it who has the disk. */
const filesWith = (folder: string, found = new RegExp(marker, 'i')): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile() && found.test(readFileSync(join(folder, name), 'latin1')))

/** Signs, confirms, corrects, is written to and gathered into a digest: everywhere a person comes along. */
async function openLife() {
  const written: string[] = []
  const log = openLog('debug', { write: (line: string) => void written.push(line) })
  const site = await openSite({ log })
  const { visitor, services, outbox, later, db, lead } = { ...site, lead: site.visitor.as(site.token) }
  const person = (number: number) => ({ name: `${marker} Ruiz ${number}`, role: `Keeper of ${marker} ${number}`, email: `${marker}.${number}@oak.example` })
  for (let number = 1; number <= many; number += 1) {
    const { manageUrl } = await back(site, 'homes', `Guild of Number ${number} in ${number % 7}`, `${marker}.${number}@oak.example`, { signatory: person(number), showSignatory: true })
    if (number % 3 === 0) await visitor.patch(`/api/signatures/${tokenOf(manageUrl)}`, { signatory: { name: `${marker} de Ruiz ${number}` } })
  }
  await visitor.post('/api/campaigns/homes/signatures', signOn('Yew Club', `${marker}@yew.example`, { signatory: { name: marker, role: marker, email: `${marker}@yew.example` } }))
  const [one] = await db.run.select().from(db.tables.signatories)
  await db.transaction(({ run, tables }) => run.insert(tables.contacts).values({ id: 'c1', signatureId: one!.signatureId, name: `${marker} the Second`, role: marker, email: `${marker}2@oak.example`, emailFolded: `${marker}2@oak.example`, createdAt: services.now() }))
  const pending = (await outbox()).findLast(({ letter, to }) => letter === 'verify' && to === `${marker}@yew.example`)
  later(3_600_000)
  await sendDigests(services)
  const delivery = openDelivery({ db, transport: folderTransport({ folder: mailFolder(services.config) }), log, now: services.now, from: services.config.mailFrom, site: { url: services.siteUrl, name: 'Site' }, linkToken: services.secrets.linkToken, typedCode: services.secrets.typedCode })
  const deliver = () => delivery.deliverDue()
  await deliver()
  return { ...site, lead, logged: () => written.join(''), deliver, pending, dataFolder: services.config.dataDir, databaseFolder: dirname(site.file) }
}

const closeLongAgo = ({ db, campaignId }: Site & { campaignId: string }) =>
  db.transaction(({ run, tables }) => run.update(tables.campaigns).set({ state: 'closed', closedAt: new Date(Date.now() - 200 * day) }).where(eq(tables.campaigns.id, campaignId)))

describe('what is forgotten', () => {
  test('is nowhere afterwards: not in the database, its log, the logs, captured e-mails or the newest backup', async () => {
    const life = await openLife()
    const { admin, dataFolder, databaseFolder, folder, logged } = life
    const before = join(folder, 'before.db')
    await admin('backup', before)
    expect(filesWith(databaseFolder).length).toBeGreaterThan(0)
    expect(filesWith(folder)).toContain('before.db')
    expect(filesWith(mailFolder({ dataDir: dataFolder })).length).toBeGreaterThan(many)

    await closeLongAgo(life)
    expect(await admin('retention', '--dry-run')).toMatch(new RegExp(`This would be forgotten now\\. Nothing was changed\\.[^]*homes: ${many + 3} signatories\\n {2}homes: 1 second contact`))
    expect(filesWith(databaseFolder).length).toBeGreaterThan(0)
    expect(await admin('retention')).toContain('This was forgotten:')
    await admin('backup', join(folder, 'after.db'))

    expect(filesWith(databaseFolder)).toEqual([])
    expect(filesWith(dataFolder)).toEqual([])
    expect(filesWith(folder)).toEqual(['before.db'])
    expect(logged()).toContain('answered')
    expect(logged()).not.toMatch(new RegExp(marker, 'i'))
    expect(await admin('retention')).toBe('Nothing is to be forgotten now.')
    expect(await admin('verify')).toContain('passes.')
  })

  test('leaves the files of a running server within the hour, and does not come back with an older backup', async () => {
    const life = await openLife()
    const { admin, databaseFolder, folder, services, visitor, pending, db } = life
    const before = join(folder, 'before.db')
    await admin('backup', before)
    const scrub = openScrubbing(services)
    expect((await visitor.post(`/api/disownments/${pending?.token}`)).status).toBe(200)
    const [seventh] = await db.run.select().from(db.tables.signatures).where(eq(db.tables.signatures.name, 'Guild of Number 7 in 0'))
    const own = services.secrets.linkToken({ purpose: 'manage', rowId: seventh!.id, generation: 1 })
    expect((await visitor.post(`/api/signatures/${own}/erasure`, { name: seventh!.name, alsoWithdraw: false })).status).toBe(200)
    // The last e-mail to that address says that it is done; then it leaves the outbox too.
    await life.deliver()
    await scrub(services)
    const gone = /zebulon@yew|zebulon\.7@|zebulon ruiz 7\b|keeper of zebulon 7\b/i
    expect(filesWith(databaseFolder, gone)).toEqual([])
    expect(existsSync(join(services.config.dataDir, 'scrub-due'))).toBe(false)
    await db.close()
    expect(await admin('restore', before)).toContain('Erased after the backup was made, and erased again now: 2 sign-ons.')
    const restored = readFileSync(life.file, 'latin1')
    expect(restored).not.toMatch(gone)
    expect(restored).toMatch(new RegExp(`${marker}\\.8@`, 'i'))
    expect(await admin('verify')).toContain('passes.')
  })
})
