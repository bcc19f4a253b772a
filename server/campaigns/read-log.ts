import { publicReasonIn } from '#contracts/words/public-reason.ts'
import { wordsIn, type Words } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listLog } from '#db/queries/log.ts'
import type { Services } from '../services.ts'

/** Every public change, newest first. What was erased is an entry without a name. */
export async function readLog({ db }: Services, campaign: Campaign) {
  const entries = await listLog(db, campaign.id)
  const words = wordsIn(campaign.locale)
  return {
    revision: campaign.revision,
    entries: entries.map((entry) => presentEntry(entry, words)),
  }
}

type Entry = Awaited<ReturnType<typeof listLog>>[number]

const presentEntry = ({ number, at, kind, signatureId, versionNumber, commitment, opening }: Entry, words: Words) => ({
  number,
  at: at.toISOString(),
  kind,
  commitment,
  ...(signatureId && { signatureId }),
  ...(versionNumber !== null && { version: versionNumber }),
  ...(typeof opening?.name === 'string' && { name: opening.name }),
  ...(opening?.correction === true && { correction: true as const }),
  ...(typeof opening?.reason === 'string' && { reason: publicReasonIn(words, opening.reason) }),
})
