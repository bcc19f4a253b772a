import type { WebhookTopic } from '#contracts/webhooks.ts'
import type { LogKind } from '#db/queries/log.ts'

/** What each entry of the public log is called to those who listen. */
export const eventFor = {
  opened: 'campaign.opened',
  launched: 'campaign.launched',
  paused: 'campaign.paused',
  resumed: 'campaign.resumed',
  closed: 'campaign.closed',
  reopened: 'campaign.reopened',
  'deadline-changed': 'campaign.deadline-changed',
  'addressees-changed': 'campaign.addressees-changed',
  delivered: 'campaign.delivered',
  replied: 'campaign.replied',
  'logos-shown': 'campaign.logos-shown',
  'logos-hidden': 'campaign.logos-hidden',
  outcome: 'campaign.outcome',
  corrected: 'campaign.corrected',
  archived: 'campaign.archived',
  'taken-down': 'campaign.taken-down',
  restored: 'campaign.restored',
  published: 'wording.published',
  translated: 'wording.translated',
  listed: 'signature.listed',
  withdrawn: 'signature.withdrawn',
  disputed: 'signature.disputed',
  invalidated: 'signature.invalidated',
  reinstated: 'signature.reinstated',
  returned: 'signature.returned',
  renamed: 'signature.renamed',
  redacted: 'signature.redacted',
  checked: 'signature.checked',
  'details-changed': 'signature.details-changed',
  'logo-changed': 'signature.logo-changed',
  'logo-removed': 'signature.logo-removed',
  joined: 'signature.joined',
  parted: 'signature.parted',
} as const satisfies Record<LogKind, `${Exclude<WebhookTopic, 'held'>}.${string}`>

/** The public sees nothing of it: the lead alone learns that somebody waits. */
export const heldEvent = 'signature.held'
export const pingEvent = 'ping'

export const wants = (topics: readonly string[], event: string): boolean => (event === heldEvent ? topics.includes('held') : topics.includes(event.split('.')[0]!))

const seconds = 1000
const minutes = 60 * seconds
const hours = 60 * minutes

/** The waits that Standard Webhooks suggests, after the first attempt: a little over three days in all. */
const waits = [5 * seconds, 5 * minutes, 30 * minutes, 2 * hours, 5 * hours, 10 * hours, 14 * hours, 20 * hours, 24 * hours]
const longestHold = 30 * minutes
/** From then on the lead is told by e-mail. */
const longFailing = 24 * hours

/** When a message is tried again, having been tried so often; nothing where it is given up. */
export function nextAttempt({ attempts, now }: { attempts: number; now: Date }): Date | undefined {
  const wait = waits[attempts - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait)
}

/** Until when the other messages of a webhook wait that has just failed. */
export const holdUntil = ({ attempts, now }: { attempts: number; now: Date }): Date => new Date(now.getTime() + Math.min(waits[attempts - 1] ?? longestHold, longestHold))

export const hasFailedLong = ({ since, now }: { since: Date; now: Date }): boolean => now.getTime() - since.getTime() >= longFailing
/** Long enough for what was tried before to go at once when it works again. */
export const wasAway = ({ since, now }: { since: Date; now: Date }): boolean => now.getTime() - since.getTime() >= longestHold
