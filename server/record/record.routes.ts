import * as contract from '#contracts/record.ts'
import { forAMoment } from '../http/for-a-moment.ts'
import { lead, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { logAsAtom, logAsJsonFeed } from './log-feeds.ts'
import { readLog, readLogEntry } from './read-log.ts'
import { writeCorrection } from './write-correction.ts'

/** The public record of a campaign: what changed, and what was put right. */
export const recordRoutes = [
  route(contract.readLog, reader, ({ services, campaign, input }) => readLog(services, { ...input, campaign })),
  route(contract.readLogEntry, reader, ({ services, campaign, input }) => readLogEntry(services, { ...input, campaign })),
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
