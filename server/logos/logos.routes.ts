import * as contract from '#contracts/logos.ts'
import { Refusal } from '#contracts/refusals.ts'
import { findPicture } from '#db/queries/pictures.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { presentPictureFile } from '../pictures/pictures.present.ts'
import { byLink } from '../signatures/by-link.ts'
import { readForLead } from '../signatures/list-for-lead.ts'
import { readOwnSignature } from '../signatures/read-signature.ts'
import { findByToken } from '../signatures/signature-links.ts'
import { changeLogo } from './change-logo.ts'
import { removeLogo, removeOwnLogo } from './remove-logo.ts'

export const logoRoutes = [
  byLink(contract.readOwnLogo, async ({ services: { db }, input, reply }) => {
    reply.isPrivate = true
    const { signature } = await findByToken(db, input.token, ['manage'])
    const picture = signature.logoId === null ? undefined : await findPicture(db, signature.logoId)
    if (!picture) throw new Refusal('picture.unknown')
    return presentPictureFile(picture)
  }),
  byLink(contract.changeLogo, async ({ services, input, reply }) => {
    await changeLogo(services, input)
    return readOwnSignature(services, { token: input.token, reply })
  }),
  byLink(contract.removeOwnLogo, async ({ services, input: { token }, reply }) => {
    await removeOwnLogo(services, token)
    return readOwnSignature(services, { token, reply })
  }),
  route(contract.removeLogo, lead, async ({ services, input, campaign, account }) => {
    await removeLogo(services, { ...input, campaign, account })
    return readForLead(services, { campaign, id: input.id })
  }),
]
