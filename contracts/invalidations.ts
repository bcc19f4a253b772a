import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { PublicReason, Reason } from './reasons.ts'
import { SignatureState } from './signatures.ts'
import { cleanName, Id, OptionalMoment, SlugInPath } from './text.ts'

/** What can be taken off. */
export const invalidable = ['pending', 'held', 'listed'] as const
/** As many sign-ons are taken off at once at most: all of them in one transaction. */
export const mostAtOnce = 2000
/** Fewer characters than that beside the stars say nothing. */
const leastOfPattern = 3

const orNothing = <Shape extends z.ZodType>(shape: Shape) => z.preprocess((given) => (given === null || (typeof given === 'string' && cleanName(given) === '') ? undefined : given), shape.optional())

/** `@Oak.example` and `oak.example.` are what was meant by `oak.example`. */
const Domain = z
  .string()
  .max(253, 'domain.wrong')
  .transform((typed) => cleanName(typed).replace(/^@/, '').replace(/\.$/, '').toLowerCase())
  .pipe(z.string().regex(/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u, 'domain.wrong'))

/** Part of an address, with `*` for anything. */
const AddressPattern = z
  .string()
  .max(254, 'address.wrong')
  .transform((typed) => cleanName(typed).normalize('NFC').toLowerCase())
  .pipe(z.string().refine((pattern) => pattern.replaceAll(/[*@.\s]/g, '').length >= leastOfPattern, 'address.wide').refine((pattern) => pattern.isWellFormed(), 'line.broken'))

const fields = {
  /** Exactly these. */
  ids: z.array(Id).min(1).max(mostAtOnce).optional(),
  /** The domain of the address, and every one below it. */
  domain: orNothing(Domain),
  address: orNothing(AddressPattern),
  /** Sent from the same network as this sign-on. */
  sameNetworkAs: orNothing(Id),
  /** By when they were sent. */
  from: OptionalMoment,
  to: OptionalMoment,
  /** Narrows what the others find; by itself it is no condition. */
  states: z.array(z.enum(invalidable)).min(1).max(invalidable.length).optional(),
}

/** What the sign-ons have in common: everything that is given holds of each. At least one thing besides the states is. */
export const Condition = z
  .strictObject(fields)
  .refine(({ ids, domain, address, sameNetworkAs, from, to }) => Boolean(ids ?? domain ?? address ?? sameNetworkAs ?? from ?? to), 'condition.missing')
  .refine(({ from, to }) => !from || !to || Date.parse(from) < Date.parse(to), { message: 'moment.order', path: ['to'] })
export type Condition = z.infer<typeof Condition>

const Counted = z.object({
  count: z.number(),
  /** How many of them the public sees today. */
  listed: z.number(),
  /** The caller's own sign-on, which somebody else settles: not among them. */
  own: z.number(),
})

/** A sign-on in a preview; its address is masked until the mailbox has confirmed. */
export const TargetRow = z.object({ id: z.string(), name: z.string(), state: SignatureState, email: z.string().optional(), masked: z.boolean(), submittedAt: z.iso.datetime() })
export type TargetRow = z.infer<typeof TargetRow>

export const previewInvalidation = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/invalidations/preview',
  summary: 'How many sign-ons a condition finds, and the first of them; changes nothing',
  input: z.strictObject({ slug: SlugInPath, condition: Condition }),
  output: Counted.extend({ sample: z.array(TargetRow) }),
})

/** Many sign-ons that were taken off at once. */
export const Invalidation = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** In words, one for each thing that they had in common. */
  condition: z.array(z.string()),
  reason: z.string(),
  /** In words, as the public log says it. */
  publicReason: z.string(),
  count: z.number(),
  /** How many of them are still off the list by it. */
  standing: z.number(),
  undoneAt: z.iso.datetime().nullable(),
})
export type Invalidation = z.infer<typeof Invalidation>

export const invalidateMany = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/invalidations',
  summary: 'Take off every sign-on that a condition finds, if it still finds as many as were seen; `publicReason` is a code or words of your own',
  status: 201,
  input: z.strictObject({ slug: SlugInPath, condition: Condition, reason: Reason, publicReason: PublicReason, expected: z.union([z.number(), z.string().regex(/^\d{1,9}$/, 'number.wrong').transform(Number)], { error: 'number.wrong' }).pipe(z.number().int('number.wrong').min(0, 'number.tooSmall').max(1_000_000, 'number.tooLarge')) }),
  output: z.object({ invalidation: Invalidation }),
})

export const listInvalidations = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/invalidations',
  summary: 'When many sign-ons were taken off at once, newest first',
  input: z.strictObject({ slug: SlugInPath }),
  output: z.object({ invalidations: z.array(Invalidation) }),
})

/** What could not go back, and why. */
const StaysOff = z.object({ id: z.string(), name: z.string(), code: z.string(), message: z.string() })

export const undoInvalidation = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/invalidations/:id/undo',
  summary: 'Put back those that it took off and that are still off by it, each to where it was',
  input: z.strictObject({ slug: SlugInPath, id: Id }),
  output: z.object({ invalidation: Invalidation, restored: z.number(), stayOff: z.array(StaysOff) }),
})
export type UndoneInvalidation = z.infer<typeof undoInvalidation.output>
