import * as z from 'zod'
import { code, letter, paragraph, small } from '../letter.ts'

const minutes = 10

/** A code to type; never a link that signs in by being opened. */
export const signIn = letter({
  name: 'sign-in',
  lane: 'first',
  props: z.strictObject({ codeId: z.string().max(64) }),
  subject: (_, { words, site }) => words('emails.signIn.subject', { site: site.name }),
  body: ({ codeId }, say) => [
    paragraph(say.words('emails.signIn.type')),
    code(say.code('sign-in', codeId)),
    paragraph(say.words('emails.signIn.lasts')),
    small(say.words('emails.signIn.notYou')),
  ],
  uselessFrom: (_, postedAt) => new Date(postedAt.getTime() + minutes * 60_000),
  sample: { codeId: 'sample-code' },
})
