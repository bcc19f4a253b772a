import { Buffer } from 'node:buffer'
import type { Given } from '#contracts/endpoint.ts'
import { mostFileBytes } from '#contracts/imports.ts'
import type * as contract from '#contracts/imports.ts'
import { Refusal } from '#contracts/refusals.ts'
import { cleanName } from '#contracts/text.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { addImport } from '#db/queries/imports.ts'
import { refuseTooOften } from '../limits.ts'
import type { Services } from '../services.ts'
import { mappingFor, readOrRefuse, savedFound } from './read-file.ts'

type Brought = Omit<Given<typeof contract.startImport>, 'slug'> & { campaign: Campaign; account: { id: string } }

/** Takes a list in and finds out how it is to be read. Nobody is written to yet. */
export async function startImport(services: Services, { campaign, account, kind, filename, base64, text }: Brought): Promise<string> {
  const { db, newId, now } = services
  const bytes = bytesOf({ base64, text })
  const table = await readOrRefuse(bytes, {})
  const id = newId()
  await db.transaction(async (tx) => {
    await refuseTooOften(tx, services, { name: 'imports', who: account.id, now: now() })
    const named = cleanName(filename ?? '').slice(0, 300)
    const row = { id, campaignId: campaign.id, kind, filename: named, found: savedFound(table.found), columns: table.columns, mapping: mappingFor(table), state: 'mapping' as const, rows: table.rows.length, createdAt: now(), createdBy: account.id }
    await addImport(tx, row, bytes.toString('base64'))
  })
  return id
}

const refuse = (problem: string, field = 'file') => new Refusal('input.wrong', { fields: [{ field, problem }] })

function bytesOf({ base64, text }: { base64?: string | undefined; text?: string | undefined }): Buffer {
  if (base64 !== undefined && text !== undefined) throw refuse('file.twice')
  if (base64 !== undefined && !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw refuse('file.base64')
  const bytes = base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64')
  if (bytes.length === 0 || (text !== undefined && text.trim() === '')) throw refuse('file.missing')
  if (bytes.length > mostFileBytes) throw refuse('file.tooLarge')
  return bytes
}
