import type { Endpoint } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaign, type Campaign } from '#db/queries/campaigns.ts'
import { findMember } from '#db/queries/organisations.ts'
import { isBeforeLaunch, maySee, type Seeing } from '../campaigns/campaigns.rules.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import { hashToken } from '../secrets.ts'
import type { Caller } from './caller.ts'
import type { Asking, Gate } from './route.ts'

export type Account = NonNullable<Caller['account']>

/** Everybody, named or not. What a link's token opens is decided by its use-case. */
export const anyone: Gate<object> = async () => ({})

export const signedIn: Gate<{ account: Account }> = async ({ caller }) => {
  if (caller.lacks !== undefined) throw caller.lacks === '' ? new Refusal('token.never') : new Refusal('token.scope', { details: { scope: caller.lacks } })
  if (!caller.account) throw new Refusal('session.needed')
  return { account: caller.account }
}

/** Whoever may see the campaign that the path names: the one rule that every public read passes. */
export const reader: Gate<{ campaign: Campaign }> = async (asking) => {
  const { campaign, isMember } = await meetCampaign(asking)
  const { caller, reply, services } = asking
  const isHost = caller.account?.host ?? false
  const seeing: Seeing = { isMember, isHost, keys: [...caller.invitations, ...reply.keys].map(hashToken) }
  // Only who might see it otherwise learns that there is something, and that it was taken down.
  const otherwise = campaign.state === 'taken-down' ? (campaign.takenDownFrom ?? 'open') : campaign.state
  if (!maySee({ ...campaign, state: otherwise }, seeing, services.now())) throw new Refusal('campaign.unknown')
  // Not before: in what somebody is refused it must not show that there is a campaign.
  reply.locale = campaign.locale
  if (!isHost) refuseTakenDown(campaign)
  reply.isPrivate ||= isBeforeLaunch(campaign, services.now())
  return { campaign }
}

/** Whoever runs the installation. To everybody else it is as if there were no such thing. */
export const host: Gate<{ account: Account }> = async (asking) => {
  const { account } = await signedIn(asking)
  if (!account.host) throw new Refusal('page.unknown')
  return { account }
}

/** Members of the organisation that leads the campaign, unless the host has taken it down. To everybody else it is as if there were no such thing. */
export const lead: Gate<{ campaign: Campaign; account: Account }> = async (asking) => {
  const { account } = await signedIn(asking)
  const { campaign, isMember } = await meetCampaign(asking)
  if (!isMember) throw new Refusal('campaign.unknown')
  asking.reply.locale = campaign.locale
  refuseTakenDown(campaign)
  if (campaign.state === 'archived' && asking.endpoint && !mayDoArchived(asking.endpoint)) throw new Refusal('campaign.archived')
  return { campaign, account }
}

/** What a lead may do on an archived campaign: read, look after its webhooks, and erase people. Archiving again is no fault. */
const mayDoArchived = ({ method, path }: Endpoint): boolean => method === 'GET' || /\/(?:webhooks|erasure|archiving|preview)\b/.test(path)

/** What they stand before can be asked without saying who one is. */
export const openGates: ReadonlySet<unknown> = new Set([anyone, reader])

async function meetCampaign({ services: { db }, caller, params }: Asking) {
  const campaign = await findCampaign(db, params.slug ?? '')
  if (!campaign) throw new Refusal('campaign.unknown')
  const member = caller.account && (await findMember(db, { organisationId: campaign.organisationId, accountId: caller.account.id }))
  return { campaign, isMember: Boolean(member) }
}
