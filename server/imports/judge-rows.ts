import type { Database } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listNamesInCampaign, type ImportRowRecord } from '#db/queries/imports.ts'
import { listStopped } from '#db/queries/invitations.ts'
import { foldEmail, readWebsite } from '#contracts/text.ts'
import { stoppedPseudonym } from '../invitations/stopped-pseudonym.ts'
import { ownDomain } from '../organisations/own-domain.ts'
import type { Services } from '../services.ts'
import { inSlices } from './in-slices.ts'
import { findAmong, openNameIndex, type Entry } from './name-index.ts'
import { answerIn, cellOf, isEmptyRow, judgeRow, readCells, resembled, type Mapping, type Problem } from './rows.rules.ts'

export type RowToJudge = { line: number; cells: string[]; problems: Problem[] }
export type JudgedRow = { line: number; state: ReturnType<typeof judgeRow>['state']; problems: Problem[]; resembles: string[] }

type Given = { campaign: Campaign; mapping: Mapping; rows: readonly RowToJudge[] }

/** What becomes of every row: by itself, beside the others of its file, and beside everybody in the campaign. */
export async function judgeRows(services: Services, { campaign, mapping, rows }: Given): Promise<JudgedRow[]> {
  const { db } = services
  const read = await inSlices(rows, (row) => {
    const { values, problems, notes } = readCells(row.cells, mapping, campaign.locale)
    return { ...row, answer: answerIn(row.problems), problems, notes, values, domain: ownDomain(values.website) ?? null, emailFolded: foldEmail(values.email) }
  })
  const pseudonyms = await inSlices(read, ({ emailFolded }) => (emailFolded === '' ? '' : stoppedPseudonym(services, { organisationId: campaign.organisationId, emailFolded })))
  const stopped = await listStopped(db, [...new Set(pseudonyms.filter(Boolean))])
  const index = await indexOf(db, campaign.id)
  const perAddress = new Map<string, number>()

  return inSlices([...read.keys()], (at) => {
    const { line, cells, values, problems, notes, answer, domain, emailFolded } = read[at]!
    const named = !isEmptyRow(cells) && values.organisation !== ''
    const resembles = named ? index.find({ name: values.organisation, domain, line }) : []
    if (named) index.add({ name: values.organisation, domain, line, as: resembled('line', values.organisation, line) })
    const before = perAddress.get(emailFolded) ?? 0
    const judged = judgeRow({ cells, problems, notes, resembles, answer, isStopped: stopped.has(pseudonyms[at]!), before })
    if (judged.state === 'waiting' || judged.state === 'asked') perAddress.set(emailFolded, before + 1)
    return { line, resembles, ...judged }
  })
}

type One = { campaign: Campaign; mapping: Mapping; row: RowToJudge; /** Of the same file, as they were judged. */ others: readonly Pick<ImportRowRecord, 'line' | 'cells' | 'state'>[] }

/** What becomes of one row that was mended: the others are not judged anew, and only looked at where it may resemble them or goes to the same address. */
export async function judgeOneRow(services: Services, { campaign, mapping, row, others }: One): Promise<JudgedRow> {
  const { db } = services
  const { line, cells } = row
  const { values, problems, notes } = readCells(cells, mapping, campaign.locale)
  const emailFolded = foldEmail(values.email)
  const domain = ownDomain(values.website) ?? null
  const stopped = emailFolded === '' ? new Set() : await listStopped(db, [stoppedPseudonym(services, { organisationId: campaign.organisationId, emailFolded })])
  const before = others.filter((other) => other.line < line)
  const sameAddress = before.filter((other) => (other.state === 'waiting' || other.state === 'asked') && foldEmail(cellOf(other.cells, mapping.email)) === emailFolded).length
  const ofFile = before.flatMap((other) => {
    const name = cellOf(other.cells, mapping.organisation)
    return name === '' ? [] : [{ name, domain: ownDomain(readWebsite(cellOf(other.cells, mapping.website))) ?? null, line: other.line, as: resembled('line', name, other.line) }]
  })
  const resembles = isEmptyRow(cells) || values.organisation === '' ? [] : await findAmong({ name: values.organisation, domain, line }, [...(await entriesOf(db, campaign.id)), ...ofFile])
  return { line, resembles, ...judgeRow({ cells, problems, notes, resembles, answer: answerIn(row.problems), isStopped: stopped.size > 0, before: sameAddress }) }
}

async function indexOf(db: Database, campaignId: string) {
  const index = openNameIndex()
  await inSlices(await entriesOf(db, campaignId), (entry) => index.add(entry))
  return index
}

async function entriesOf(db: Database, campaignId: string): Promise<Entry[]> {
  const { signed, invited } = await listNamesInCampaign(db, campaignId)
  return [...signed.map(({ name, domain, where }) => ({ name, domain, as: resembled(where, name) })), ...invited.map(({ name, website }) => ({ name, domain: ownDomain(website) ?? null, as: resembled('invited', name) }))]
}
