import * as contract from '#contracts/osdi.ts'
import { Refusal } from '#contracts/refusals.ts'
import { readBackerList } from '../backers/read-backer-list.ts'
import { findBackers } from '../backers/find-backers.ts'
import { readCampaign } from '../campaigns/read-campaign.ts'
import { forAMoment } from '../http/for-a-moment.ts'
import { reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { curies, petitionUrl, presentOsdiSignature, presentPetition, signatureUrl } from './osdi.present.ts'

export const osdiRoutes = [
  route(contract.osdiPetition, reader, async ({ services, campaign, reply }) => {
    reply.headers['Cache-Control'] = forAMoment
    return presentPetition(campaign, await readCampaign(services, campaign), services.siteUrl)
  }),
  route(contract.osdiSignatures, reader, async ({ services: { db, siteUrl }, campaign, reply, input: { page, per_page: perPage } }) => {
    reply.headers['Cache-Control'] = forAMoment
    // The list is kept newest first; whoever reads page by page is not overtaken when it begins with the oldest.
    const all = findBackers(await readBackerList(db, campaign), { order: 'date' }).toReversed()
    const pages = Math.max(1, Math.ceil(all.length / perPage))
    const shown = all.slice((page - 1) * perPage, page * perPage)
    const at = (to: number) => ({ href: `${petitionUrl(siteUrl, campaign)}/signatures?page=${to}&per_page=${perPage}` })
    return {
      total_pages: pages,
      per_page: perPage,
      page,
      total_records: all.length,
      _links: {
        self: at(page),
        ...(page < pages && { next: at(page + 1) }),
        ...(page > 1 && { previous: at(Math.min(page - 1, pages)) }),
        'osdi:petition': { href: petitionUrl(siteUrl, campaign) },
        'osdi:signatures': shown.map(({ id }) => ({ href: signatureUrl(siteUrl, campaign, id) })),
        curies,
      },
      _embedded: { 'osdi:signatures': shown.map((backer) => presentOsdiSignature(campaign, backer, siteUrl)) },
    }
  }),
  route(contract.osdiSignature, reader, async ({ services: { db, siteUrl }, campaign, reply, input: { id } }) => {
    reply.headers['Cache-Control'] = forAMoment
    const backer = findBackers(await readBackerList(db, campaign), { order: 'date' }).find((one) => one.id === id)
    if (!backer) throw new Refusal('signature.unknown')
    return presentOsdiSignature(campaign, backer, siteUrl)
  }),
]
