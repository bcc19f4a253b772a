import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/objections.ts'
import { Refusal } from '#contracts/refusals.ts'
import { dateIn } from '#contracts/words/formats.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listLogAbout, type LogRow } from '#db/queries/log.ts'
import { takesQuestions } from '#db/queries/press-questions.ts'
import { findBackerRow } from '#db/queries/signature-lists.ts'
import { presentBacker } from '../backers/backers.present.ts'
import { isListingKind } from '../campaigns/growth.rules.ts'
import type { Services } from '../services.ts'
import { entryPresenter } from './log.present.ts'

/** One backer with everything that the log says of it. What has left the list is gone, as the log says since when; of what the public has never seen there is nothing. */
export async function readBacker({ db, siteUrl }: Pick<Services, 'db' | 'siteUrl'>, { campaign, id }: { campaign: Campaign; id: string }): Promise<Answer<typeof contract.readBacker>> {
  const entries = await listLogAbout(db, { campaignId: campaign.id, signatureId: id })
  if (entries.length === 0) throw new Refusal('signature.unknown')
  const [row, takes] = await Promise.all([findBackerRow(db, id), takesQuestions(db, id)])
  if (!row) refuseGone(entries, campaign)
  return { backer: presentBacker(row, wordsIn(campaign.locale), campaign), entries: entries.map(entryPresenter(campaign, siteUrl)), takesQuestions: row.signatoryName !== null && takes }
}

function refuseGone(entries: readonly LogRow[], { locale }: Campaign): never {
  const left = entries.find(({ kind }) => isListingKind(kind)) ?? entries[0]!
  const name = typeof left.opening?.name === 'string' ? left.opening.name : wordsIn(locale)('domain.log.removedName')
  throw new Refusal('backer.gone', { details: { name, since: left.at.toISOString(), date: dateIn(locale, left.at), entry: left.number } })
}
