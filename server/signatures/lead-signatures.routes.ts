import * as contract from '#contracts/lead-signatures.ts'
import { tableOf } from '../backers/backers.csv.ts'
import { dayOf } from '../campaigns/growth.rules.ts'
import { lead } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { makeSpreadsheet } from '../spreadsheets/make-spreadsheet.ts'
import { approveSignatures } from './approve-signatures.ts'
import { enterSignOn } from './enter-sign-on.ts'
import { invalidateSignature } from './invalidate-signature.ts'
import { judgeSignature } from './judge-signature.ts'
import { listForLead, readForLead } from './list-for-lead.ts'
import { reinstateSignature } from './reinstate-signature.ts'
import { returnToQueue } from './return-to-queue.ts'
import { signatureColumns, signaturesToCsv } from './signatures.csv.ts'

export const leadSignatureRoutes = [
  route(contract.enterSignOn, lead, ({ services, input, campaign, account }) => enterSignOn(services, { ...input, campaign, account })),
  route(contract.listSignatures, lead, ({ services, input, campaign }) => listForLead(services, { ...input, campaign })),
  route(contract.approveSignature, lead, async ({ services, input, campaign, account }) => {
    await judgeSignature(services, { campaign, account, id: input.id, reason: input.reason, verdict: 'approved' })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.refuseSignature, lead, async ({ services, input, campaign, account }) => {
    await judgeSignature(services, { campaign, account, id: input.id, reason: input.reason, verdict: 'refused', publicReason: input.publicReason })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.invalidateSignature, lead, async ({ services, input, campaign, account }) => {
    await invalidateSignature(services, { campaign, account, id: input.id, reason: input.reason, publicReason: input.publicReason })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.reinstateSignature, lead, async ({ services, input, campaign, account }) => {
    await reinstateSignature(services, { campaign, account, id: input.id, reason: input.reason })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.returnToQueue, lead, async ({ services, input, campaign, account }) => {
    await returnToQueue(services, { campaign, account, id: input.id, reason: input.reason })
    return readForLead(services, { campaign, id: input.id })
  }),
  route(contract.approveSignatures, lead, ({ services, input, campaign, account }) => approveSignatures(services, { ...input, campaign, account })),
  route(contract.signaturesAsCsv, lead, async ({ services, input, campaign }) => {
    const { signatures } = await listForLead(services, { ...input, campaign })
    return { body: signaturesToCsv(signatures), filename: `${campaign.slug}-sign-ons-${dayOf(services.now())}.csv` }
  }),
  route(contract.signaturesAsXlsx, lead, async ({ services, input, campaign }) => {
    const { signatures } = await listForLead(services, { ...input, campaign })
    return { body: await makeSpreadsheet({ name: campaign.slug, rows: tableOf(signatureColumns, signatures) }), filename: `${campaign.slug}-sign-ons-${dayOf(services.now())}.xlsx` }
  }),
]
