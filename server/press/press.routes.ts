import * as contract from '#contracts/press.ts'
import * as desk from '#contracts/press-desk.ts'
import { lead, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { readPress } from './read-press.ts'
import { readPressDesk } from './read-press-desk.ts'
import { savePressDesk } from './save-press-desk.ts'

/** What a campaign tells journalists, and the desk from which its lead does that. */
export const pressRoutes = [
  route(contract.readPress, reader, async ({ services, campaign }) => ({ press: await readPress(services, campaign) })),
  route(desk.readPressDesk, lead, async ({ services, campaign }) => ({ desk: await readPressDesk(services, campaign) })),
  route(desk.savePressDesk, lead, async ({ services, input: { contact, facts }, campaign }) => {
    await savePressDesk(services, { campaign, contact, facts })
    return { desk: await readPressDesk(services, campaign) }
  }),
]
