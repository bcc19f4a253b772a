import { back, openWorld, tokenOf } from './world.ts'

/** A campaign with one confirmed sign-on, Oak Trust's, and what can be done with the link to its own page. */
export async function openOwnPage({ more = {}, policy = 'default', closesAt }: { more?: Parameters<typeof back>[4]; policy?: string; closesAt?: Date } = {}) {
  const world = await openWorld()
  const { visitor, given, outbox, later, services, db } = world
  const { token: leadToken } = await given.campaign({ closesAt })
  const lead = visitor.as(leadToken)
  await lead.patch('/api/campaigns/homes', { policy })
  const { manageUrl } = await back(world, 'homes', 'Oak Trust', 'ana@oak.example', more)
  later(1000)
  const token = tokenOf(manageUrl)
  const own = `/api/signatures/${token}`
  const [signature] = await db.run.select().from(db.tables.signatures)
  const id = signature!.id
  const log = async () => (await visitor.get('/api/campaigns/homes/log')).body.entries.map(({ kind }: { kind: string }) => kind).toReversed().slice(2) as string[]
  const listed = async () => (await visitor.get('/api/campaigns/homes/backers')).body.backers as { name: string; checks: string[] }[]
  const mailed = async (letter: string) => (await outbox()).filter((mail) => mail.letter === letter)
  const events = async () => (await db.run.select().from(db.tables.signatureHistory)).filter(({ signatureId }) => signatureId === id).toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)).map(({ event }) => event)
  const linkOf = (purpose: Parameters<typeof services.secrets.linkToken>[0]['purpose'], rowId = id, generation = 1) => services.secrets.linkToken({ purpose, rowId, generation })
  /** The newest link of a kind that an e-mail asked with. */
  const asked = async (letter: string) => (await mailed(letter)).at(-1)?.token ?? ''
  /** Names Bo as the second contact, who confirms; answers Bo's own page. */
  const withSecond = async () => {
    await visitor.post(`${own}/contact`, { name: 'Bo Chair', role: 'Chair', email: 'bo@oak.example' })
    return `/api/signatures/${tokenOf((await visitor.post(`/api/contacts/${await asked('contact-asked')}`)).body.manageUrl as string)}`
  }
  return { ...world, lead, token, own, id, log, listed, mailed, events, linkOf, asked, withSecond }
}

/** Every cell of every table, to look for what must be nowhere. */
export const everyCell = async ({ db }: Pick<Awaited<ReturnType<typeof openWorld>>, 'db'>) => JSON.stringify(await Promise.all(Object.values(db.tables).map((table) => db.run.select().from(table))))
