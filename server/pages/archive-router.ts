import { Router } from 'express'
import { zip, type AsyncZippable } from 'fflate'
import type { Endpoint } from '#contracts/endpoint.ts'
import { makeStaticSite } from '../archive/make-static-site.ts'
import { newReply, within } from '../http/caller.ts'
import { lead } from '../http/gates.ts'
import { readCaller } from '../http/read-caller.ts'
import type { Route } from '../http/route.ts'
import type { Services } from '../services.ts'
import type { PageSource } from './page-source.ts'

/** The public pages of a campaign to take away, for its lead. Made of pages, so it is no `route`; gate and refusals are the same. */
export function archiveRouter(given: { services: Services; routes: ReadonlyMap<Endpoint, Route>; source: PageSource }): Router {
  const router = Router({ caseSensitive: true })
  router.get('/workspace/campaigns/:slug/archive.zip', (request, response, next) => {
    const send = async () => {
      const { services } = given
      const caller = within(await readCaller(services, request), 'read')
      const { campaign } = await lead({ services, caller, reply: newReply(), params: request.params })
      const site = await makeStaticSite(given, campaign.slug)
      const body = await zipped(Object.fromEntries([...site].map(([name, contents]) => [`${campaign.slug}/${name}`, contents])))
      response.set({ 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${campaign.slug}.zip"`, 'Cache-Control': 'no-store' }).send(Buffer.from(body))
    }
    send().catch(next)
  })
  return router
}

const zipped = (files: AsyncZippable): Promise<Uint8Array> => new Promise((resolve, reject) => zip(files, { level: 6 }, (error, body) => (error ? reject(error) : resolve(body))))
