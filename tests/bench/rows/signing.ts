import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#db/open.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { secretsFrom } from '#server/secrets.ts'
import { linkTo } from '#server/signatures/signature-links.ts'
import { openGround } from '../ground.ts'
import { runNode } from '../load.ts'
import { openPostgres } from '../postgres.ts'
import { alternate, type Effort } from '../rounds.ts'
import { asRatio, type Finding } from '../table.ts'

const clients = 32
const post = async (work: object) => Number(await runNode(['tests/bench/post-load.ts'], JSON.stringify({ clients, ...work })))
const slug = 'signed'
// Nobody listens there, so that signing is measured and not the sending of e-mails, which waits.
const noMailServer = { SMTP_URL: 'smtp://127.0.0.1:9' }

/** One database, one of our servers on it, and the ways to sign and to confirm as a crowd does. */
async function openSigning(databaseUrl?: string) {
  const ground = await openGround({ campaigns: [{ slug, backers: 0 }], environment: noMailServer, ...(databaseUrl !== undefined && { databaseUrl, role: 'web' }) })
  const url = databaseUrl ?? `sqlite:${join(ground.dataDir, 'countersign.db')}`
  const db = await openDatabase(url)
  const campaign = (await findCampaign(db, slug))!
  const secrets = secretsFrom(readFileSync(join(ground.dataDir, 'replay-secret')))
  const confirmed = new Set<string>()
  let number = 0


  const sign = (seconds: number) => {
    // More than can be signed in that time.
    const posts = Array.from({ length: seconds * 6000 }, () => ({ url: `${ground.url}/api/campaigns/${slug}/signatures`, body: signOnOf((number += 1)) }))
    return post({ seconds, status: 202, posts })
  }
  const confirm = async (seconds: number) => {
    const { signatures } = db.tables
    const rows = await db.run.select({ id: signatures.id, state: signatures.state, name: signatures.name }).from(signatures)
    const pending = rows.filter(({ id, state, name }) => state === 'pending' && name.endsWith('number') && !confirmed.has(id))
    for (const { id } of pending) confirmed.add(id)
    return post({ seconds, status: 200, posts: pending.map(({ id }) => ({ url: `${ground.url}/api/confirmations/${secrets.linkToken(linkTo('verify', id))}`, body: {} })) })
  }
  const close = async () => {
    await db.close()
    await ground.close()
  }
  return { ground, url, campaign, sign, confirm, close }
}

const syllables = ['ka', 'ro', 'mi', 'tu', 'vel', 'san', 'dor', 'lin', 'pe', 'gra', 'wo', 'hy', 'zan', 'qui', 'fer', 'nox']
/** Words that are not like each other, as the names of organisations are: what resembles another waits for a person. */
const word = (number: number): string => (number < 16 ? '' : word(number >> 4)) + syllables[number & 15]!

const signOnOf = (number: number) => ({
  organisation: { name: `${word(4096 + ((number * 40503) % 65536))} ${word(4096 + ((number * 25173 + 13849) % 65536))} number`, country: 'GB' },
  signatory: { name: 'Ana Ruiz', role: 'Director', email: `ana@society-${number}.example` },
  capacity: 'official',
  authority: true,
  version: 1,
})

/** From the request to the durable commit, and from the link to the list. */
export async function signing(effort: Effort): Promise<Finding[]> {
  const { campaign, ground, sign, confirm, close } = await openSigning()
  try {
    const raw = ['tests/bench/raw-sqlite.ts', join(ground.dataDir, 'countersign.db'), campaign.id, campaign.version!.id, `${effort.seconds}`]
    const found = await alternate({ ours: () => sign(effort.seconds), yardstick: async () => Number(await runNode(raw)) }, effort)
    const confirming = await alternate({ signing: () => sign(effort.seconds), confirming: () => confirm(effort.seconds) }, effort)
    return [
      asRatio({ what: `signing, ${clients} clients, durable`, ...found, unit: 'a second', of: 'raw better-sqlite3, three inserts, one FULL transaction each', goal: 1.5 }),
      asRatio({ what: 'confirming', ours: confirming.confirming, yardstick: confirming.signing, unit: 'a second', of: 'signing', goal: 1 }),
    ]
  } finally {
    await close()
  }
}

export async function signingOnPostgres(effort: Effort): Promise<Finding[]> {
  const postgres = await openPostgres()
  try {
    const { url, campaign, sign, confirm, close } = await openSigning(await postgres.makeDatabase())
    try {
      const raw = ['tests/bench/raw-postgres.ts', url, campaign.id, campaign.version!.id, `${effort.seconds}`]
      const found = await alternate({ ours: () => sign(effort.seconds), yardstick: async () => Number(await runNode(raw)), confirming: () => confirm(effort.seconds) }, effort)
      return [
        asRatio({ what: 'signing on PostgreSQL, 16 connections', ours: found.ours, yardstick: found.yardstick, unit: 'a second', of: 'raw pg, three inserts, 16 connections', goal: 0.6 }),
        asRatio({ what: 'confirming on PostgreSQL', ours: found.confirming, yardstick: found.ours, unit: 'a second', of: 'signing', goal: 1 }),
      ]
    } finally {
      await close()
    }
  } finally {
    await postgres.close()
  }
}
