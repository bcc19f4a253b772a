import type { Condition, Invalidation, TargetRow } from '#contracts/invalidations.ts'
import { timeIn } from '#contracts/words/formats.ts'
import { publicReasonIn } from '#contracts/words/public-reason.ts'
import type { Words } from '#contracts/words/words.ts'
import type { InvalidationRow, Target } from '#db/queries/invalidations.ts'
import { maskEmail } from '../signatures/signatures.rules.ts'

/** The address in full only once the mailbox has confirmed, as everywhere. */
export const presentTarget = ({ id, name, state, email, confirmedAt, submittedAt }: Target): TargetRow => ({
  id,
  name,
  state,
  ...(email !== null && { email: confirmedAt ? email : maskEmail(email) }),
  masked: email !== null && confirmedAt === null,
  submittedAt: submittedAt.toISOString(),
})

type Saying = { words: Words; locale: string; /** Of the sign-on whose network is meant. */ nameOf: (id: string) => string | undefined }

/** What the sign-ons had in common, one sentence for each thing. */
export function conditionInWords({ ids, domain, address, sameNetworkAs, from, to, states }: Condition | InvalidationRow['condition'], { words, locale, nameOf }: Saying): string[] {
  return [
    ...(ids ? [words('domain.condition.ids', { count: ids.length })] : []),
    ...(domain ? [words('domain.condition.domain', { domain })] : []),
    ...(address ? [words('domain.condition.address', { address })] : []),
    ...(sameNetworkAs ? [words('domain.condition.network', { name: nameOf(sameNetworkAs) ?? sameNetworkAs })] : []),
    ...(from ? [words('domain.condition.from', { time: timeIn(locale, from) })] : []),
    ...(to ? [words('domain.condition.to', { time: timeIn(locale, to) })] : []),
    ...(states ? [words('domain.condition.states', { states: states.map((state) => words(`workspace.short.${state}`)).join(', ') })] : []),
  ]
}

export const presentInvalidation = (row: InvalidationRow, { standing, ...saying }: Saying & { /** How many are still off by it. */ standing: number }): Invalidation => ({
  id: row.id,
  at: row.at.toISOString(),
  condition: conditionInWords(row.condition, saying),
  reason: row.reason,
  publicReason: publicReasonIn(saying.words, row.publicReason),
  count: row.count,
  standing,
  undoneAt: row.undoneAt?.toISOString() ?? null,
})
