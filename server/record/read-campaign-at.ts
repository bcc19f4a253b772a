import type { Reader } from '#db/database.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { presentCampaign, presentStanding } from '../campaigns/campaigns.present.ts'
import type { Services } from '../services.ts'
import { readLanguages } from '../translations/read-languages.ts'
import { readAsItStood } from './read-as-it-stood.ts'
import { readListAt } from './read-list-at.ts'

type Asked = { campaign: Campaign; at: number; lang?: string | undefined }

/** The campaign as everybody could see it at a revision. */
export async function readCampaignAt({ db }: Services, asked: Asked) {
  const [then, { counted, asItStood }] = await Promise.all([readAsItStood(db, asked), readListAt(db, asked)])
  return { ...presentCampaign({ ...then, counted }), ...(await readLanguages(db, then.version, asked.lang)), asItStood }
}

export async function readCountAt(db: Reader, asked: Asked) {
  const { campaign, counted, asItStood } = await readListAt(db, asked)
  return { ...presentStanding(campaign, counted), asItStood }
}
