import * as z from 'zod'
import type { SignatureState } from '#contracts/signatures.ts'
import type { Words } from '#contracts/words/words.ts'
import { linkPurposes } from '#db/tables/links.ts'

/** A paragraph and the like, said once; `render.ts` makes HTML and plain text of it. */
export type Block =
  | { kind: 'heading' | 'paragraph' | 'small' | 'quote'; text: string }
  | { kind: 'button' | 'link'; label: string; url: string }
  | { kind: 'code'; code: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; facts: Fact[] }
export type Fact = { label: string; value: string }

/** What a letter may say besides its props: words, and what is derived only when it is rendered. */
export type Say = {
  words: Words
  locale: string
  /** The whole address behind a link; its token exists only now. */
  url(link: LinkRef): string
  code(purpose: 'sign-in' | 'verify', id: string): string
  site: { url: string; name: string }
  /** Set while what the letter is about is to be seen by a private link alone, and says so in a sentence. */
  beforeLaunch?: string
}

export type Lane = 'first' | 'normal' | 'bulk'

export type Letter<Shape extends z.ZodObject = z.ZodObject> = {
  /** Sent as the header X-Countersign-Kind; part of the outward contract. */
  name: string
  lane: Lane
  /** Strict, and without a secret: tokens and codes are derived again when the letter is rendered. */
  props: Shape
  subject(props: z.output<Shape>, say: Say): string
  body(props: z.output<Shape>, say: Say): Block[]
  sample: z.input<Shape>
  /** Where one can be spared letters of this kind, in one click (RFC 8058). For what is not an answer to something that was done. */
  unsubscribe?(props: z.output<Shape>): LinkRef | undefined
  /** Cancelled instead of sent where its signature has meanwhile left these states. */
  onlyWhile?: readonly SignatureState[]
  /** Leaves although the host has taken its campaign down: it answers what somebody may do all the same, or tells of the taking down itself. All others wait until the campaign is back. */
  evenTakenDown?: true
  /** From when on it would tell of something that no longer works; then it is cancelled. */
  uselessFrom?(props: z.output<Shape>, postedAt: Date): Date
}

export const letter = <Shape extends z.ZodObject>(given: Letter<Shape>): Letter<Shape> => given

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const small = (text: string): Block => ({ kind: 'small', text })
/** Somebody's own words, such as a reason. */
export const quote = (text: string): Block => ({ kind: 'quote', text })
/** The one action of a letter. */
export const button = (label: string, url: string): Block => ({ kind: 'button', label, url })
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url })
/** A code to type, on a line of its own. */
export const code = (code: string): Block => ({ kind: 'code', code })
export const list = (items: string[]): Block => ({ kind: 'list', items })
export const facts = (facts: Fact[]): Block => ({ kind: 'facts', facts })

/** The link's name without its token: the same form as `server/secrets.ts` derives from. */
export const LinkRef = z.strictObject({
  purpose: z.enum(linkPurposes),
  rowId: z.string().max(64),
  generation: z.number().int().min(0),
})
export type LinkRef = z.infer<typeof LinkRef>
