import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { SpokenTo, StatementOfSignature } from './own-signatures.ts'
import { wordsOf } from './reports.ts'
import { Email, Id, Line, OnceKey, PersonName, SlugInPath, Token } from './text.ts'
import { Lang } from './translations.ts'

// "Ask this organisation": a journalist's question, passed on by e-mail without showing anybody's address to the journalist.

const OptionalDay = z.preprocess((given) => (given === '' ? undefined : given), z.iso.date('question.day').optional())

export const askOrganisation = endpoint({
  method: 'POST',
  path: '/api/campaigns/:slug/backers/:id/questions',
  summary: 'Ask an organisation something; passed on by e-mail once your own address is confirmed',
  status: 202,
  input: z.strictObject({
    slug: SlugInPath,
    id: Id,
    name: PersonName,
    newsroom: Line(200),
    email: Email,
    words: wordsOf('question', 4000),
    /** The day by which an answer still helps. */
    answerBy: OptionalDay,
    key: OnceKey,
    /** Of the page on which it was asked: in that language whoever asks is written to. */
    lang: Lang,
  }),
  output: z.object({ sentTo: z.string() }),
})

/** What a link about a question is for: whoever asked confirms it, whoever got it can report it. */
export const PressQuestion = z.object({
  locale: SpokenTo,
  as: z.enum(['asker', 'recipient']),
  state: z.enum(['waiting', 'sent']),
  organisation: z.string(),
  campaign: StatementOfSignature,
  backer: z.string(),
  name: z.string(),
  newsroom: z.string(),
  words: z.string(),
  answerBy: z.iso.date().optional(),
  reported: z.boolean(),
})
export type PressQuestion = z.infer<typeof PressQuestion>

const input = z.strictObject({ token: Token, /** For whoever asked. */ lang: Lang })

export const readPressQuestion = endpoint({
  method: 'GET',
  path: '/api/press-questions/:token',
  summary: 'The question that a link is about; changes nothing',
  input,
  output: PressQuestion,
})

export const sendPressQuestion = endpoint({
  method: 'POST',
  path: '/api/press-questions/:token',
  summary: 'Confirm your address: the question is passed on now; again gives the same answer',
  input,
  output: PressQuestion,
})

export const reportPressQuestion = endpoint({
  method: 'POST',
  path: '/api/press-questions/:token/report',
  summary: 'Tell whoever runs this site that a message was abuse; from that address nothing more is passed on',
  input,
  output: PressQuestion,
})
