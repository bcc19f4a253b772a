import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/lead-signatures.ts'
import { putRefusal } from '#contracts/words/refused.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findSignature } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import type { Services } from '../services.ts'
import { judgeSignature } from './judge-signature.ts'

type Asked = Given<typeof contract.approveSignatures> & { campaign: Campaign; account: Account }

/** Each in a transaction of its own, one after the other: what cannot be listed is reported and holds up nothing. */
export async function approveSignatures(services: Services, { campaign, account, ids, reason }: Asked): Promise<Answer<typeof contract.approveSignatures>> {
  const told: Answer<typeof contract.approveSignatures> = { approved: [], already: [], notApproved: [] }
  const words = wordsIn(campaign.locale)
  for (const id of new Set(ids)) {
    const found = await findSignature(services.db, id)
    const name = found && found.signature.campaignId === campaign.id ? found.signature.name : undefined
    try {
      const { changed } = await judgeSignature(services, { campaign, account, id, reason, verdict: 'approved' })
      told[changed ? 'approved' : 'already'].push({ id, name: name ?? '' })
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      const { code, message } = putRefusal(thrown, words, '')
      told.notApproved.push({ id, ...(name !== undefined && { name }), code, message })
    }
  }
  return told
}
