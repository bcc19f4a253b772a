import { createHash } from 'node:crypto'
import type { CampaignState } from '#contracts/campaigns.ts'

type Launching = { visibility: 'public' | 'link-only'; launchAt: Date | null }
type Seen = Launching & { state: CampaignState; invitationHash: string | null }
type Standing = { state: CampaignState; closesAt: Date | null; closedAt: Date | null }

/** Whether only founding signers may see it for now. The clock alone ends that, at the instant that was set: on every node, whenever the worker gets to it. */
export const isBeforeLaunch = ({ visibility, launchAt }: Launching, now: Date): boolean => visibility === 'link-only' && (launchAt === null || now < launchAt)

export type Seeing = { isMember: boolean; isHost: boolean; /** Hashes of the keys that the caller carries. */ keys: readonly string[] }

/** What is made for everybody is what somebody sees who is nobody. */
export const everybody: Seeing = { isMember: false, isHost: false, keys: [] }

/** The one rule of every public read: members, the host, and whoever carries its key before launch; from then on everybody. */
export function maySee(campaign: Seen, { isMember, isHost, keys }: Seeing, now: Date): boolean {
  if (isHost) return true
  // Not even for its own lead, who learned why by e-mail.
  if (campaign.state === 'taken-down') return false
  if (isMember) return true
  if (campaign.state === 'draft') return false
  return !isBeforeLaunch(campaign, now) || (campaign.invitationHash !== null && keys.includes(campaign.invitationHash))
}

const hour = 3_600_000
export const graceAfterClosing = 24 * hour

/** When the campaign closed: by the lead's hand or by its deadline, whichever was first; null while it has not. */
export function closedSince({ state, closesAt, closedAt }: Standing, now: Date): Date | null {
  const byDeadline = closesAt !== null && closesAt <= now ? closesAt : null
  if (state === 'closed' || state === 'archived') return closedAt ?? byDeadline ?? now
  return byDeadline
}

export const takesSignatures = (campaign: Standing, now: Date): boolean => campaign.state === 'open' && closedSince(campaign, now) === null

/** A sign-on sent before the campaign closed can still be confirmed for a day. */
export function takesConfirmations(campaign: Standing, now: Date): boolean {
  const closed = closedSince(campaign, now)
  if (campaign.state !== 'open' && campaign.state !== 'closed') return false
  return closed === null || now.getTime() - closed.getTime() <= graceAfterClosing
}

/** The state as everybody sees it: a passed deadline closes at once, whenever the worker gets to it. */
export const visibleState = (campaign: Standing, now: Date): CampaignState =>
  (campaign.state === 'open' || campaign.state === 'paused') && closedSince(campaign, now) !== null ? 'closed' : campaign.state

type Wording = { title: string; ask: string; body: string; locale: string }

/** The canonical form of a wording, of which the hash is taken: JSON with these four keys in this order, NFC, LF. */
export const canonicalWording = ({ title, ask, body, locale }: Wording): string =>
  JSON.stringify({ title: title.normalize('NFC'), ask: ask.normalize('NFC'), body: body.replaceAll(/\r\n?/g, '\n').normalize('NFC'), locale })

export const wordingHash = (wording: Wording): string => createHash('sha256').update(canonicalWording(wording)).digest('hex')

/** A readable address from a title; empty where nothing readable is left. At most 50 characters, so that a suffix fits. */
export const slugFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '')
