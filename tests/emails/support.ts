import { randomUUID } from 'node:crypto'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Database } from '#db/database.ts'
import type { Email } from '#db/queries/outbox.ts'
import { signIn } from '#emails/letters/sign-in.ts'
import { verify } from '#emails/letters/verify.ts'
import { post } from '#emails/post.ts'

export const noon = new Date('2026-11-21T12:00:00.000Z')
export const after = (ms: number, from: Date = noon) => new Date(from.getTime() + ms)
export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute

/** A clock that stands still until it is moved. */
export function openClock(at: Date = noon) {
  let time = at
  return { now: () => time, pass: (ms: number) => void (time = after(ms, time)) }
}

/** Sign-in codes are the smallest letter; each is its own happening. */
export const postCode = (db: Database, { id = randomUUID(), key, address = 'ana@oak.example', dueAt = noon }: { id?: string; key?: string; address?: string; dueAt?: Date } = {}) =>
  db.transaction((tx) => post(tx, signIn, { id, key: key ?? id, to: { address }, locale: 'en', props: { codeId: id }, now: noon, dueAt }))

export const postVerify = (db: Database, { signatureId, id = randomUUID(), now = noon, title = verify.sample.title }: { signatureId: string; id?: string; now?: Date; title?: string }) =>
  db.transaction((tx) =>
    post(tx, verify, {
      id,
      key: `verify:${id}`,
      to: { address: 'ana@oak.example', name: 'Ana Oak' },
      locale: 'en',
      props: { ...verify.sample, title, expiresAt: after(30 * 24 * hour, now).toISOString() },
      reference: 'K7TM-2QXW-PH4D',
      signatureId,
      now,
    }),
  )

export async function emailIn(db: Database, id: string): Promise<Email> {
  const row = (await emailsIn(db)).find((email) => email.id === id)
  if (!row) throw new Error(`No e-mail ${id}`)
  return row
}

export const emailsIn = async ({ run, tables }: Database): Promise<Email[]> => run.select().from(tables.outbox)

/** A campaign with one signature in the state asked for. */
export async function giveSignature(db: Database, { state = 'pending' }: { state?: SignatureState } = {}): Promise<string> {
  const [account, organisation, campaign, version, id] = Array.from({ length: 5 }, () => randomUUID() as string) as [string, string, string, string, string]
  await db.transaction(async ({ run, tables: { accounts, organisations, campaigns, versions, signatures, signatories } }) => {
    await run.insert(accounts).values({ id: account, email: `${account}@oak.example`, emailFolded: `${account}@oak.example`, createdAt: noon })
    await run.insert(organisations).values({ id: organisation, name: 'Oak Trust', nameFolded: 'oak trust', createdAt: noon })
    await run.insert(campaigns).values({ id: campaign, slug: campaign, organisationId: organisation, state: 'open', createdAt: noon })
    await run.insert(versions).values({ id: version, campaignId: campaign, number: 1, title: 'Homes', ask: 'Build', body: 'Build homes.', locale: 'en', hash: version, publishedAt: noon, publishedBy: account })
    await run.insert(signatures).values({
      id,
      campaignId: campaign,
      versionId: version,
      versionNumber: 1,
      state,
      name: 'Oak Trust',
      nameFolded: 'oak trust',
      capacity: 'official',
      resembles: [],
      checks: [],
      submittedAt: noon,
      expiresAt: after(30 * 24 * hour),
    })
    await run.insert(signatories).values({ signatureId: id, name: 'Ana Oak', role: 'Director', email: 'ana@oak.example', emailFolded: 'ana@oak.example' })
  })
  return id
}

export async function mailFailedAt({ run, tables: { signatures } }: Database, id: string): Promise<Date | null | undefined> {
  const rows = await run.select({ id: signatures.id, at: signatures.mailFailedAt }).from(signatures)
  return rows.find((row) => row.id === id)?.at
}

export const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} }
export const from = { name: 'Countersign', address: 'letters@host.example' }
export const site = { url: 'https://campaigns.example.org', name: 'Example Foundation' }
/** As in earnest: 32 characters of base64url, and ABCD-EFGH. */
export const linkToken = ({ rowId }: { rowId: string }) => `${rowId}mR3vT8kPq0ZxYc5uWn1aBd7eFg9hJiKl`.slice(0, 32)
export const typedCode = () => 'K7TM-2QXW'
