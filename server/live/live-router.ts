import { Router, type Request, type Response } from 'express'
import * as z from 'zod'
import { Refusal } from '#contracts/refusals.ts'
import { Lang } from '#contracts/translations.ts'
import { newReply, within } from '../http/caller.ts'
import { reader } from '../http/gates.ts'
import { privateHeaders } from '../http/private-headers.ts'
import { tell } from '../http/put-refusal.ts'
import { readCaller } from '../http/read-caller.ts'
import { refuseWrongInput } from '../http/wrong-input.ts'
import type { Services } from '../services.ts'
import { campaignIn } from '../translations/campaign-in.ts'
import { listenerOn } from './listener.ts'
import type { Live } from './open-live.ts'

/** What changes on the list as it happens. It streams, so it is no `route`; gate, caller and refusals are the same. */
export function liveRouter(services: Services, live: Live): Router {
  const router = Router({ caseSensitive: true })
  router.get('/api/campaigns/:slug/live', (request, response) => listen(services, live, request, response))
  return router
}

async function listen(services: Services, live: Live, request: Request<{ slug: string }>, response: Response): Promise<void> {
  const reply = newReply(services.config)
  // Heard from the start: the browser may be gone before the gate has opened.
  const gone = new Promise((resolve) => response.on('close', resolve))
  const listener = listenerOn(response)
  try {
    const caller = within(await readCaller(services, request), 'read')
    if (request.params.slug.includes('\0')) throw new Refusal('page.unknown')
    const { campaign } = await reader({ services, caller, reply, params: request.params })
    const { lang } = readQuery(request.query)
    const read = await campaignIn({ services, campaign, reply, input: { lang } })
    if (request.method === 'HEAD') return void response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', ...privateHeaders(reply) }).end()
    // Written along with the stream's own headers when that opens.
    response.set(privateHeaders(reply))
    const leave = await live.join({ campaign, lang: read === campaign ? undefined : read.locale, since: lastHeard(request), network: caller.network, listener })
    await gone
    leave()
  } catch (thrown) {
    const { status, answer, retryAfter } = tell(thrown, { locale: reply.locale, requestId: response.locals.requestId as string, log: services.log })
    if (response.headersSent) return void response.destroy()
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
    response.status(status).set('Cache-Control', 'no-store').json(answer)
  }
}

/** What a browser that comes back says of its own accord. */
function lastHeard(request: Request<{ slug: string }>): number | null {
  const id = request.get('Last-Event-ID') ?? ''
  return /^\d{1,9}$/.test(id) ? Number(id) : null
}

/** `lang`: the language of the page, where it is a translation. */
const Query = z.strictObject({ lang: Lang })

function readQuery(query: Request['query']): z.infer<typeof Query> {
  const read = Query.safeParse(query)
  return read.success ? read.data : refuseWrongInput(read.error.issues)
}
