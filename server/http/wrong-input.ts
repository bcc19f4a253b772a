import type * as z from 'zod'
import { Refusal } from '#contracts/refusals.ts'

/** The issues of a shape, kept until they can be put into the reader's words. */
export class WrongInput extends Refusal {
  readonly issues: readonly z.core.$ZodIssue[]

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super(issues.some(({ message }) => message === 'capacity.personal') ? 'signature.personal' : 'input.wrong')
    this.issues = issues
  }
}

export function refuseWrongInput(issues: readonly z.core.$ZodIssue[]): never {
  throw new WrongInput(issues)
}
