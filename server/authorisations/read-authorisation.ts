import { Refusal } from '#contracts/refusals.ts'
import { findVersionById } from '#db/queries/statements.ts'
import { isBeforeLaunch } from '../campaigns/campaigns.rules.ts'
import { refuseTakenDown } from '../campaigns/refuse-taken-down.ts'
import type { Reply } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { readStatement } from '../statements/markdown.ts'
import { presentAuthorisationAsked } from './authorisations.present.ts'
import { findAuthorisationByToken } from './open-authorisation.ts'

/** What the holder of the link is asked to authorise; changes nothing. */
export async function readAuthorisation({ db, now }: Services, { token, reply }: { token: string; reply: Reply }) {
  const opened = await findAuthorisationByToken(db, token)
  const { campaign, signature } = opened
  const locale = localeOfSignOn(signature, campaign)
  reply.locale = locale
  reply.isPrivate ||= isBeforeLaunch(campaign, now())
  refuseTakenDown(campaign)
  const version = await findVersionById(db, signature.versionId)
  if (!version) throw new Refusal('link.unknown')
  return presentAuthorisationAsked({ ...opened, locale, wording: { html: readStatement(version.body).html, hash: version.hash }, now: now() })
}
