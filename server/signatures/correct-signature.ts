import type { Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import type * as contract from '#contracts/own-signatures.ts'
import type { Transaction } from '#db/database.ts'
import { changeDigestDue, findCampaignById } from '#db/queries/campaigns.ts'
import { removeQuotesOf } from '#db/queries/press-quotes.ts'
import { changeSignatory, changeSignatureDetails, type Signature } from '#db/queries/signatures.ts'
import { logChange } from '../log-change.ts'
import { writeNotice } from '../objections/write-notice.ts'
import { takeOut } from '../record/take-out.ts'
import { whatChanged } from '../record/what-changed.rules.ts'
import { matchRegister } from '../registers/match-register.ts'
import type { Services } from '../services.ts'
import { checksAfter } from './checks-after.rules.ts'
import { detailsFrom } from './details.ts'
import { record } from './record.ts'
import { openByToken, type Opened } from './signature-links.ts'
import { digestDelay } from './signatures.rules.ts'
import { onlyTakesBack, partsTakenBack } from './take-back.rules.ts'

const correctable = ['held', 'listed', 'withdrawn'] as const
/** Where it is shown in earlier revisions only. */
const offTheList = ['invalidated', 'joined'] as const
/** What the public sees of a backer beside its name. */
const publicFields = ['website', 'country', 'place', 'sector', 'kind', 'branchOf', 'quote', 'showSignatory'] as const

type Corrections = Omit<Given<typeof contract.correctSignature>, 'token'>

/** Details change at once; a changed name waits for the lead, and the old one stays until then. */
export async function correctSignature(services: Services, { token, ...corrections }: Given<typeof contract.correctSignature>): Promise<void> {
  await services.db.transaction(async (tx) => correct(tx, services, await openByToken(tx, token, ['manage']), corrections))
}

/** The same in the caller's transaction, with the campaign locked. */
export async function correct(tx: Transaction, services: Services, { signature: before, signatory: person, contact }: Opened, { organisation, signatory, ...rest }: Corrections): Promise<void> {
  // What is the signatory's own, the second contact leaves alone.
  if (contact && (signatory !== undefined || (rest.showSignatory !== undefined && rest.showSignatory !== before.showSignatory))) throw new Refusal('contact.not-yours')
  const takesBack = onlyTakesBack({ organisation, signatory, ...rest })
  const corrected = detailsFrom({ organisation, ...rest })
  const registerMatch = corrected.registerId === undefined || corrected.registerId === before.registerId ? before.registerMatch : await matchRegister(tx, { ...before, ...corrected })
  const details = { ...corrected, ...checksAfter(before, person, { ...corrected, registerMatch }) }
  const after = await changeSignatureDetails(tx, { id: before.id, inStates: [...correctable, ...(takesBack ? offTheList : [])], details })
  if (!after) throw new Refusal('signature.wrong-state')
  await changeSignatory(tx, { signatureId: before.id, ...(signatory?.name && { name: signatory.name }), ...(signatory?.role && { role: signatory.role }) })

  // The press may use what it was given, and under that name, or nothing.
  if (after.quote !== before.quote || (before.showSignatory && !after.showSignatory)) await removeQuotesOf(tx, before.id)
  const personChanged = Boolean((signatory?.name && signatory.name !== person?.name) || (signatory?.role && signatory.role !== person?.role))
  const seen = publicFields.some((field) => after[field] !== before[field]) || (personChanged && after.showSignatory) || after.checks.join() !== before.checks.join()
  if (seen || personChanged) await record(tx, services, { signatureId: before.id, event: 'corrected', from: before.state, to: before.state, by: 'signatory' })
  if (seen) await sayInPublic(tx, services, { before, after, personChanged, takesBack })
  if (organisation?.name) await proposeName(tx, services, before, organisation.name)
  if (after.domain !== before.domain) await tellNewDomain(tx, services, after, signatory?.role ?? person?.role)
}

type Said = { before: Signature; after: Signature; personChanged: boolean; takesBack: boolean }

/** One entry for all that was corrected at once. What somebody takes back of themselves is not shown in what the list was before, either. */
async function sayInPublic(tx: Transaction, services: Services, { before, after, personChanged, takesBack }: Said): Promise<void> {
  const { id, campaignId, name, state } = before
  const parts = partsTakenBack(before, after)
  const taken = parts.length > 0 ? await takeOut(tx, { signatureId: id, parts }) : 0
  // After the end nothing is corrected, and what is of a person still goes.
  const isOver = takesBack && (await findCampaignById(tx, campaignId))?.state === 'archived'
  if (state === 'listed' && !isOver) await logChange(tx, services, { campaignId, kind: 'details-changed', signatureId: id, opening: { name, ...whatChanged({ before, after, personChanged }) } })
  else if (state === 'listed' || taken > 0) await logChange(tx, services, { campaignId, kind: 'redacted', signatureId: id })
}

async function tellNewDomain(tx: Transaction, services: Services, signature: Signature, role: string | undefined): Promise<void> {
  const campaign = await findCampaignById(tx, signature.campaignId)
  if (campaign && role !== undefined && signature.state !== 'withdrawn') await writeNotice(tx, services, { signature, role, campaign })
}

async function proposeName(tx: Transaction, services: Services, before: Signature, name: string): Promise<void> {
  const proposedName = name === before.name ? null : name
  if (proposedName === before.proposedName) return
  await changeSignatureDetails(tx, { id: before.id, inStates: [...correctable], details: { proposedName } })
  if (proposedName === null) return
  await record(tx, services, { signatureId: before.id, event: 'name-proposed', from: before.state, to: before.state, by: 'signatory' })
  await changeDigestDue(tx, { id: before.campaignId, dueAt: new Date(services.now().getTime() + digestDelay) })
}
