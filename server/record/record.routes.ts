import * as contract from '#contracts/record.ts'
import { forAMoment } from '../http/for-a-moment.ts'
import { lead, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { campaignIn } from '../translations/campaign-in.ts'
import { logAsAtom, logAsJsonFeed } from './log-feeds.ts'
import { readLog, readLogEntry } from './read-log.ts'
import { writeCorrection } from './write-correction.ts'

/** The public record of a campaign: what changed, and what was put right. */
export const recordRoutes = [
  route(contract.readLog, reader, async (asked) => readLog(asked.services, { ...asked.input, campaign: await campaignIn(asked) })),
  route(contract.readLogEntry, reader, async (asked) => readLogEntry(asked.services, { ...asked.input, campaign: await campaignIn(asked) })),
  route(contract.logAsAtom, reader, ({ services, campaign, input, reply }) => {
    reply.headers['Cache-Control'] = forAMoment
    return logAsAtom(services, { ...input, campaign })
  }),
  route(contract.logAsJsonFeed, reader, ({ services, campaign, input, reply }) => {
    reply.headers['Cache-Control'] = forAMoment
    return logAsJsonFeed(services, { ...input, campaign })
  }),
  route(contract.writeCorrection, lead, ({ services, campaign, input }) => writeCorrection(services, { ...input, campaign })),
]
