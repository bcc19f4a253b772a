import { readCampaign, type Campaign } from '#contracts/campaigns.ts'
import type { Api } from '#contracts/endpoint.ts'
import { refusedOf } from '../../refused.ts'

/** A statement to sign, in the language that was chosen. Where a newer version does not have that one, the authoritative text is read: nothing typed may be lost for it. */
export async function readStatementIn(ask: Api, slug: string, lang: string | undefined): Promise<Campaign> {
  try {
    return (await ask(readCampaign, { slug, ...(lang && { lang }) })).campaign
  } catch (thrown) {
    if (refusedOf(thrown)?.answer.code !== 'language.unknown') throw thrown
    return (await ask(readCampaign, { slug })).campaign
  }
}
