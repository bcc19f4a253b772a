import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Campaign } from './campaigns.ts'
import { signatureStates } from './signatures.ts'
import { Id, Page, SlugInPath, Token } from './text.ts'

export const invitationStates = ['waiting', 'signed', 'unreachable', 'stopped'] as const
export type InvitationState = (typeof invitationStates)[number]

const Time = z.iso.datetime()

export const Invitation = z.object({
  id: z.string(),
  organisation: z.string(),
  place: z.string().optional(),
  /** Gone once it is deleted, or wants no more e-mails. */
  email: z.string().optional(),
  name: z.string().optional(),
  state: z.enum(invitationStates),
  /** Where it signed: how far that is. */
  signature: z.object({ id: z.string(), state: z.enum(signatureStates) }).optional(),
  invitedAt: Time,
  stoppedAt: Time.optional(),
  reminded: z.boolean(),
  /** Whether it may be reminded now; else from when on, if ever. */
  mayRemind: z.boolean(),
  remindFrom: Time.optional(),
})
export type Invitation = z.infer<typeof Invitation>

export const listInvited = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/invitations',
  summary: 'Whom the lead has invited, and what came of it; newest first',
  input: z.strictObject({ slug: SlugInPath, state: z.enum(invitationStates).optional(), page: Page }),
  output: z.object({ invitations: z.array(Invitation), counts: z.record(z.enum(invitationStates), z.number()), found: z.number(), page: z.number(), pages: z.number() }),
})

export const remindInvited = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/invitations/:id/reminder',
  summary: 'Write once more to an organisation that was invited, some days later',
  status: 202,
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: z.object({ sentTo: z.string() }),
})

/** What an invitation prefills; all of it can be changed. */
export const readInvitation = endpoint({
  method: 'GET',
  path: '/api/invitations/:token',
  summary: 'What the link in an invitation opens; changes nothing',
  input: z.strictObject({ token: Token }),
  output: z.object({
    campaign: Campaign,
    organisation: z.object({ name: z.string(), website: z.string().optional(), country: z.string().optional(), place: z.string().optional() }),
    signatory: z.object({ name: z.string().optional(), role: z.string().optional(), email: z.string().optional() }),
    signed: z.boolean(),
    stopped: z.boolean(),
  }),
})
