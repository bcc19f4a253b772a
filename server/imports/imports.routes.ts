import * as contract from '#contracts/imports.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { dayOf } from '../campaigns/growth.rules.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { cancelImport } from './cancel-import.ts'
import { changeImport } from './change-import.ts'
import { changeImportRow } from './change-import-row.ts'
import { importToCsv } from './imports.csv.ts'
import { listImports, listRows, readAllRows, readImport, readRow } from './read-import.ts'
import { startImport } from './start-import.ts'
import { startSending } from './start-sending.ts'

export const importRoutes = [
  route(contract.startImport, lead, async ({ services, input, campaign, account }) => {
    const id = await startImport(services, { ...input, campaign, account })
    return { import: await readImport(services, { campaign, id }) }
  }),
  route(contract.listImports, lead, ({ services, campaign }) => listImports(services, campaign)),
  route(contract.readImport, lead, async ({ services, input, campaign }) => ({ import: await readImport(services, { campaign, id: input.id }) })),
  route(contract.changeImport, lead, async ({ services, input, campaign }) => {
    await changeImport(services, { ...input, campaign })
    return { import: await readImport(services, { campaign, id: input.id }) }
  }),
  route(contract.listImportRows, lead, ({ services, input, campaign }) => listRows(services, { ...input, campaign })),
  route(contract.changeImportRow, lead, async ({ services, input, campaign }) => {
    await changeImportRow(services, { ...input, campaign })
    return readRow(services, { campaign, id: input.id, line: input.line })
  }),
  route(contract.startSending, lead, async ({ services, input, campaign }) => {
    await startSending(services, { campaign, id: input.id })
    return { import: await readImport(services, { campaign, id: input.id }) }
  }),
  route(contract.cancelImport, lead, async ({ services, input, campaign }) => {
    await cancelImport(services, { campaign, id: input.id })
    return { import: await readImport(services, { campaign, id: input.id }) }
  }),
  route(contract.importResult, lead, async ({ services, input, campaign }) => {
    const { record, rows } = await readAllRows(services, { campaign, id: input.id, state: input.state })
    return { body: importToCsv({ columns: record.columns, rows, words: wordsIn(campaign.locale) }), filename: `${campaign.slug}-list-${dayOf(services.now())}.csv` }
  }),
]
