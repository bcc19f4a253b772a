import type { Answer, Given } from '#contracts/endpoint.ts'
import { rowsPerPage, type Import } from '#contracts/imports.ts'
import type * as contract from '#contracts/imports.ts'
import { Refusal } from '#contracts/refusals.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { findAccountById } from '#db/queries/accounts.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { countImportRows, countMailsOfImport, findImportRow, listImportRows, listImports as list, type ImportRecord } from '#db/queries/imports.ts'
import { invitation } from '#emails/letters/invitation.ts'
import { verify } from '#emails/letters/verify.ts'
import { render } from '#emails/render.ts'
import type { Services } from '../services.ts'
import { verificationDays } from '../signatures/signatures.rules.ts'
import { findOrRefuse } from './change-import.ts'
import { countsFrom, presentImport, presentImportRow, presentImportSummary, type RowGiven } from './imports.present.ts'
import { readFileOf } from './read-file.ts'
import { readCells } from './rows.rules.ts'

type Which = { campaign: Campaign; id: string }

const shownFirst = 5

export async function listImports({ db }: Services, campaign: Campaign): Promise<Answer<typeof contract.listImports>> {
  const records = await list(db, campaign.id)
  const counted = Map.groupBy(await countImportRows(db, records.map(({ id }) => id)), ({ importId }) => importId)
  return { imports: records.map((record) => presentImportSummary(record, countsFrom(counted.get(record.id) ?? []))) }
}

/** A list with what was found out about it, its first rows as they are read, and how far it is. */
export async function readImport(services: Services, { campaign, id }: Which): Promise<Import> {
  const { db } = services
  const record = await findOrRefuse(services, { campaign, id })
  const counts = countsFrom(await countImportRows(db, [id]))
  const rows = await firstRows(services, record)
  const reading = readingOf(record, campaign)
  return presentImport(record, { counts, first: rows.map((row) => presentImportRow(row, reading)), preview: await previewOf(services, { record, campaign }), mails: await mailsOf(services, record) })
}

const readingOf = (record: ImportRecord, campaign: Campaign) => ({ mapping: record.mapping, locale: campaign.locale, words: wordsIn(campaign.locale), isOver: record.state === 'sending' || record.state === 'done' })

async function firstRows({ db }: Services, record: ImportRecord): Promise<RowGiven[]> {
  if (record.state !== 'mapping') return listImportRows(db, { importId: record.id, limit: shownFirst })
  const { rows } = await readFileOf(db, record)
  return rows.slice(0, shownFirst).map((row) => ({ ...row, state: 'waiting', problems: [], resembles: [] }))
}

const link = (purpose: 'invitation' | 'unsubscribe' | 'verify') => ({ purpose, rowId: 'preview', generation: 1 })

/** The e-mail as the first that is written to will get it; its links work for that one alone, so none is in it. */
async function previewOf({ db, now, siteUrl, config }: Services, { record, campaign }: { record: ImportRecord; campaign: Campaign }): Promise<Import['preview']> {
  if (record.state !== 'checked') return null
  const [row] = await listImportRows(db, { importId: record.id, states: ['waiting'], limit: 1 })
  const account = await findAccountById(db, record.createdBy)
  if (!row || !account) return null
  const { values } = readCells(row.cells, record.mapping, campaign.locale)
  const names = { organisation: values.organisation, title: campaign.title, lead: campaign.lead.name }
  const rendering = { locale: campaign.locale, site: { url: siteUrl, name: config.runBy.name }, linkToken: () => '…', typedCode: () => '…' }
  const { subject, text } =
    record.kind === 'invitations'
      ? render(invitation, { ...names, ask: campaign.ask, ...(campaign.closesAt && { closesAt: campaign.closesAt.toISOString() }), invitation: link('invitation'), unsubscribe: link('unsubscribe') }, { ...rendering, replyTo: account.email })
      : render(verify, { ...names, confirm: link('verify'), codeId: 'preview', reference: '…', version: Math.max(1, campaign.currentVersion), expiresAt: new Date(now().getTime() + verificationDays * 86_400_000).toISOString(), origin: 'import' }, rendering)
  return { subject, text, to: values.email }
}

async function mailsOf({ db }: Services, record: ImportRecord): Promise<Import['mails']> {
  const mails = { waiting: 0, sent: 0, failed: 0 }
  if (record.state !== 'sending' && record.state !== 'done') return mails
  for (const { state, count } of await countMailsOfImport(db, { importId: record.id, kind: record.kind })) {
    mails[state === 'sent' ? 'sent' : state === 'failed' || state === 'bounced' ? 'failed' : 'waiting'] += count
  }
  return mails
}

/** A page past the end is the last one. */
export async function listRows(services: Services, { campaign, id, state, page: asked }: Which & Pick<Given<typeof contract.listImportRows>, 'state' | 'page'>): Promise<Answer<typeof contract.listImportRows>> {
  const { db } = services
  const record = await findOrRefuse(services, { campaign, id })
  const counts = countsFrom(await countImportRows(db, [id]))
  const found = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(found / rowsPerPage))
  const page = Math.min(asked, pages)
  const rows = await listImportRows(db, { importId: id, states: state && [state], limit: rowsPerPage, offset: (page - 1) * rowsPerPage })
  const reading = readingOf(record, campaign)
  return { rows: rows.map((row) => presentImportRow(row, reading)), found, page, pages }
}

export async function readRow(services: Services, { campaign, id, line }: Which & { line: number }): Promise<Answer<typeof contract.changeImportRow>> {
  const record = await findOrRefuse(services, { campaign, id })
  const row = await findImportRow(services.db, { importId: id, line })
  if (!row) throw new Refusal('import.no-row')
  return { row: presentImportRow(row, readingOf(record, campaign)) }
}

/** Every row there is, for the result. */
export async function readAllRows(services: Services, { campaign, id, state }: Which & Pick<Given<typeof contract.importResult>, 'state'>) {
  const record = await findOrRefuse(services, { campaign, id })
  const rows = await listImportRows(services.db, { importId: id, states: state && [state] })
  const reading = readingOf(record, campaign)
  return { record, rows: rows.map((row) => presentImportRow(row, reading)) }
}
