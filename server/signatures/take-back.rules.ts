import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/own-signatures.ts'
import type { Signature } from '#db/queries/signatures.ts'
import type { Part } from '../record/said-of-backer.ts'

type Corrections = Omit<Given<typeof contract.correctSignature>, 'token'>

/** Off the list, and after the end, nothing is corrected any more; but what somebody has shown of themselves they can always take back. */
export const onlyTakesBack = ({ organisation, signatory, quote, showSignatory }: Corrections): boolean => organisation === undefined && signatory === undefined && quote === undefined && showSignatory !== true

/** What of a person is shown no longer. A quote in other words is a correction: what it was before stays where it was said. */
export function partsTakenBack(before: Pick<Signature, 'quote' | 'showSignatory'>, after: Pick<Signature, 'quote' | 'showSignatory'>): Part[] {
  const name: Part[] = before.showSignatory && !after.showSignatory ? ['signatory'] : []
  return before.quote !== null && after.quote === null ? [...name, 'quote'] : name
}
