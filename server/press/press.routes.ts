import type { Answer } from '#contracts/endpoint.ts'
import * as own from '#contracts/own-press.ts'
import * as contract from '#contracts/press.ts'
import * as desk from '#contracts/press-desk.ts'
import * as embargo from '#contracts/press-embargo.ts'
import * as questions from '#contracts/press-questions.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { forAMoment } from '../http/for-a-moment.ts'
import { anyone, lead, reader } from '../http/gates.ts'
import { route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { byLink } from '../signatures/by-link.ts'
import { campaignIn } from '../translations/campaign-in.ts'
import { addQuote, removeQuote } from './add-quote.ts'
import { askOrganisation } from './ask-organisation.ts'
import { clearQuote, unclearQuote } from './clear-quote.ts'
import { endEmbargo, renewPreviewLink, setEmbargo } from './embargo.ts'
import { giveQuote, takeBackQuote } from './give-quote.ts'
import { openPreview } from './open-preview.ts'
import { addPicture, removePicture } from './press-pictures.ts'
import { pressZip } from './press-zip.ts'
import { readOwnPress } from './read-own-press.ts'
import { readPress } from './read-press.ts'
import { readPressDesk } from './read-press-desk.ts'
import { readQuestion, relayQuestion } from './relay-question.ts'
import { reportQuestion } from './report-question.ts'
import { savePressDesk } from './save-press-desk.ts'
import { chooseQuestions } from './stop-questions.ts'

type Changed = { services: Services; campaign: Campaign }

const asItIsNow = async ({ services, campaign }: Changed): Promise<Answer<typeof desk.readPressDesk>> => ({ desk: await readPressDesk(services, campaign) })

/** What a campaign tells journalists, the desk from which its lead does that, and what a signatory lets them use. */
export const pressRoutes = [
  route(contract.readPress, reader, async (asked) => ({ press: await readPress(asked.services, await campaignIn(asked)) })),

  route(desk.readPressDesk, lead, (asked) => asItIsNow(asked)),
  route(desk.savePressDesk, lead, async (asked) => {
    await savePressDesk(asked.services, { ...asked.input, campaign: asked.campaign })
    return asItIsNow(asked)
  }),
  route(desk.addPressQuote, lead, async (asked) => {
    await addQuote(asked.services, { ...asked.input, campaign: asked.campaign, account: asked.account })
    return asItIsNow(asked)
  }),
  route(desk.clearPressQuote, lead, async (asked) => {
    await clearQuote(asked.services, { id: asked.input.id, campaign: asked.campaign, account: asked.account })
    return asItIsNow(asked)
  }),
  route(desk.unclearPressQuote, lead, async (asked) => {
    await unclearQuote(asked.services, { id: asked.input.id, campaign: asked.campaign })
    return asItIsNow(asked)
  }),
  route(desk.removePressQuote, lead, async (asked) => {
    await removeQuote(asked.services, { id: asked.input.id, campaign: asked.campaign })
    return asItIsNow(asked)
  }),

  route(desk.addPressPicture, lead, async (asked) => {
    await addPicture(asked.services, { ...asked.input, campaign: asked.campaign, account: asked.account })
    return asItIsNow(asked)
  }),
  route(desk.removePressPicture, lead, async (asked) => {
    await removePicture(asked.services, { id: asked.input.id, campaign: asked.campaign })
    return asItIsNow(asked)
  }),
  route(contract.pressPicturesAsZip, reader, ({ services, campaign, reply }) => {
    reply.headers['Cache-Control'] = forAMoment
    return pressZip(services, campaign)
  }),

  route(embargo.setEmbargo, lead, async (asked) => {
    await setEmbargo(asked.services, { ...asked.input, campaign: asked.campaign })
    return asItIsNow(asked)
  }),
  route(embargo.renewPreviewLink, lead, async (asked) => {
    await renewPreviewLink(asked.services, asked)
    return asItIsNow(asked)
  }),
  route(embargo.endEmbargo, lead, async (asked) => {
    await endEmbargo(asked.services, asked)
    return asItIsNow(asked)
  }),
  route(embargo.openPreview, anyone, ({ services, input, reply }) => openPreview(services, { ...input, reply })),

  byLink(own.readOwnPress, ({ services, input, reply }) => readOwnPress(services, { ...input, reply })),
  byLink(own.givePressQuote, async ({ services, input: { token, words }, reply }) => {
    await giveQuote(services, { token, words })
    return readOwnPress(services, { token, reply })
  }),
  byLink(own.chooseQuestions, async ({ services, input: { token, take }, reply }) => {
    await chooseQuestions(services, { token, take })
    return readOwnPress(services, { token, reply })
  }),
  route(questions.askOrganisation, reader, ({ services, input, campaign, caller }) => askOrganisation(services, { ...input, campaign, caller })),
  route(questions.readPressQuestion, anyone, ({ services, input, reply }) => readQuestion(services, { ...input, reply })),
  route(questions.sendPressQuestion, anyone, ({ services, input, reply }) => relayQuestion(services, { ...input, reply })),
  route(questions.reportPressQuestion, anyone, ({ services, input, reply }) => reportQuestion(services, { ...input, reply })),
  byLink(own.takeBackPressQuote, async ({ services, input, reply }) => {
    await takeBackQuote(services, input)
    return readOwnPress(services, { ...input, reply })
  }),
]
