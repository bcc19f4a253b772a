import type { Endpoint } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Services } from '../services.ts'
import { asItLeaves } from './as-it-leaves.ts'
import { newReply, nobody } from './caller.ts'
import { forAMoment } from './for-a-moment.ts'
import { openHeaders } from './open-headers.ts'
import type { Route } from './route.ts'

type Asked = { endpoint: Endpoint; asked: Record<string, unknown>; params: Record<string, string> }

/** What anybody gets who asks the API for that, gate included. Nothing where it says no; throws where it cannot know. */
export const publicData =
  (services: Services, routes: ReadonlyMap<Endpoint, Route>) =>
  async ({ endpoint, asked, params }: Asked): Promise<{ body: Buffer; headers: Record<string, string> } | undefined> => {
    try {
      const answer = await routes.get(endpoint)!.answer({ services, caller: nobody, reply: newReply(services.config), params }, asked)
      const { headers, body } = asItLeaves(endpoint, answer)
      return { body, headers: { ...headers, ...openHeaders(endpoint), 'Cache-Control': forAMoment } }
    } catch (thrown) {
      if (thrown instanceof Refusal && thrown.status < 500) return undefined
      throw thrown
    }
  }
