import { wordsIn } from '#contracts/words/words.ts'
import { readSnapshot } from '#db/open.ts'
import type { Snapshot } from '#db/snapshot.ts'
import { findCampaign, type Campaign } from '#db/queries/campaigns.ts'
import { listVersions } from '#db/queries/checking.ts'
import { countListed } from '#db/queries/counting.ts'
import { listDecisionMakers } from '#db/queries/decision-makers.ts'
import { listHistoryToExport, listLogToExport, listSignaturesToExport } from '#db/queries/exporting.ts'
import { listBackers } from '#db/queries/signature-lists.ts'
import { listFrozenTranslations } from '#db/queries/translations.ts'
import { presentBacker } from '../backers/backers.present.ts'
import { many } from '../backup/check-contents.ts'
import { writeDurably } from '../backup/durable-files.ts'
import { presentCampaignSummary, presentDecisionMaker, presentVersion } from '../campaigns/campaigns.present.ts'
import { presentTranslation } from '../translations/translations.present.ts'
import { databaseProblem } from '../database-problem.ts'
import { systemClock } from '../services.ts'
import { StartupProblem } from '../startup-problem.ts'
import type { Command } from './command.ts'
import { requireDatabaseFile } from './database-file.ts'
import { presentLogEntry, presentSignatureWithContact } from './export.present.ts'

export const exportCommand: Command = {
  usage: 'export CAMPAIGN [FILE] [--contacts]',
  does: 'Writes a campaign’s public record as JSON: wordings, addressees, backers and the log that proves them.',
  explains: [
    'CAMPAIGN is the last part of its address. Without FILE the record goes to the screen (npm run --silent admin -- export … for a pipe).',
    '--contacts adds the private record: every sign-on with its contact and history. Mind whom you give that to.',
  ],
  flags: ['--contacts'],
  run: async ({ config, words: [slug = '', file], flags }) => {
    if (config.databaseKind === 'sqlite') await requireDatabaseFile(config)
    const record = await readSnapshot(config.databaseUrl, async (snapshot) => {
      const migrations = await snapshot.migrations()
      if (!migrations || migrations.missing.length > 0) throw new StartupProblem('The database is older than this program. Write: npm run admin -- migrate')
      const campaign = await findCampaign(snapshot, slug)
      if (!campaign) throw new StartupProblem(`There is no campaign "${slug}".`)
      return { ...(await publicRecord(snapshot, campaign)), signatures: flags.has('--contacts') ? await privateRecord(snapshot, campaign) : undefined }
    }).catch((error: unknown) => {
      throw databaseProblem(error, config)
    })
    const text = `${JSON.stringify(record, null, 1)}\n`
    if (file === undefined) return text.trimEnd()
    await writeDurably(file, text).catch((error: NodeJS.ErrnoException) => {
      throw new StartupProblem(error.code === 'EEXIST' ? `${file} exists already. Name another file.` : `${file} cannot be written (${error.code}).`)
    })
    return `${file}: ${many(record.backers.length, 'backer')}, ${many(record.log.length, 'log entry', 'log entries')}${record.signatures ? `, ${many(record.signatures.length, 'sign-on')} with contacts. It holds personal data.` : '. Public data only.'}`
  },
}

async function publicRecord(snapshot: Snapshot, campaign: Campaign) {
  const now = systemClock()
  const words = wordsIn(campaign.locale)
  const backers = await listBackers(snapshot, campaign.id)
  const translated = await listFrozenTranslations(snapshot, campaign.id)
  return {
    format: 'countersign-campaign/1',
    exportedAt: now.toISOString(),
    campaign: presentCampaignSummary(campaign, await countListed(snapshot, campaign.id), now),
    versions: (await listVersions(snapshot, campaign.id)).map((version) => ({ ...presentVersion(version), translations: translated.filter(({ number }) => number === version.number).map(presentTranslation) })),
    decisionMakers: (await listDecisionMakers(snapshot, campaign.id)).map(presentDecisionMaker),
    backers: backers.map((row) => presentBacker(row, words, campaign)),
    log: (await listLogToExport(snapshot, campaign.id)).map(presentLogEntry),
  }
}

async function privateRecord(snapshot: Snapshot, campaign: Campaign) {
  const history = Map.groupBy(await listHistoryToExport(snapshot, campaign.id), ({ signatureId }) => signatureId)
  return (await listSignaturesToExport(snapshot, campaign.id)).map((row) => presentSignatureWithContact(row, history.get(row.signature.id) ?? []))
}
