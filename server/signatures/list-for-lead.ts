import type { Answer } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/signatures.ts'
import type { SignatureState } from '#contracts/signatures.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listWaitingFor } from '#db/queries/outbox-lists.ts'
import { listSignaturesById } from '#db/queries/resembling.ts'
import { listSignaturesForLead } from '#db/queries/signature-lists.ts'
import { countByState, findSignature, type Signatory, type Signature } from '#db/queries/signatures.ts'
import type { Services } from '../services.ts'
import { presentSignatureToLead } from './signatures.present.ts'

/** Sign-ons with contacts, flags and reasons. `waiting`: what waits for the lead, the longest first. */
export async function listForLead(services: Services, { campaign, state }: { campaign: Campaign; state?: SignatureState | 'waiting' }): Promise<Answer<typeof contract.listSignatures>> {
  const { db } = services
  const waits = state === 'waiting'
  const rows = await listSignaturesForLead(db, { campaignId: campaign.id, ...(state && { states: [waits ? 'held' : state] }), orNameProposed: waits })
  const totals = await countByState(db, campaign.id)
  const signatures = await present(services, campaign, waits ? rows.toReversed() : rows)
  return { signatures, totals }
}

export async function readForLead(services: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<Answer<typeof contract.approveSignature>> {
  const found = await findSignature(services.db, id)
  const [signature] = found ? await present(services, campaign, [found]) : []
  if (!signature) throw new Refusal('signature.unknown')
  return { signature }
}

async function present({ db }: Services, campaign: Campaign, rows: { signature: Signature; signatory: Signatory | null }[]) {
  const resembled = new Map((await listSignaturesById(db, [...new Set(rows.flatMap(({ signature }) => signature.resembles))])).map((row) => [row.id, row]))
  const waiting = new Set(await listWaitingFor(db, campaign.id))
  const words = wordsIn(campaign.locale)
  return rows.map(({ signature, signatory }) =>
    presentSignatureToLead({ signature, signatory, campaign, words, resembled, mail: signature.mailFailedAt ? 'failed' : waiting.has(signature.id) ? 'waiting' : 'sent' }),
  )
}
