import { refusedOf } from '#client/refused.ts'
import type { FieldProblem } from '#contracts/refusals.ts'

/** What came in by a form, as it was typed: it is shown again whenever something is refused. */
export type Typed = Record<string, string>

/** A refusal as a page shows it. */
export type Told = { code: string; message: string; fields: FieldProblem[]; /** The host's, where it took the campaign down. */ reason?: string }

/** What an action comes back with when it was refused; nothing typed is lost. */
export type Outcome = { refused: Told; typed: Typed }

export const typedIn = (form: FormData): Typed => Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

export function refusedIn(error: unknown): { status: number; told: Told } | undefined {
  const refused = refusedOf(error)
  if (!refused) return undefined
  const { code, message, fields, details } = refused.answer
  return { status: refused.status, told: { code, message, fields: fields ?? [], ...(typeof details?.reason === 'string' && { reason: details.reason }) } }
}
