import type { Transaction } from '#db/database.ts'
import { findAccountById } from '#db/queries/accounts.ts'
import { findCampaignById, type Campaign } from '#db/queries/campaigns.ts'
import { changeImport, changeImportRow, listImportRows, listImportsInState, type ImportRecord, type ImportRowRecord } from '#db/queries/imports.ts'
import { listStopped } from '#db/queries/invitations.ts'
import { foldEmail } from '#contracts/text.ts'
import { takesSignatures } from '../campaigns/campaigns.rules.ts'
import { invite } from '../invitations/invite.ts'
import { stoppedPseudonym } from '../invitations/stopped-pseudonym.ts'
import type { Services } from '../services.ts'
import { openPending } from '../signatures/open-pending.ts'
import { readCells, type Values } from './rows.rules.ts'

/** As many rows as one transaction writes to, and as many of those as are done before other tasks have their turn. */
const atOnce = 20
const turns = 20

/**
 * Writes to the rows of every list that is being sent: a row, what comes of it and its e-mail in one transaction, so that wherever the process ends, each
 * is written to once. A campaign that takes no sign-ons just now is gone on with when it does.
 */
export async function sendImports(services: Services): Promise<void> {
  const { db, now } = services
  for (const record of await listImportsInState(db, 'sending')) {
    const campaign = await findCampaignById(db, record.campaignId)
    const account = await findAccountById(db, record.createdBy)
    if (!campaign || !account || !takesSignatures(campaign, now())) continue
    const sending = { record, campaign, account }
    for (let turn = 0; turn < turns; turn += 1) if (await sendSome(services, sending)) break
  }
}

type Sending = { record: ImportRecord; campaign: Campaign; account: { id: string; email: string } }
type Outcome = { state: 'written' | 'left-out'; problem?: string; signatureId?: string; invitationId?: string }

/** Says whether nothing is left to send. */
const sendSome = (services: Services, sending: Sending): Promise<boolean> =>
  services.db.transaction(async (tx) => {
    const { id } = sending.record
    const rows = await listImportRows(tx, { importId: id, states: ['waiting'], limit: atOnce })
    for (const row of rows) await sendRow(tx, services, row, sending)
    if (rows.length === atOnce) return false
    await changeImport(tx, { id, from: ['sending'], state: 'done', finishedAt: services.now() })
    return true
  })

async function sendRow(tx: Transaction, services: Services, row: ImportRowRecord, sending: Sending): Promise<void> {
  const { importId, line } = row
  // Another worker may have been faster: what it wrote to is no longer waiting.
  if (!(await changeImportRow(tx, { importId, line, from: ['waiting'], state: 'written' }))) return
  const { values } = readCells(row.cells, sending.record.mapping, sending.campaign.locale)
  const { state, problem, ...came } = await write(tx, services, values, sending)
  await changeImportRow(tx, { importId, line, from: ['written'], state, ...came, ...(problem && { problems: [...row.problems, { field: 'row', problem }] }) })
}

async function write(tx: Transaction, services: Services, values: Values, { record, campaign, account }: Sending): Promise<Outcome> {
  const pseudonym = stoppedPseudonym(services, { organisationId: campaign.organisationId, emailFolded: foldEmail(values.email) })
  // Since it was checked.
  if ((await listStopped(tx, [pseudonym])).size > 0) return { state: 'left-out', problem: 'import.stopped' }
  return record.kind === 'invitations' ? invite(tx, services, { values, campaign, account }) : askToConfirm(tx, services, values, { record, campaign, account })
}

async function askToConfirm(tx: Transaction, services: Services, values: Values, { campaign, account }: Sending): Promise<Outcome> {
  const { organisation, website, country, place, name, role, email } = values
  const opened = await openPending(tx, services, {
    asked: { organisation: { name: organisation, website: website || undefined, country: country || undefined, place: place || undefined }, signatory: { name, role, email }, capacity: 'official' },
    campaign,
    reference: services.newReference(),
    at: services.now(),
    origin: 'import',
    accountId: account.id,
  })
  if (opened.outcome === 'limited') return { state: 'left-out', problem: 'import.limited' }
  const signatureId = opened.signature.id
  if (opened.outcome === 'first' || opened.outcome === 'again') return { state: 'written', signatureId }
  return { state: 'left-out', signatureId, problem: opened.outcome === 'standing' ? 'import.standing' : 'import.asked-before' }
}
