import type { Database } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listNamesInCampaign } from '#db/queries/imports.ts'
import { listStopped } from '#db/queries/invitations.ts'
import { foldEmail } from '#contracts/text.ts'
import { stoppedPseudonym } from '../invitations/stopped-pseudonym.ts'
import { ownDomain } from '../organisations/own-domain.ts'
import type { Services } from '../services.ts'
import { inSlices } from './in-slices.ts'
import { openNameIndex } from './name-index.ts'
import { answerIn, isEmptyRow, judgeRow, readCells, resembled, type Mapping, type Problem } from './rows.rules.ts'

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

async function indexOf(db: Database, campaignId: string) {
  const index = openNameIndex()
  const { signed, invited } = await listNamesInCampaign(db, campaignId)
  await inSlices(signed, ({ name, domain, where }) => index.add({ name, domain, as: resembled(where, name) }))
  await inSlices(invited, ({ name, website }) => index.add({ name, domain: ownDomain(website) ?? null, as: resembled('invited', name) }))
  return index
}
