import * as contract from '#contracts/sharing.ts'
import { anyone, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { campaignIn } from '../translations/campaign-in.ts'
import { readEmbedding } from './read-embedding.ts'
import { writeSharePicture } from './write-share-picture.ts'

export const sharingRoutes = [
  route(contract.readSharePicture, reader, async (asked) => {
    asked.reply.headers['Cache-Control'] = 'public, max-age=300'
    return writeSharePicture(asked.services, await campaignIn(asked))
  }),
  route(contract.readEmbedding, anyone, ({ services, input, reply }) => readEmbedding(services, { ...input, reply })),
]
