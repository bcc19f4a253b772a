import type { Database, Transaction } from '#db/database.ts'
import { listLaunches, listTakenDownAmong } from '#db/queries/campaigns.ts'
import { cancelClaimed, claimDue, claimProbe, findWhatSupersedes, holdClaimed } from '#db/queries/delivering.ts'
import type { Email } from '#db/queries/outbox.ts'
import { allLetters } from './all-letters.ts'
import type { Claimed } from './compose.ts'

const atOnce = 50
const lease = 10 * 60_000
/** What may not leave yet is looked at again after so long. When its campaign comes back it is due at once. */
const lookAgain = 60 * 60_000

/** Takes e-mails to send, less those that no longer make sense; these are cancelled in the same transaction. */
export const claimEmails = (db: Database, { now, probe }: { now: Date; probe: boolean }): Promise<{ emails: Claimed[]; more: boolean }> =>
  db.transaction(async (tx) => {
    const leasedUntil = new Date(now.getTime() + lease)
    const { emails, contended } = probe ? { emails: await claimProbe(tx, { now, leasedUntil }), contended: false } : await claimDue(tx, { now, leasedUntil, most: atOnce })
    const reasons = await whyNot(tx, emails, now)
    for (const why of new Set(reasons.values())) await cancelClaimed(tx, { ids: [...reasons.keys()].filter((id) => reasons.get(id) === why), why })
    const sensible = emails.filter(({ id }) => !reasons.has(id))
    const held = await whatMustWait(tx, sensible)
    await holdClaimed(tx, { ids: [...held], dueAt: new Date(now.getTime() + lookAgain) })
    return { emails: await withLaunch(tx, sensible.filter(({ id }) => !held.has(id))), more: contended || reasons.size + held.size > 0 }
  })

/** Nothing is said of a campaign that the host has taken down. Nothing is thrown away either: what is still true leaves when it comes back. */
async function whatMustWait(tx: Transaction, emails: Email[]): Promise<Set<string>> {
  const bound = emails.filter(({ letter, campaignId }) => campaignId !== null && !allLetters.get(letter)?.evenTakenDown)
  const takenDown = new Set(await listTakenDownAmong(tx, [...new Set(bound.flatMap(({ campaignId }) => campaignId ?? []))]))
  return new Set(bound.filter(({ campaignId }) => takenDown.has(campaignId!)).map(({ id }) => id))
}

/** Whether its campaign is public decides what an e-mail says; the clock has the last word as it is made. */
async function withLaunch(tx: Transaction, emails: Email[]): Promise<Claimed[]> {
  const launches = new Map((await listLaunches(tx, [...new Set(emails.flatMap(({ campaignId }) => campaignId ?? []))])).map((launch) => [launch.id, launch]))
  return emails.map((email) => {
    const launch = email.campaignId === null ? undefined : launches.get(email.campaignId)
    return launch ? { ...email, launch } : email
  })
}

async function whyNot(tx: Transaction, emails: Email[], now: Date): Promise<Map<string, string>> {
  const bound = emails.filter(({ letter, signatureId }) => signatureId !== null && allLetters.get(letter)?.onlyWhile)
  const { states, posted } = await findWhatSupersedes(tx, {
    letters: [...allLetters.values()].filter(({ onlyWhile }) => onlyWhile?.includes('pending')).map(({ name }) => name),
    signatureIds: [...new Set(bound.flatMap(({ signatureId }) => signatureId ?? []))],
  })
  const stateOf = new Map(states.map(({ id, state }) => [id, state]))

  const reason = ({ id, letter: name, to, props, signatureId, createdAt }: Email): string | undefined => {
    const letter = allLetters.get(name)
    if (to === null || props === null) return 'erased'
    if (!letter) return undefined
    const read = letter.props.safeParse(props)
    if (read.success && letter.uselessFrom && letter.uselessFrom(read.data, createdAt) <= now) return 'expired'
    const state = signatureId === null ? undefined : stateOf.get(signatureId)
    if (state !== undefined && letter.onlyWhile && !letter.onlyWhile.includes(state)) return `the signature is ${state}`
    const later = posted.some((other) => other.signatureId === signatureId && other.letter === name && other.id !== id && other.createdAt > createdAt)
    return later ? 'superseded' : undefined
  }
  return new Map(emails.flatMap((email) => {
    const why = reason(email)
    return why === undefined ? [] : [[email.id, why] as const]
  }))
}
