import type { Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/organisation-records.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Transaction } from '#db/database.ts'
import { changeBody, changeTrunk, findBody, type Body } from '#db/queries/bodies.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listStandingCalled } from '#db/queries/resembling.ts'
import { changeSignatureDetails, type Signatory, type Signature } from '#db/queries/signatures.ts'
import { detailsMended } from '#emails/letters/details-mended.ts'
import { post } from '#emails/post.ts'
import { setTrunk } from '../bodies/make-branch.ts'
import { logChange } from '../log-change.ts'
import { writeNotice } from '../objections/write-notice.ts'
import { whatChanged } from '../record/what-changed.rules.ts'
import type { Services } from '../services.ts'
import { checksAfter } from '../signatures/checks-after.rules.ts'
import { detailsFrom } from '../signatures/details.ts'
import { findReplyTo } from '../signatures/find-reply-to.ts'
import { localeOfSignOn } from '../signatures/language.rules.ts'
import { listPeople } from '../signatures/list-people.ts'
import { foldName } from './fold-name.ts'

export const mendable = ['held', 'listed', 'withdrawn'] as const
const fields = ['website', 'country', 'place', 'sector', 'kind', 'branchOf'] as const
export type Details = Pick<Given<typeof contract.mendOrganisationRecord>, (typeof fields)[number]>
type Mending = { campaign: Campaign; signature: Signature; signatory: Signatory | null; body: Body; details: Details }

/**
 * What the list says of an organisation beside its name, put right by the lead: on the line of its sign-on, and in what is known of the body. The public log says
 * so, and whoever looks after the sign-on is told. Answers whether anything changed.
 */
export async function mendDetails(tx: Transaction, services: Services, mending: Mending): Promise<boolean> {
  const { signature: before, signatory, body, details } = mending
  const given = detailsFrom({ organisation: Object.fromEntries(fields.filter((field) => field in details).map((field) => [field, details[field]])) })
  const trunkChanged = 'branchOf' in details && (await followTrunk(tx, mending, given.branchOf ?? null))
  if (fields.every((field) => given[field] === undefined || given[field] === before[field])) return trunkChanged
  const after = await changeSignatureDetails(tx, { id: before.id, inStates: [...mendable], details: { ...given, ...checksAfter(before, signatory, { domain: given.domain, registerMatch: before.registerMatch }) } })
  if (!after) throw new Refusal('signature.wrong-state')
  const { branchOf: _, ...ofBody } = given
  await changeBody(tx, { id: body.id, ...ofBody })
  await say(tx, services, mending, after)
  return true
}

async function say(tx: Transaction, services: Services, { campaign, signature: before, signatory }: Mending, after: Signature): Promise<void> {
  const { id, name, state } = after
  const what = whatChanged({ before, after, personChanged: false })
  if (state === 'listed') await logChange(tx, services, { campaignId: campaign.id, kind: 'details-changed', signatureId: id, opening: { name, ...what } })
  if (after.domain !== before.domain && state !== 'withdrawn' && signatory) await writeNotice(tx, services, { signature: after, role: signatory.role, campaign })
  const at = services.now()
  const replyTo = await findReplyTo(tx, campaign)
  const changes = Object.fromEntries(fields.filter((field) => after[field] !== before[field]).map((field) => [field, after[field] ?? '']))
  for (const { part, address, name: person, manage } of await listPeople(tx, { signature: after, signatory })) {
    await post(tx, detailsMended, {
      id: services.newId(),
      key: `details-mended:${id}:${at.getTime()}${part}`,
      to: { address, name: person },
      replyTo,
      locale: localeOfSignOn(after, campaign),
      props: { organisation: name, title: campaign.title, lead: campaign.lead.name, changes, manage },
      now: at,
      signatureId: id,
      campaignId: campaign.id,
    })
  }
}

/** Where the whole that is named stands on this campaign itself, both are known to belong together; elsewhere its name is all there is. */
async function followTrunk(tx: Transaction, { campaign, signature, body }: Mending, branchOf: string | null): Promise<boolean> {
  const called = branchOf === null ? [] : await listStandingCalled(tx, { campaignId: campaign.id, nameFolded: foldName(branchOf) })
  const bodies = new Set(called.flatMap(({ id, organisationId }) => (id === signature.id || organisationId === null ? [] : [organisationId])))
  const [to] = bodies.size === 1 ? bodies : []
  if (to === body.branchOfId || (to === undefined && body.branchOfId === null)) return false
  // A branch of something that has no sign-on here stays what it was said to be, as long as its name still says so.
  if (to === undefined && branchOf !== null && body.branchOfId !== null && foldName(branchOf) === (await findBody(tx, body.branchOfId))?.nameFolded) return false
  if (body.branchOfId !== null) await changeTrunk(tx, { id: body.id, from: body.branchOfId, to: null })
  if (to !== undefined) await setTrunk(tx, { id: body.id, to })
  return true
}
