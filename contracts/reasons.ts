import * as z from 'zod'
import { cleanText, OptionalLine, Line } from './text.ts'

/** Why the lead decided so: between the lead and the signatory. */
export const Reason = z
  .string({ error: 'reason.missing' })
  .transform(cleanText)
  .pipe(z.string().min(1, 'reason.missing').max(1000, 'text.tooLong').refine((text) => text.isWellFormed(), 'line.broken'))

/** What everyone may read of why a sign-on left the list. One of these, or words of the lead's own; the words stand under `domain.publicReason`. */
export const publicReasons = ['duplicate', 'no-authority', 'unreachable', 'person', 'untrue', 'one-hand', 'rules', 'mistake'] as const
export type PublicReasonCode = (typeof publicReasons)[number]

const most = 300
export const PublicReason = z.string({ error: 'publicReason.missing' }).refine((typed) => typed.trim() !== '', 'publicReason.missing').pipe(Line(most))
export const OptionalPublicReason = OptionalLine(most)
