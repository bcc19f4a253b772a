import { readCampaign } from '#contracts/campaigns.ts'
import type { Api } from '#contracts/endpoint.ts'
import { spokenIn } from '#contracts/words/words.ts'

/** The language in which the workspace speaks of a campaign. For loaders that put countries and languages into words: a browser may know other names than the server, and the page has to say the same in both. */
export const spokenOf = async (ask: Api, slug: string): Promise<string> => spokenIn((await ask(readCampaign, { slug })).campaign.locale)
