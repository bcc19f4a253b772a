import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openClient, type Client } from '../../tools/replay/client.ts'
import { listBackers } from '../../tools/replay/list-all.ts'
import { confirmTokenOf, type Mail } from '../../tools/replay/read-mail.ts'
import { askToSign, confirm } from '../../tools/replay/signer.ts'
import { admin } from './admin.ts'
import { marksOf } from './check-mails.ts'
import { makeSigner, openGround, type DrillOptions, type Findings, type Ground } from './ground.ts'
import { openSigners, type Confirmed, type Signers } from './signers.ts'

type Given = DrillOptions & { rounds: number; /** Seconds of signing before each backup. */ lasts: number }

/** What was answered, and which e-mails had arrived, when the backup was begun. */
type Before = { references: string[]; confirmed: Confirmed[]; mails: Mail[] }

const unconfirmed = 6

/** Backs up while organisations sign, kills the server, deletes its data, restores, and looks whether all that was acknowledged before is there. */
export async function backupDrill({ rounds, lasts, postgresUrl, say = () => {} }: Given): Promise<Findings> {
  const sums = { acknowledged: 0, confirmed: 0, after: 0, resent: 0, milliseconds: 0 }
  const problems: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const ground = await openGround({ postgresUrl })
    try {
      problems.push(...(await oneRound(ground, { lasts, sums })))
      say(`round ${round} of ${rounds} · ${sums.acknowledged} sign-ons and ${sums.confirmed} confirmations acknowledged before a backup`)
    } finally {
      await ground.close()
    }
  }
  return {
    figures: {
      rounds,
      'sign-ons acknowledged before the backup': sums.acknowledged,
      'confirmations acknowledged before the backup': sums.confirmed,
      'acknowledged after it, and gone with the data': sums.after,
      'e-mails from before that came once more (at most 10 a round were leaving)': sums.resent,
      'a backup took': `${(sums.milliseconds / rounds).toFixed(0)} ms, its program's start included`,
    },
    problems,
  }
}

type Sums = { acknowledged: number; confirmed: number; after: number; resent: number; milliseconds: number }

async function oneRound(ground: Ground, { lasts, sums }: { lasts: number; sums: Sums }): Promise<string[]> {
  const [server] = ground.servers
  const client = openClient({ url: server!.url, patience: 20_000 })
  const left = await leaveUnconfirmed(ground, client)
  const signers = openSigners(ground)
  const safe = mkdtempSync(join(tmpdir(), 'countersign-backup-'))
  try {
    await sleep(lasts * 1000)
    const before: Before = { references: [...signers.acknowledged.keys()], confirmed: [...signers.confirmed.values()], mails: [...ground.sink.mails] }
    const startedAt = performance.now()
    await admin(ground, 'backup', join(safe, 'backup'))
    sums.milliseconds += performance.now() - startedAt
    await sleep(500)
    const problems = await loseEverything(ground, signers, safe)
    await bringBack(ground, safe)
    await server!.start()

    problems.push(...(await isAllThere(ground, client, before, left)))
    const copies = ground.sink.mails.slice(before.mails.length).filter((mail) => before.mails.some((earlier) => earlier.messageId === mail.messageId))
    problems.push(...copies.filter((copy) => before.mails.every((earlier) => marksOf(earlier) !== marksOf(copy))).map(({ to }) => `the copy to ${to} has another link or code`))
    if (copies.length > 10) problems.push(`${copies.length} e-mails that had arrived before the backup came once more`)
    sums.acknowledged += before.references.length + left.length
    sums.confirmed += before.confirmed.length
    sums.after += signers.acknowledged.size - before.references.length
    sums.resent += copies.length
    return problems
  } finally {
    signers.stopAsking()
    rmSync(safe, { recursive: true, force: true })
  }
}

/** Signed and asked by e-mail, and in no hurry: their links are opened only after the restore. */
async function leaveUnconfirmed({ sink, published }: Ground, client: Client): Promise<Mail[]> {
  const mails: Mail[] = []
  for (let number = 0; number < unconfirmed; number += 1) {
    const { json } = await askToSign(client, published, makeSigner(900_000 + number))
    const mail = await sink.waitFor(({ kind, reference }) => kind === 'verify' && reference === json.reference, 20_000)
    if (mail) mails.push(mail)
  }
  return mails
}

/** All but the secret, which whoever runs the site keeps elsewhere. */
async function loseEverything({ servers, dataDir }: Ground, signers: Signers, safe: string): Promise<string[]> {
  signers.stopAsking()
  const problems = [...signers.problems]
  cpSync(join(dataDir, 'replay-secret'), join(safe, 'secret'))
  await servers[0]!.kill()
  rmSync(dataDir, { recursive: true })
  return problems
}

async function bringBack(ground: Ground, safe: string): Promise<void> {
  mkdirSync(ground.dataDir)
  cpSync(join(safe, 'secret'), join(ground.dataDir, 'replay-secret'))
  if (ground.databaseUrl === undefined) return void (await admin(ground, 'restore', join(safe, 'backup')))
  execFileSync('pg_restore', ['--clean', '--if-exists', `--dbname=${ground.databaseUrl}`, join(safe, 'backup')])
  await admin(ground, 'restore', '--settle')
}

async function isAllThere(ground: Ground, client: Client, { confirmed, mails, references }: Before, left: Mail[]): Promise<string[]> {
  const problems: string[] = []
  await admin(ground, 'verify').catch((error: Error) => problems.push(error.message))
  const names = new Set((await listBackers(client, ground.published.slug)).map(({ name }) => name as string))
  for (const { name, state } of confirmed) if (state === 'listed' && !names.has(name)) problems.push(`acknowledged as listed, and lost: ${name}`)

  const known = new Set(references)
  for (const mail of mails.filter(({ kind, reference }) => kind === 'verify' && known.has(reference))) {
    const { status } = await client('GET', `/api/confirmations/${confirmTokenOf(mail)}`)
    if (status !== 200) problems.push(`the link to ${mail.to} answers ${status}`)
  }
  for (const mail of mails.filter(({ kind }) => kind === 'welcome')) {
    const token = /\/signature\/([\w-]+)/.exec(mail.text)?.[1]
    const { status } = await client('GET', `/api/signatures/${token}`)
    if (status !== 200) problems.push(`the own page of ${mail.to} answers ${status}`)
  }
  for (const mail of left) {
    const { status, json } = await confirm(client, confirmTokenOf(mail) ?? '')
    if (status !== 200 || json?.state !== 'listed') problems.push(`confirming for ${mail.to} after the restore was answered with ${status} ${json?.state ?? ''}`)
  }
  // Time for what had not left to leave.
  await sleep(2000)
  await admin(ground, 'verify').catch((error: Error) => problems.push(`afterwards: ${error.message}`))
  return problems
}
