import { Refusal } from '#contracts/refusals.ts'
import { dateIn } from '#contracts/words/formats.ts'
import { spokenIn } from '#contracts/words/words.ts'
import { verificationDays } from '../signatures/signatures.rules.ts'

const day = 86_400_000
/** Where a campaign has no deadline, or one that is far away: addresses that nobody has confirmed are not kept for ever. */
const longestAsking = 180 * day
/** So that there is still time to decide. */
const reminded = 3 * day

type Campaign = { closesAt: Date | null }

/** Until when somebody else may be asked, at most: never past the campaign's deadline. */
export const latestAsking = ({ closesAt }: Campaign, now: Date): Date => new Date(Math.min(closesAt?.getTime() ?? Infinity, now.getTime() + longestAsking))

const isDay = (typed: string) => typed.length === 10
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** A day that was chosen lasts to its end, in UTC, or to the deadline on it. Refuses, with the reason beside `field` in the reader's language, what is past or too late. */
export function askingUntil(typed: string, { campaign, locale, now, field }: { campaign: Campaign; locale: string; now: Date; field: string }): Date {
  const latest = latestAsking(campaign, now)
  const chosen = new Date(isDay(typed) ? `${typed}T23:59:00.000Z` : typed)
  const until = isDay(typed) && typed === dayOf(latest) ? latest : chosen
  if (until <= now) throw new Refusal('input.wrong', { fields: [{ field, problem: 'moment.past' }] })
  if (until > latest) throw new Refusal('input.wrong', { fields: [{ field, problem: 'asking.late', values: { date: dateIn(spokenIn(locale), latest) } }] })
  return until
}

/** The link works as long as any, and a day longer than the decision may take: it can be made on its last evening. */
export const expiryOf = ({ submittedAt, askingUntil }: { submittedAt: Date; askingUntil: Date | null }): Date =>
  new Date(Math.max(submittedAt.getTime() + verificationDays * day, askingUntil ? askingUntil.getTime() + day : 0))

/** Three days before; half-way where there is less time. */
export const remindAt = ({ until, now }: { until: Date; now: Date }): Date => new Date(Math.max(until.getTime() - reminded, now.getTime() + (until.getTime() - now.getTime()) / 2))
