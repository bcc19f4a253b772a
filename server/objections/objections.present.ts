import type { Answer } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/objections.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import type { listObjectionsOf, Objection } from '#db/queries/objections.ts'
import type { Signatory, Signature } from '#db/queries/signatures.ts'
import { publicAddressOf, mayObject, mostTimesUpheld } from './objections.rules.ts'

type Objected = { locale: string; /** What leads from it to the statement in that language. */ page: { lang?: string }; objection: Objection; signature: Signature; signatory: Signatory | null; campaign: Campaign; wording: { html: string; hash: string }; timesUpheld: number; affirmedAt: Date | undefined }

/** For the organisation in whose name was signed. Who did it is told by role alone: nobody has shown yet that the name is theirs to see. */
export const presentObjection = ({ locale, page, objection, signature, signatory, campaign, wording, timesUpheld, affirmedAt }: Objected): Answer<typeof contract.readObjection> => ({
  locale,
  source: objection.source,
  organisation: {
    name: signature.name,
    ...(signature.website && { website: signature.website }),
    ...(signature.country && { country: signature.country }),
    ...(signature.place && { place: signature.place }),
    ...(signature.branchOf && { branchOf: signature.branchOf }),
  },
  ...(signatory && { role: signatory.role }),
  capacity: signature.capacity,
  state: signature.state,
  stateWords: wordsIn(locale)(`domain.signatureState.${signature.state}`),
  disputed: signature.disputed,
  confirmedAt: signature.confirmedAt?.toISOString() ?? null,
  campaign: { slug: campaign.slug, title: campaign.title, ask: campaign.ask, locale: campaign.locale, ...(signature.versionNumber === campaign.currentVersion && page), lead: campaign.lead.name },
  version: { number: signature.versionNumber, ...wording },
  objectedAt: objection.objectedAt?.toISOString() ?? null,
  ...(objection.words && { words: objection.words }),
  settledAt: objection.settledAt?.toISOString() ?? null,
  outcome: objection.outcome,
  ...(objection.reason && { reason: objection.reason }),
  open: mayObject(objection, signature, timesUpheld),
  affirmedAt: affirmedAt?.toISOString() ?? null,
  again: objection.outcome === 'stands' && signature.state === 'listed' && timesUpheld < mostTimesUpheld,
})

type Row = Awaited<ReturnType<typeof listObjectionsOf>>[number]

const mailStates = { queued: 'waiting', sending: 'waiting', ambiguous: 'waiting', sent: 'sent', failed: 'failed', bounced: 'failed', cancelled: 'waiting' } as const

/** For the lead, who has to decide: whether the organisation's public address was written to, and what was objected, from where. */
export function presentObjectionsToLead(rows: readonly Row[], { domain }: Pick<Signature, 'domain'>) {
  const notice = rows.find(({ source }) => source === 'notice')
  const to = notice && (notice.email ?? (domain === null ? undefined : publicAddressOf(domain)))
  const objections = rows.flatMap(({ id, email, words, objectedAt, outcome }) => (objectedAt === null ? [] : [{ id, at: objectedAt.toISOString(), outcome, ...(email && { email }), ...(words && { words }) }]))
  return {
    ...(notice && to && { notice: { to, at: notice.createdAt.toISOString(), mail: notice.mail === null ? ('sent' as const) : mailStates[notice.mail], objected: notice.objectedAt !== null, ...(notice.affirmedAt && { affirmedAt: notice.affirmedAt.toISOString() }) } }),
    ...(objections.length > 0 && { objections }),
  }
}
