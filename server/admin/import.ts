import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { mostFileBytes, type ImportKind } from '#contracts/imports.ts'
import { Refusal } from '#contracts/refusals.ts'
import { putRefusal } from '#contracts/words/refused.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { findCampaign, type Campaign } from '#db/queries/campaigns.ts'
import { listMemberAddresses } from '#db/queries/organisations.ts'
import { many } from '../backup/check-contents.ts'
import { cancelImport } from '../imports/cancel-import.ts'
import { changeImport } from '../imports/change-import.ts'
import { readAllRows, readImport } from '../imports/read-import.ts'
import { startImport } from '../imports/start-import.ts'
import { startSending } from '../imports/start-sending.ts'
import type { Services } from '../services.ts'
import { StartupProblem } from '../startup-problem.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

export const importCommand: Command = {
  usage: 'import CAMPAIGN FILE [--sign-ons] [--dry-run]',
  does: 'Brings a list (CSV or XLSX) and writes to every row that is fine, as the lead can in the workspace.',
  explains: [
    'CAMPAIGN is the last part of its address. Columns are found by their names: organisation and e-mail are needed.',
    'Organisations are invited; with --sign-ons they signed elsewhere and are asked to confirm. None is taken over as signed.',
    'Rows that are wrong or resemble another are left out and told with their lines. --dry-run only tells, and keeps nothing.',
  ],
  flags: ['--sign-ons', '--dry-run'],
  run: async ({ config, words: [slug = '', file = ''], flags }) => {
    const bytes = await readList(file)
    return withServices(config, (services) => bring(services, { slug, filename: basename(file), bytes, kind: flags.has('--sign-ons') ? 'sign-ons' : 'invitations', dryRun: flags.has('--dry-run') }))
  },
}

async function readList(file: string): Promise<Buffer> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartupProblem(`${file} cannot be read (${error.code}).`)
  })
  if (found.size > mostFileBytes) throw new StartupProblem(`${file} is larger than 5 MB. Keep only the columns that are needed, or part the list.`)
  return readFile(file)
}

type Bringing = { slug: string; filename: string; bytes: Buffer; kind: ImportKind; dryRun: boolean }

export async function bring(services: Services, { slug, filename, bytes, kind, dryRun }: Bringing): Promise<string> {
  const campaign = await findCampaign(services.db, slug)
  if (!campaign) throw new StartupProblem(`There is no campaign "${slug}".`)
  // Answers to invitations go to a person: the one who has acted for the lead longest.
  const [first] = await listMemberAddresses(services.db, campaign.organisationId)
  if (!first) throw new StartupProblem('Nobody acts for the lead of this campaign, so nobody could answer those who are written to.')
  try {
    const id = await startImport(services, { campaign, account: { id: first.accountId }, kind, filename, base64: bytes.toString('base64') })
    await changeImport(services, { campaign, id, check: true })
    const told = await tell(services, { campaign, id })
    if (dryRun) await cancelImport(services, { campaign, id })
    else await startSending(services, { campaign, id })
    return [...told, dryRun ? 'Nothing was kept, and nobody is written to.' : 'They are written to as soon as the server runs. The workspace shows how far that is.'].join('\n')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { message, fields = [] } = putRefusal(error, wordsIn('en'), '')
    throw new StartupProblem(...(fields.length > 0 ? fields.map((field) => `${field.message}.`) : [message]))
  }
}

async function tell(services: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<string[]> {
  const { columns, mapping, counts, rows } = await readImport(services, { campaign, id })
  const { rows: all } = await readAllRows(services, { campaign, id })
  const left = all.filter(({ state }) => state === 'wrong' || state === 'asked' || state === 'left-out')
  return [
    `${many(rows, 'row')}: ${counts.waiting} to write to, ${counts.wrong} to mend, ${counts.asked} to decide, ${counts['left-out']} left out.`,
    `Columns: ${Object.entries(mapping).map(([field, at]) => `${field} = ${columns[at] || at + 1}`).join(', ')}.`,
    ...left.map(({ line, values, outcome, resembles }) => `Line ${line}, ${values.organisation || '(no name)'}: ${outcome}${resembles[0] ? ` (resembles ${resembles[0].name}${resembles[0].line ? `, line ${resembles[0].line}` : ''})` : ''}`),
  ]
}
