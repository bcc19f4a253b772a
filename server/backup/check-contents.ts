import type { Reader } from '#db/database.ts'
import { countSignaturesByState, listRevisions, listVersions } from '#db/queries/checking.ts'
import { countsByState } from '#db/queries/outbox.ts'
import { listBackers } from '#db/queries/signature-lists.ts'
import { listFrozenTranslations } from '#db/queries/translations.ts'
import { wordingHash } from '../campaigns/campaigns.rules.ts'
import { checkLog } from './check-log.ts'

export type Counted = { campaigns: number; wordings: number; entries: number; openings: number; listed: number; signatures: Record<string, number>; emails: Record<string, number> }

/** Whether what the public was told still holds: log, list, count and frozen wordings agree, each derived from the others. */
export async function checkContents(reader: Reader): Promise<{ counted: Counted; problems: string[] }> {
  const campaigns = await listRevisions(reader)
  const problems: string[] = []
  const counted: Counted = { campaigns: campaigns.length, wordings: 0, entries: 0, openings: 0, listed: 0, signatures: await countSignaturesByState(reader), emails: await countsByState(reader) }

  for (const campaign of campaigns) {
    const log = await checkLog(reader, campaign)
    const rows = await listBackers(reader, campaign.id)
    const versions = await listVersions(reader, campaign.id)
    problems.push(...log.problems)
    const untold = rows.filter(({ id }) => !log.listed.has(id)).length
    if (untold > 0 || rows.length !== log.listed.size) problems.push(`${campaign.slug}: ${rows.length} sign-ons are listed, and by the log it should be ${log.listed.size}`)
    for (const { number, hash, title, ask, body, locale } of versions) {
      if (wordingHash({ title, ask, body, locale }) !== hash) problems.push(`${campaign.slug}: wording ${number} is not the one that was published`)
    }
    for (const { number, hash, title, ask, body, locale } of await listFrozenTranslations(reader, campaign.id)) {
      if (wordingHash({ title, ask, body, locale }) !== hash) problems.push(`${campaign.slug}: wording ${number} in ${locale} is not the one that was published`)
    }
    counted.wordings += versions.length
    counted.entries += log.entries
    counted.openings += log.openings
    counted.listed += rows.length
  }
  return { counted, problems }
}

export const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`

export function inWords({ campaigns, wordings, entries, openings, listed, signatures, emails }: Counted): string {
  const signOns = Object.values(signatures).reduce((sum, count) => sum + count, 0)
  const waiting = (emails.queued ?? 0) + (emails.sending ?? 0) + (emails.ambiguous ?? 0)
  return [
    many(campaigns, 'campaign'),
    many(wordings, 'published wording'),
    `${many(entries, 'log entry', 'log entries')} without a gap, ${openings} opened and recomputed`,
    `${many(signOns, 'sign-on')}, ${listed} listed`,
    `${many(waiting, 'e-mail')} to send`,
  ].join(' · ')
}
