import * as contract from '#contracts/sharing.ts'
import { anyone, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { readEmbedding } from './read-embedding.ts'
import { writeSharePicture } from './write-share-picture.ts'

export const sharingRoutes = [
  route(contract.readSharePicture, reader, async ({ services, campaign, reply }) => {
    reply.headers['Cache-Control'] = 'public, max-age=300'
    return writeSharePicture(services, campaign)
  }),
  route(contract.readEmbedding, anyone, ({ services, input, reply }) => readEmbedding(services, { ...input, reply })),
]
