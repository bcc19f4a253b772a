import type { BodyAnswerKind } from '#contracts/bodies.ts'
import type { Answer, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/lead-signatures.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { listCurrentAuthorisations } from '#db/queries/authorisations.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listAnswersIn, type AnswerWithSides } from '#db/queries/body-answers.ts'
import { listContactsOfCampaign } from '#db/queries/contacts.ts'
import { countSignaturesForLead, listBelongings, listSignatureKeys, listSignaturesAmong, listSignaturesForLead, listWaitingSince } from '#db/queries/lead-lists.ts'
import { listObjectionsOf } from '#db/queries/objections.ts'
import { listWaitingFor } from '#db/queries/outbox-lists.ts'
import { listSignaturesById } from '#db/queries/resembling.ts'
import { countByNetworkOf } from '#db/queries/signature-networks.ts'
import { countByState, findSignature, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { findRegisterToAsk } from '../authorisations/register-to-ask.ts'
import { presentObjectionsToLead } from '../objections/objections.present.ts'
import { listQuotesWaiting } from '../press/quotes-waiting.ts'
import { findInRegisters } from '../registers/match-register.ts'
import type { Services } from '../services.ts'
import { findForLead } from './find-for-lead.ts'
import { relatedTo } from './mailbox.rules.ts'
import { pairOf, presentSignatureToLead, type Facts } from './signatures.present.ts'

type Wanted = Omit<Given<typeof contract.listSignatures>, 'slug'> & { campaign: Campaign }
type Found = { rows: Row[]; found: number; page: number; pages: number }
type Row = { signature: Signature; signatory: Signatory | null }

/** Sign-ons with contacts, flags and reasons: all of them, or a page. Newest first unless said otherwise; what waits for the lead, the longest first. */
export async function listForLead(services: Services, wanted: Wanted): Promise<Answer<typeof contract.listSignatures>> {
  const { db } = services
  const { campaign } = wanted
  const { rows, ...place } = await (wanted.page === undefined && wanted.perPage === undefined ? findAll(services, wanted) : findPage(services, wanted))
  const [totals, waiting, undelivered, asking, quotes] = await Promise.all([
    countByState(db, campaign.id),
    readWaiting(services, campaign),
    countSignaturesForLead(db, { campaignId: campaign.id, filter: 'undelivered' }),
    countSignaturesForLead(db, { campaignId: campaign.id, filter: 'asking' }),
    listQuotesWaiting(db, campaign.id),
  ])
  const facts = wanted.state === 'waiting' ? await gatherFacts(services, campaign, rows) : undefined
  const signatures = await present(services, campaign, { rows, waiting, facts })
  const oldest = [...waiting.values()].reduce<Date | null>((least, since) => (least === null || since < least ? since : least), null)
  return { signatures, totals, ...place, waiting: { count: waiting.size, since: oldest?.toISOString() ?? null }, undelivered, asking, quotes: quotes.length }
}

export async function readForLead(services: Services, { campaign, id }: { campaign: Campaign; id: string }): Promise<Answer<typeof contract.approveSignature>> {
  const found = await findSignature(services.db, id)
  const [signature] = found ? await present(services, campaign, { rows: [found] }) : []
  if (!signature) throw new Refusal('signature.unknown')
  return { signature }
}

const queryOf = ({ campaign, id, state }: Wanted) => ({ campaignId: campaign.id, id, filter: state })
const askedOf = ({ campaign, q, sort, order }: Wanted) => ({ q, sort, order, locale: campaign.locale })
const inOrder = <Rows extends unknown[]>(rows: Rows, { state, sort }: Wanted) => (state === 'waiting' && !sort ? rows.toReversed() : rows) as Rows

async function findAll({ db }: Services, wanted: Wanted): Promise<Found> {
  const rows = findForLead(inOrder(await listSignaturesForLead(db, queryOf(wanted)), wanted), keysOf, askedOf(wanted))
  return { rows, found: rows.length, page: 1, pages: 1 }
}

/** A page past the end is the last one. Newest first without a search, the database turns the pages; else only what is sorted by is read of every row. */
async function findPage({ db }: Services, wanted: Wanted): Promise<Found> {
  const { page: asked = 1, perPage = 100, q, state, sort, order } = wanted
  const placeOf = (found: number) => {
    const pages = Math.max(1, Math.ceil(found / perPage))
    return { found, pages, page: Math.min(asked, pages) }
  }
  if (!q && state !== 'waiting' && (!sort || (sort === 'submitted' && order === 'desc'))) {
    const place = placeOf(await countSignaturesForLead(db, queryOf(wanted)))
    return { ...place, rows: await listSignaturesForLead(db, { ...queryOf(wanted), limit: perPage, offset: (place.page - 1) * perPage }) }
  }
  const keys = findForLead(inOrder(await listSignatureKeys(db, queryOf(wanted)), wanted), (row) => row, askedOf(wanted))
  const place = placeOf(keys.length)
  const ids = keys.slice((place.page - 1) * perPage, place.page * perPage).map(({ id }) => id)
  const rows = new Map((await listSignaturesAmong(db, ids)).map((row) => [row.signature.id, row]))
  return { ...place, rows: ids.flatMap((id) => rows.get(id) ?? []) }
}

const keysOf = ({ signature, signatory }: Row) => ({ ...signature, contactName: signatory?.name ?? null, contactEmail: signatory?.email ?? null })

async function readWaiting({ db }: Services, campaign: Campaign): Promise<Map<string, Date>> {
  const rows = await listWaitingSince(db, campaign.id)
  return new Map(rows.map(({ id, since, confirmedAt, submittedAt }) => [id, since ?? confirmedAt ?? submittedAt]))
}

/** What else is known of what waits: others of the same body or domain, and from the same network. */
async function gatherFacts({ db }: Services, campaign: Campaign, rows: Row[]): Promise<Map<string, Facts>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ signature }) => signature.id)
  const [all, networks] = await Promise.all([listBelongings(db, campaign.id), countByNetworkOf(db, { campaignId: campaign.id, ids })])
  const related = relatedTo(ids, all)
  const entries = new Map(await Promise.all(rows.map(async (row) => [row.signature.id, (await findRegisterToAsk(db, row))?.id] as const)))
  return new Map(ids.map((id) => [id, { related: related.get(id) ?? { count: 0, first: [] }, sameNetwork: networks.get(id), registerToAsk: entries.get(id) }]))
}

type Presenting = { rows: Row[]; waiting?: ReadonlyMap<string, Date>; facts?: ReadonlyMap<string, Facts> | undefined }

async function present({ db, now }: Services, campaign: Campaign, { rows, waiting = new Map(), facts }: Presenting) {
  const resembled = new Map((await listSignaturesById(db, [...new Set(rows.flatMap(({ signature }) => signature.resembles))])).map((row) => [row.id, row]))
  const underway = new Set(await listWaitingFor(db, { campaignId: campaign.id, now: now() }))
  const contacts = new Map((await listContactsOfCampaign(db, campaign.id)).map((contact) => [contact.signatureId, contact]))
  const objections = Map.groupBy(await listObjectionsOf(db, { campaignId: campaign.id, signatureIds: rows.map(({ signature }) => signature.id) }), ({ signatureId }) => signatureId)
  const answers = resembled.size === 0 ? new Map<string, BodyAnswerKind>() : answersByPair(await listAnswersIn(db, { campaignId: campaign.id }))
  const authorisations = await listCurrentAuthorisations(db, rows.map(({ signature }) => signature.id))
  const registers = await findInRegisters(db, rows.map(({ signature }) => signature))
  const words = wordsIn(campaign.locale)
  return rows.map(({ signature, signatory }) =>
    presentSignatureToLead({ signature, signatory, contact: contacts.get(signature.id), authorisation: authorisations.get(signature.id), now: now(), campaign, words, resembled, mail: signature.mailFailedAt ? 'failed' : underway.has(signature.id) ? 'waiting' : 'sent', objected: presentObjectionsToLead(objections.get(signature.id) ?? [], signature), waitsSince: waiting.get(signature.id), facts: facts?.get(signature.id), answers, register: registers.get(signature.id) }),
  )
}

const fromTheOther = { same: 'same', different: 'different', branch: 'trunk', trunk: 'branch' } as const

/** What stands of what was said, from either side. */
const answersByPair = (all: readonly AnswerWithSides[]) =>
  new Map(all.filter(({ answer }) => answer.undoneAt === null).flatMap(({ answer: { answer, signatureId, otherSignatureId } }) => [[pairOf(signatureId, otherSignatureId), answer] as const, [pairOf(otherSignatureId, signatureId), fromTheOther[answer]] as const]))
