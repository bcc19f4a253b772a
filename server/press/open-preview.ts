import type { Preview } from '#contracts/press-embargo.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { findLink } from '#db/queries/links.ts'
import { findPressDesk } from '#db/queries/press.ts'
import { findDraft, findVersion } from '#db/queries/statements.ts'
import { everybody, maySee } from '../campaigns/campaigns.rules.ts'
import type { Reply } from '../http/caller.ts'
import { hashToken } from '../secrets.ts'
import type { Services } from '../services.ts'
import { readStatement } from '../statements/markdown.ts'
import { readPress } from './read-press.ts'

/** What the holder of a preview link sees. It opens this page and no other address; an older link, or one that was ended, opens nothing. */
export async function openPreview(services: Services, { token, reply }: { token: string; reply: Reply }): Promise<Preview> {
  const { db, now } = services
  const link = await findLink(db, hashToken(token))
  if (link?.purpose !== 'embargo') throw new Refusal('link.unknown')
  const [campaign, desk] = await Promise.all([findCampaignById(db, link.rowId), findPressDesk(db, link.rowId)])
  if (!campaign || !desk?.embargoUntil || !desk.embargoZone || desk.embargoGeneration !== link.generation || campaign.state === 'taken-down') throw new Refusal('link.unknown')
  const { slug, locale } = campaign
  const embargo = { until: desk.embargoUntil.toISOString(), zone: desk.embargoZone }
  reply.locale = locale
  reply.isPrivate = true
  if (maySee(campaign, everybody, now())) return { state: 'public', slug, locale }
  if (now() >= desk.embargoUntil) return { state: 'over', embargo, locale }
  const [press, version, draft] = await Promise.all([readPress(services, campaign), findVersion(db, { campaignId: campaign.id, number: campaign.currentVersion }), findDraft(db, campaign.id)])
  const wording = version ?? draft
  if (!wording) throw new Refusal('link.unknown')
  // What stands at addresses of its own is not open yet.
  const without = { pictures: [], logos: 0, picturesFile: null, permanent: null, citation: null }
  // Founding signers were told that nobody without the private link sees who has signed: a quote would name its organisation.
  const quotes = press.quotes.filter(({ backer }) => backer === undefined)
  return { state: 'embargoed', embargo, press: { ...press, ...without, quotes }, statement: { title: wording.title, ask: wording.ask, html: readStatement(wording.body).html, locale: wording.locale, frozen: version !== undefined } }
}
