import * as z from 'zod'

/** Every way in which the product says no, with its HTTP status. The words stand in the catalogues under `refusals`. */
export const refusals = {
  'input.wrong': 422,
  'input.malformed': 400,
  'input.too-large': 413,
  'request.cross-site': 403,
  'request.unknown-host': 421,
  'session.needed': 401,
  'session.code-wrong': 422,
  'session.code-spent': 410,
  'session.invitation-needed': 403,
  'page.unknown': 404,
  'organisation.unknown': 404,
  'campaign.unknown': 404,
  'campaign.taken-down': 410,
  'campaign.not-open': 409,
  'campaign.paused': 409,
  'campaign.closed': 409,
  'campaign.wrong-state': 409,
  'campaign.not-closed': 409,
  'campaign.has-outcome': 409,
  'campaign.archived': 409,
  'campaign.waiting': 409,
  'campaign.confirming': 409,
  'campaign.slug-taken': 409,
  'campaign.slug-fixed': 409,
  'draft.changed': 409,
  'draft.incomplete': 422,
  'wording.changed': 409,
  'wording.has-signatures': 409,
  'version.unknown': 404,
  'language.unknown': 404,
  'translation.unknown': 404,
  'translation.too-many': 409,
  'translation.unsettled': 409,
  'revision.unknown': 404,
  'backer.gone': 410,
  'decision-maker.unknown': 404,
  'picture.unknown': 404,
  'logo.changed': 409,
  'press-quote.unknown': 404,
  'question.not-taken': 409,
  'question.over': 410,
  'signature.unknown': 404,
  'register.unknown': 404,
  'signature.wrong-state': 409,
  'signature.personal': 422,
  'signature.own': 403,
  'signature.already-listed': 409,
  'signature.name-mismatch': 422,
  'objection.settled': 409,
  'report.unknown': 404,
  'signature.reply-closed': 409,
  'answer.unknown': 404,
  'answer.given': 409,
  'answer.itself': 422,
  'answer.moved': 409,
  'body.ring': 409,
  'body.of-others': 409,
  'body.branch-already': 409,
  'invalidation.unknown': 404,
  'invalidation.count-changed': 409,
  'invalidation.nobody': 409,
  'invalidation.too-many': 409,
  'import.unknown': 404,
  'import.no-row': 404,
  'import.wrong-state': 409,
  'import.nobody': 409,
  'invitation.unknown': 404,
  'invitation.too-early': 409,
  'invitation.reminded': 409,
  'invitation.ended': 409,
  'link.unknown': 404,
  'link.expired': 410,
  'link.erased': 410,
  'authorisation.over': 409,
  'authorisation.not-needed': 409,
  'authorisation.no-register': 409,
  'authorisation.enough-mails': 409,
  'contact.taken': 409,
  'contact.not-yours': 403,
  'code.wrong': 422,
  'code.spent': 410,
  'token.unknown': 404,
  'token.scope': 403,
  'token.never': 403,
  'webhook.unknown': 404,
  'webhook.ended': 409,
  'webhook.too-many': 409,
  'webhook.no-message': 404,
  'webhook.on-its-way': 409,
  'limit.reached': 429,
  'limit.address': 429,
  'letter.unavailable': 501,
  'embedding.format': 501,
  'embedding.unknown': 404,
  'service.busy': 503,
  'service.fault': 500,
} as const

export type RefusalCode = keyof typeof refusals

export const FieldProblem = z.object({ field: z.string(), message: z.string() })
export type FieldProblem = z.infer<typeof FieldProblem>

/** The one form in which every error leaves the API. `details` carries facts a program may need, such as the current version. */
export const RefusalAnswer = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  fields: z.array(FieldProblem).optional(),
  details: z.record(z.string(), z.json()).optional(),
})
export type RefusalAnswer = z.infer<typeof RefusalAnswer>

type Facts = {
  /** Facts for programs and for the words of the refusal. */
  details?: Record<string, string | number>
  /** Field → key under `problems` in the catalogues. */
  fields?: { field: string; problem: string; values?: Record<string, string | number> }[]
  /** Seconds after which it may work. */
  retryAfter?: number
}

/** Thrown by use-cases and gates; put into words where it leaves. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: Facts

  constructor(code: RefusalCode, facts: Facts = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }

  get status(): number {
    return refusals[this.code]
  }
}

/** A refusal already in words, as a caller of the `Api` receives it. */
export class Refused extends Error {
  readonly status: number
  readonly answer: RefusalAnswer

  constructor(status: number, answer: RefusalAnswer) {
    super(answer.code)
    this.name = 'Refused'
    this.status = status
    this.answer = answer
  }
}
