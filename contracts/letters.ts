import * as z from 'zod'
import { FileAnswer, Order } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { Id, SlugInPath, VersionNumber } from './text.ts'
import { Lang } from './translations.ts'

const input = z.strictObject({ slug: SlugInPath, decisionMaker: Id.optional(), order: Order.default('name'), /** One of the version's languages; without it, the authoritative one. */ lang: Lang })
const letterAs = <Path extends `/api/${string}`>(path: Path, produces: string, summary: string) => endpoint({ method: 'GET', path, summary, produces, input, output: FileAnswer })

export const letterAsPdf = letterAs('/api/campaigns/:slug/letter.pdf', 'application/pdf', 'The letter as of now, as a tagged PDF')
export const letterAsText = letterAs('/api/campaigns/:slug/letter.txt', 'text/plain', 'The letter as of now, as plain text')
export const letterAsHtml = letterAs('/api/campaigns/:slug/letter.html', 'text/html', 'The letter as of now, as a page to print')

const about = input.omit({ order: true })
const noteAs = <Path extends `/api/${string}`>(path: Path, produces: string, summary: string) => endpoint({ method: 'GET', path, summary, produces, input: about, output: FileAnswer })

export const coveringNoteAsPdf = noteAs('/api/campaigns/:slug/covering-note.pdf', 'application/pdf', 'One page to lie on top of the letter, as a tagged PDF')
export const coveringNoteAsText = noteAs('/api/campaigns/:slug/covering-note.txt', 'text/plain', 'One page to lie on top of the letter, as plain text')
export const coveringNoteAsHtml = noteAs('/api/campaigns/:slug/covering-note.html', 'text/html', 'One page to lie on top of the letter, as a page to print')

export const wordingAsPdf = endpoint({
  method: 'GET',
  path: '/api/campaigns/:slug/versions/:number/wording.pdf',
  summary: 'A frozen wording alone, as a tagged PDF to take to whoever decides',
  produces: 'application/pdf',
  input: z.strictObject({ slug: SlugInPath, number: VersionNumber, lang: Lang }),
  output: FileAnswer,
})
