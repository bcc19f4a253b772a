import type { TableProblem } from './table-jobs.ts'

/** A file that cannot be read as a table, and why. */
export class TableRefused extends Error {
  override name = 'TableRefused'
  readonly told: TableProblem

  constructor(told: TableProblem) {
    super(told.problem)
    this.told = told
  }
}
