import * as contract from '#contracts/decisions.ts'
import { setOnce } from '../letters/kept-sheets.ts'
import { setPdf } from '../letters/set-pdf.ts'
import { writeWording } from '../letters/write-wording.ts'
import { byLink } from '../signatures/by-link.ts'
import { readConfirmation } from '../signatures/read-signature.ts'
import { askFirst } from './ask-first.ts'
import { deadlineToCalendar, decideUrlOf } from './deadline.ics.ts'
import { presentDecision } from './decisions.present.ts'
import { findDecision } from './read-decision.ts'

export const decisionRoutes = [
  byLink(contract.askFirst, async ({ services, input, reply }) => {
    await askFirst(services, input)
    return readConfirmation(services, { token: input.token, reply })
  }),

  byLink(contract.readDecision, async ({ services, input, reply }) => presentDecision(await findDecision(services, { ...input, reply }), services.now())),
  byLink(contract.decisionCalendar, async ({ services, input: { token }, reply }) => {
    const found = await findDecision(services, { token, reply })
    return { body: deadlineToCalendar(found, { decideUrl: decideUrlOf(services, token), host: new URL(services.siteUrl).hostname, now: services.now() }), filename: `${found.campaign.slug}-decision.ics` }
  }),
  byLink(contract.decisionWording, async ({ services, input: { token }, reply }) => {
    const { campaign, version } = await findDecision(services, { token, reply })
    return setPdf(setOnce(services.letterPress, await writeWording(services, { campaign, number: version.number })), `${campaign.slug}-version-${version.number}`)
  }),
]
