import { setTimeout as sleep } from 'node:timers/promises'
import { expecting, type Client } from './client.ts'
import { explainHeld } from './explain-held.ts'
import { inParallel } from './in-parallel.ts'
import type { Published } from './lead.ts'
import { held, listed, named, withState, type Ledger } from './ledger.ts'
import { listBackers } from './list-all.ts'
import type { MailSink } from './mail-sink.ts'
import { makeSigners } from './make-signers.ts'
import type { Row } from './read-letter.ts'
import { signAndConfirm } from './sign-and-confirm.ts'
import { askToSign } from './signer.ts'

/** What came of the second time, in sentences. */
export type Again = { lines: string[] }

type Given = {
  client: Client
  lead: Client
  sink: MailSink
  published: Published
  /** What came of the first time; whatever is wrong with the second is noted there. */
  first: Ledger
  rows: Row[]
  /** The list as it stood after the first time. */
  names: string[]
  patience: number
}

/** The same letter into the same campaign: once by somebody else at each organisation, and once by the very same people. Nobody may come on the list. */
export async function signAgain(given: Given): Promise<Again> {
  const { client, first, published, names } = given
  const { json: before } = await expecting(200, client, 'GET', `/api/campaigns/${published.slug}/count`)
  const lines = [...(await byOthers(given)), ...(await byTheSame(given))]
  const { json: after } = await expecting(200, client, 'GET', `/api/campaigns/${published.slug}/count`)
  const now = (await listBackers(client, published.slug)).map(({ name }) => String(name))
  if (now.join('\n') !== names.join('\n')) first.mismatches.push('After the second time the list is another')
  if (before.revision !== after.revision) first.mismatches.push(`After the second time the public record is another: revision ${after.revision} instead of ${before.revision}`)
  return { lines: [...lines, `the list had ${before.count} names and has ${after.count}; its revision was ${before.revision} and is ${after.revision}`] }
}

async function byOthers({ client, lead, sink, published, first, rows, patience }: Given): Promise<string[]> {
  const ledger: Ledger = { entries: makeSigners(rows, { again: true }), mismatches: [], notes: [] }
  await signAndConfirm({ client, sink, published, ledger, patience })
  await explainHeld({ lead, slug: published.slug, ledger, before: held(first).length })
  const [came, lost] = [listed(ledger), withState(ledger, 'failed', 'waiting', 'asked')]
  first.mismatches.push(...ledger.mismatches, ...came.map((entry) => `${named(entry)} came on the list a second time`), ...lost.map((entry) => `${named(entry)}, the second time: ${entry.why ?? 'nothing happened'}`))
  const one = held(ledger).filter(({ taken }) => taken.length > 0).length
  return [`by somebody else there: ${ledger.entries.length} rows · new on the list ${came.length} · held ${held(ledger).length} (taken to be one that signed ${one}, asked about ${held(ledger).length - one}) · refused ${withState(ledger, 'refused').length}`]
}

/** Who backs already is told so, and is not asked to confirm anything. */
async function byTheSame({ client, sink, published, first, patience }: Given): Promise<string[]> {
  const confirmed = withState(first, 'confirmed')
  const wrote = (kind: string) => sink.mails.filter((mail) => mail.kind === kind).length
  const [asked, told] = [wrote('verify'), wrote('already-backing')]
  await inParallel(confirmed, async (entry) => {
    const { status } = await askToSign(client, published, entry.signer)
    if (status !== 202) first.mismatches.push(`${named(entry)}, sent again by the same person, was answered with ${status}`)
  })
  const until = Date.now() + patience
  while (wrote('already-backing') - told < confirmed.length && Date.now() < until) await sleep(100)
  const [newlyAsked, newlyTold] = [wrote('verify') - asked, wrote('already-backing') - told]
  if (newlyAsked > 0) first.mismatches.push(`${newlyAsked} who back already were asked to confirm once more`)
  if (newlyTold < confirmed.length) first.mismatches.push(`${confirmed.length - newlyTold} who back already were not told so`)
  return [`by the same person: ${confirmed.length} rows · asked to confirm ${newlyAsked} · told that they back it already ${newlyTold}`]
}
