import * as z from 'zod'
import { FileAnswer, Order } from './backers.ts'
import { endpoint } from './endpoint.ts'
import { Id, SlugInPath } from './text.ts'

const input = z.strictObject({ slug: SlugInPath, decisionMaker: Id.optional(), order: Order.default('name') })
const letterAs = <Path extends `/api/${string}`>(path: Path, produces: string, summary: string) => endpoint({ method: 'GET', path, summary, produces, input, output: FileAnswer })

export const letterAsPdf = letterAs('/api/campaigns/:slug/letter.pdf', 'application/pdf', 'The letter as of now, as a tagged PDF')
export const letterAsText = letterAs('/api/campaigns/:slug/letter.txt', 'text/plain', 'The letter as of now, as plain text')
export const letterAsHtml = letterAs('/api/campaigns/:slug/letter.html', 'text/html', 'The letter as of now, as a page to print')
