import type { Client, Json } from './client.ts'
import { held, named, type Ledger } from './ledger.ts'
import { listWaiting } from './list-all.ts'

/** Why each held one waits, whom it was taken to be one with, and whom a person is asked about: as the lead is told. */
export async function explainHeld({ lead, slug, ledger, before = 0 }: { lead: Client; slug: string; ledger: Ledger; /** How many were held already. */ before?: number }): Promise<void> {
  const signatures = (await listWaiting(lead, slug)).filter(({ state }) => state === 'held')
  const byEmail = new Map<string, Json>(signatures.map((signature: Json) => [signature.contact?.email, signature]))
  for (const entry of held(ledger)) {
    const signature = byEmail.get(entry.signer.email)
    if (!signature) {
      ledger.mismatches.push(`${named(entry)}: confirmed as held, but the lead does not see it among the held ones`)
      continue
    }
    entry.why = signature.heldFor ?? signature.heldWords ?? entry.why
    const ofOneBody = new Set(signature.related?.first.filter(({ by }: Json) => by === 'organisation').map(({ id }: Json) => id))
    for (const { id, name } of signature.resembles ?? []) entry[ofOneBody.has(id) ? 'taken' : 'resembles'].push(String(name))
    if (!entry.why) ledger.mismatches.push(`${named(entry)}: held, but nobody says why`)
  }
  const [seen, answered] = [signatures.length - before, held(ledger).length]
  if (seen !== answered) ledger.mismatches.push(`The lead sees ${seen} held ones; ${answered} confirmations were answered with held`)
}
