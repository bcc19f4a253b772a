import type { Client, Json } from './client.ts'
import { held, named, type Ledger } from './ledger.ts'
import { listHeld } from './list-all.ts'

/** Why each held one waits and what it resembles, as the lead is told. */
export async function explainHeld({ lead, slug, ledger }: { lead: Client; slug: string; ledger: Ledger }): Promise<void> {
  const signatures = await listHeld(lead, slug)
  const byEmail = new Map<string, Json>(signatures.map((signature: Json) => [signature.contact?.email, signature]))
  for (const entry of held(ledger)) {
    const signature = byEmail.get(entry.signer.email)
    if (!signature) {
      ledger.mismatches.push(`${named(entry)}: confirmed as held, but the lead does not see it among the held ones`)
      continue
    }
    entry.why = signature.heldFor ?? signature.heldWords ?? entry.why
    entry.resembles = (signature.resembles ?? []).map(({ name }: Json) => String(name))
    if (!entry.why) ledger.mismatches.push(`${named(entry)}: held, but nobody says why`)
  }
  if (signatures.length !== held(ledger).length) ledger.mismatches.push(`The lead sees ${signatures.length} held ones; ${held(ledger).length} confirmations were answered with held`)
}
