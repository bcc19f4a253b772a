import { oneAtATime } from '../threads/one-at-a-time.ts'
import { workerFile } from '../threads/worker-file.ts'
import type { SheetJob } from './sheet-jobs.ts'

/** A table as an XLSX file. */
export const makeSpreadsheet = oneAtATime<SheetJob, Uint8Array<ArrayBuffer>>({ workerFile: workerFile('sheet', import.meta.url), longest: 60_000, problem: 'The spreadsheet was not written' })
