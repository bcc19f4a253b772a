import type { Api, Endpoint } from '#contracts/endpoint.ts'
import { Refused } from '#contracts/refusals.ts'
import type { Services } from '../services.ts'
import type { Caller, Reply } from './caller.ts'
import { tell } from './put-refusal.ts'
import { ask, type Route } from './route.ts'

export type ApiFor = (caller: Caller, reply: Reply, requestId: string) => Api

/** The API as pages use it on the server: the same routes, gates included, without HTTP. Refusals arrive in words. */
export const inProcessApi =
  (services: Services, routes: ReadonlyMap<Endpoint, Route>): ApiFor =>
  (caller, reply, requestId) =>
  async (endpoint, asked) => {
    try {
      return await ask(routes, endpoint, asked as Record<string, unknown>, { services, caller, reply })
    } catch (thrown) {
      const { status, answer } = tell(thrown, { locale: reply.locale, requestId, log: services.log })
      throw new Refused(status, answer)
    }
  }
