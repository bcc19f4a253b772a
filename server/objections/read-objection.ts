import { Refusal } from '#contracts/refusals.ts'
import { findCampaignById } from '#db/queries/campaigns.ts'
import { countTimesUpheld } from '#db/queries/objections.ts'
import { findAffirmedAt } from '#db/queries/signature-history.ts'
import { findVersionById } from '#db/queries/statements.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import type { Reply } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { readStatement } from '../statements/markdown.ts'
import { askedIn } from '../translations/asked-in.rules.ts'
import { findObjectionByToken } from './objection-links.ts'
import { presentObjection } from './objections.present.ts'

/** What was signed in the organisation's name, and what came of an objection; changes nothing. */
export async function readObjection({ db }: Services, { token, lang, reply }: { token: string; lang?: string | undefined; reply: Reply }) {
  const opened = await findObjectionByToken(db, token)
  const { signature } = opened
  const [campaign, version, timesUpheld, affirmedAt] = await Promise.all([findCampaignById(db, signature.campaignId), findVersionById(db, signature.versionId), countTimesUpheld(db, signature.id), findAffirmedAt(db, signature.id)])
  if (!campaign || !version) throw new Refusal('link.unknown')
  const { locale, ...page } = askedIn(lang, campaign)
  reply.locale = locale
  refuseTakenDown(campaign)
  return presentObjection({ ...opened, locale, page, campaign, wording: { html: readStatement(version.body).html, hash: version.hash }, timesUpheld, affirmedAt })
}
