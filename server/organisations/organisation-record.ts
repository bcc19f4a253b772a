import type { Answer, Given } from '#contracts/endpoint.ts'
import type * as contract from '#contracts/organisation-records.ts'
import { Refusal } from '#contracts/refusals.ts'
import type { Reader, Transaction } from '#db/database.ts'
import { addIdentifier, addKnownName, findBody, listBranches, listIdentifiers, listKnownNames, removeIdentifier, removeKnownName, standsElsewhere, type Body, type KnownName } from '#db/queries/bodies.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { findPictureFacts } from '#db/queries/pictures.ts'
import { findSignature, type Signature } from '#db/queries/signatures.ts'
import type { Account } from '../http/gates.ts'
import { presentPicture } from '../pictures/pictures.present.ts'
import type { Services } from '../services.ts'
import { openForLead } from '../signatures/open-for-lead.ts'
import { record } from '../signatures/record.ts'
import { foldName } from './fold-name.ts'
import { readIdentifier } from './identifiers.rules.ts'
import { mendable, mendDetails, type Details } from './mend-details.ts'

type Asked = { campaign: Campaign; id: string }
type Mending = Pick<Given<typeof contract.mendOrganisationRecord>, 'identifiers' | 'formerNames' | 'otherNames'> & Details

/** What is known of the body behind a sign-on of the lead's campaign. */
export async function readRecord(reader: Reader, { campaign, id }: Asked): Promise<Answer<typeof contract.readOrganisationRecord>> {
  const { body, signature } = await findBodyOf(reader, { campaign, id })
  const [identifiers, names, branches, trunk, elsewhere, logo] = await Promise.all([
    listIdentifiers(reader, [body.id]),
    listKnownNames(reader, body.id),
    listBranches(reader, body.id),
    body.branchOfId === null ? undefined : findBody(reader, body.branchOfId),
    standsElsewhere(reader, { organisationId: body.id, leadId: campaign.organisationId }),
    signature.logoId === null ? undefined : findPictureFacts(reader, signature.logoId),
  ])
  const called = (kind: KnownName['kind']) => names.filter((known) => known.kind === kind).map(({ name }) => name)
  const { website, country, place, sector, kind, branchOf } = signature
  return {
    organisation: {
      id: body.id,
      name: body.name,
      ...(website && { website }),
      ...(country && { country }),
      ...(place && { place }),
      ...(sector && { sector }),
      ...(kind && { kind }),
      ...(branchOf && { branchOf }),
      ...(logo && { logo: presentPicture(logo) }),
      identifiers: identifiers.map(({ identifier }) => {
        const { wrong } = readIdentifier(identifier, country)
        return { identifier, ...(wrong && { wrong }) }
      }),
      formerNames: called('former'),
      otherNames: called('other'),
      ...(trunk && { trunk: trunk.name }),
      branches: branches.map(({ name }) => name),
      mayMend: !elsewhere,
      mayMendDetails: !elsewhere && mendable.some((state) => state === signature.state),
    },
  }
}

async function findBodyOf(reader: Reader, { campaign, id }: Asked): Promise<{ body: Body; signature: Signature }> {
  const found = await findSignature(reader, id)
  if (!found || found.signature.campaignId !== campaign.id) throw new Refusal('signature.unknown')
  const body = found.signature.organisationId === null ? undefined : await findBody(reader, found.signature.organisationId)
  if (!body) throw new Refusal('organisation.unknown')
  return { body, signature: found.signature }
}

/** Numbers and names by which the body is met again, and what the list says of it. Where another lead has it too, neither changes it for the other. */
export async function mendRecord(services: Services, { campaign, account, id, ...mending }: Asked & Mending & { account: Account }): Promise<void> {
  await services.db.transaction(async (tx) => {
    const { signature, signatory } = await openForLead(tx, { campaign, account, id })
    const { body } = await findBodyOf(tx, { campaign, id })
    if (await standsElsewhere(tx, { organisationId: body.id, leadId: campaign.organisationId })) throw new Refusal('body.of-others')
    const changed = [await mendNumbers(tx, services, body, mending.identifiers), await mendNames(tx, services, body, mending), await mendDetails(tx, services, { campaign, signature, signatory, body, details: mending })]
    if (changed.includes(true)) await record(tx, services, { signatureId: signature.id, event: 'record-mended', from: signature.state, to: signature.state, by: 'lead', accountId: account.id })
  })
}

async function mendNumbers(tx: Transaction, { now }: Services, { id, country }: Body, typed: string[] | undefined): Promise<boolean> {
  if (typed === undefined) return false
  const read = typed.map((number) => readIdentifier(number, country))
  const wrong = read.find((number) => number.wrong !== undefined)
  if (wrong) throw new Refusal('input.wrong', { fields: [{ field: 'identifiers', problem: `identifier.${wrong.wrong}`, values: { identifier: wrong.identifier } }] })
  const wanted = new Set(read.map(({ identifier }) => identifier))
  const known = new Set((await listIdentifiers(tx, [id])).map(({ identifier }) => identifier))
  const [added, gone] = [[...wanted].filter((identifier) => !known.has(identifier)), [...known].filter((identifier) => !wanted.has(identifier))]
  for (const identifier of gone) await removeIdentifier(tx, { organisationId: id, identifier })
  for (const identifier of added) await addIdentifier(tx, { organisationId: id, identifier, since: now() })
  return added.length + gone.length > 0
}

async function mendNames(tx: Transaction, { now }: Services, body: Body, { formerNames, otherNames }: Mending): Promise<boolean> {
  const lists: [KnownName['kind'], string[] | undefined][] = [['former', formerNames], ['other', otherNames]]
  const known = await listKnownNames(tx, body.id)
  let changed = false
  for (const [kind, names] of lists) {
    if (names === undefined) continue
    const wanted = new Map(names.map((name) => [foldName(name), name]))
    wanted.delete(body.nameFolded)
    const before = known.filter((name) => name.kind === kind)
    for (const { nameFolded } of before) if (!wanted.has(nameFolded)) await removeKnownName(tx, { organisationId: body.id, nameFolded })
    for (const [nameFolded, name] of wanted) await addKnownName(tx, { organisationId: body.id, nameFolded, name, kind, since: now() })
    changed ||= before.length !== wanted.size || before.some(({ nameFolded, name }) => wanted.get(nameFolded) !== name)
  }
  return changed
}
