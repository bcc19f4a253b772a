import { and, asc, count, desc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import type { Reader, Transaction } from '../database.ts'

type Tables = Reader['tables']
export type ImportRecord = Tables['imports']['$inferSelect']
export type ImportRowRecord = Tables['importRows']['$inferSelect']
type NewRow = Tables['importRows']['$inferInsert']
type State = ImportRecord['state']
type RowState = ImportRowRecord['state']

/** The line on which the file itself stands, in base64, until it is sent or dropped: so it can be read anew, and goes with the rows. */
const lineOfFile = 0
/** Few enough parameters for one statement of either database. */
const atOnce = 100

export async function addImport({ run, tables: { imports, importRows } }: Transaction, row: Tables['imports']['$inferInsert'], file: string) {
  await run.insert(imports).values(row)
  await run.insert(importRows).values({ importId: row.id, line: lineOfFile, cells: [file], state: 'left-out', problems: [], resembles: [] })
}

export async function findImport({ run, tables: { imports } }: Reader, { id, campaignId }: { id: string; campaignId: string }): Promise<ImportRecord | undefined> {
  const [found] = await run
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.campaignId, campaignId)))
  return found
}

export async function listImports({ run, tables: { imports } }: Reader, campaignId: string): Promise<ImportRecord[]> {
  return run.select().from(imports).where(eq(imports.campaignId, campaignId)).orderBy(desc(imports.createdAt), desc(imports.id))
}

export async function listImportsInState({ run, tables: { imports } }: Reader, state: State): Promise<ImportRecord[]> {
  return run.select().from(imports).where(eq(imports.state, state)).orderBy(asc(imports.createdAt), asc(imports.id))
}

/** Compare-and-set: nothing where it is in another state by now. */
export async function changeImport({ run, tables: { imports } }: Transaction, { id, from, ...changes }: { id: string; from: State[] } & Partial<Pick<ImportRecord, 'state' | 'found' | 'columns' | 'mapping' | 'rows' | 'finishedAt'>>) {
  const [changed] = await run
    .update(imports)
    .set(changes)
    .where(and(eq(imports.id, id), inArray(imports.state, from)))
    .returning()
  return changed
}

/** The file as it was brought, in base64; nothing once it is forgotten. */
export async function findImportFile({ run, tables: { importRows } }: Reader, importId: string): Promise<string | undefined> {
  const [found] = await run
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.line, lineOfFile)))
  return found?.cells[0]
}

export async function removeImportFile({ run, tables: { importRows } }: Transaction, importId: string) {
  await run.delete(importRows).where(and(eq(importRows.importId, importId), eq(importRows.line, lineOfFile)))
}

export async function removeImportRows({ run, tables: { importRows } }: Transaction, importId: string) {
  await run.delete(importRows).where(and(eq(importRows.importId, importId), gt(importRows.line, lineOfFile)))
}

export async function addImportRows({ run, tables: { importRows } }: Transaction, rows: NewRow[]) {
  for (let from = 0; from < rows.length; from += atOnce) await run.insert(importRows).values(rows.slice(from, from + atOnce)).onConflictDoNothing()
}

type Which = { importId: string; states?: RowState[] | undefined; /** Lines after this one. */ after?: number; limit?: number; offset?: number }

const which = ({ importRows }: Tables, { importId, states, after = lineOfFile }: Which) => and(eq(importRows.importId, importId), gt(importRows.line, after), states && inArray(importRows.state, states))

/** In the order of the file. */
export async function listImportRows({ run, tables }: Reader, asked: Which): Promise<ImportRowRecord[]> {
  const query = run.select().from(tables.importRows).where(which(tables, asked)).orderBy(asc(tables.importRows.line))
  return asked.limit === undefined ? query : query.limit(asked.limit).offset(asked.offset ?? 0)
}

export async function findImportRow({ run, tables: { importRows } }: Reader, { importId, line }: { importId: string; line: number }): Promise<ImportRowRecord | undefined> {
  if (line <= lineOfFile) return undefined
  const [found] = await run
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.line, line)))
  return found
}

export async function countImportRows({ run, tables }: Reader, importIds: string[]): Promise<{ importId: string; state: RowState; count: number }[]> {
  if (importIds.length === 0) return []
  const { importRows } = tables
  return run
    .select({ importId: importRows.importId, state: importRows.state, count: count() })
    .from(importRows)
    .where(and(inArray(importRows.importId, importIds), gt(importRows.line, lineOfFile)))
    .groupBy(importRows.importId, importRows.state)
}

/** Compare-and-set: nothing where the row is in another state by now, so that no row is written to twice. */
export async function changeImportRow(
  { run, tables: { importRows } }: Transaction,
  { importId, line, from, ...changes }: { importId: string; line: number; from: RowState[] } & Partial<Pick<ImportRowRecord, 'cells' | 'state' | 'problems' | 'resembles' | 'signatureId' | 'invitationId'>>,
) {
  const [changed] = await run
    .update(importRows)
    .set(changes)
    .where(and(eq(importRows.importId, importId), eq(importRows.line, line), inArray(importRows.state, from)))
    .returning()
  return changed
}

/** Nobody else is written to. */
export async function leaveOutTheRest({ run, tables: { importRows } }: Transaction, { importId, problems }: { importId: string; problems: ImportRowRecord['problems'] }) {
  await run
    .update(importRows)
    .set({ state: 'left-out', problems })
    .where(and(eq(importRows.importId, importId), gt(importRows.line, lineOfFile), eq(importRows.state, 'waiting')))
}

/** Whom a new row may resemble: everybody who has signed, is about to, or was invited. */
export async function listNamesInCampaign({ run, tables: { signatures, invitations } }: Reader, campaignId: string) {
  const signed = await run
    .select({ name: signatures.name, domain: signatures.domain, where: signatures.state })
    .from(signatures)
    .where(and(eq(signatures.campaignId, campaignId), inArray(signatures.state, ['listed', 'held', 'pending'])))
  const invited = await run
    .select({ name: invitations.organisation, website: invitations.website })
    .from(invitations)
    .where(eq(invitations.campaignId, campaignId))
  return { signed, invited }
}

/** E-mails of a list by how far they are. */
export async function countMailsOfImport({ run, tables: { importRows, outbox } }: Reader, { importId, kind }: { importId: string; kind: ImportRecord['kind'] }) {
  if (kind === 'sign-ons') {
    return run
      .select({ state: outbox.state, count: count() })
      .from(importRows)
      .innerJoin(outbox, eq(outbox.signatureId, importRows.signatureId))
      .where(and(eq(importRows.importId, importId), eq(importRows.state, 'written'), eq(outbox.letter, 'verify')))
      .groupBy(outbox.state)
  }
  return run
    .select({ state: outbox.state, count: count() })
    .from(importRows)
    .innerJoin(outbox, eq(outbox.id, importRows.invitationId))
    .where(and(eq(importRows.importId, importId), eq(importRows.state, 'written'), isNotNull(importRows.invitationId)))
    .groupBy(outbox.state)
}
