import { getDocumentProxy } from 'unpdf'
import type { LetterContent } from '#server/letters/letter-content.ts'
import { readStatement } from '#server/statements/markdown.ts'

const plainLetter: LetterContent = {
  locale: 'en-GB',
  title: 'Letter to the Mayor of Riverton',
  author: 'Riverton Alliance',
  letterhead: ['Riverton Alliance', '1 Mill Lane, Riverton', 'riverton.example'],
  date: '21 November 2026',
  datedOn: '2026-11-21',
  addressees: [['The Mayor of Riverton', 'Town Hall', 'Riverton RV1 1AA']],
  salutation: 'Dear Mayor',
  subject: 'A one pound bus fare',
  ask: 'Extend the one pound fare to everyone under 25 by April 2027.',
  statement: readStatement('## Why\n\nBuses are *how* we meet. See [the figures](https://riverton.example/figures).\n\n- first\n- second').blocks,
  closing: 'Yours sincerely',
  signature: ['Ana Oak', 'Riverton Alliance'],
  signedAsOf: 'Signed by 2 organisations as of 21 November 2026, 10:15 UTC',
  order: 'In alphabetical order.',
  backers: [{ name: 'Harwell Women’s Institute', detail: 'Oxfordshire' }, { name: 'Hinderwell Women’s Institute' }],
  pageNumber: 'Page {page} of {pages}',
  wording: 'Version 1, SHA-256 0a1b2c',
  permanentLink: 'https://riverton.example/versions/1',
}

export const letter = (changes: Partial<LetterContent> = {}): LetterContent => ({ ...plainLetter, ...changes })

export const backedBy = (...names: string[]) => letter({ backers: names.map((name) => ({ name })) })

/** The text of a PDF as a reader would copy it, white space and the marks that only steer direction aside. */
export async function textOf(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf.slice())
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string; Author?: string } }
  const marked = await document.getMarkInfo()
  return { pages, text: withoutSpaces(pages.join('')), info, tagged: marked?.Marked === true }
}

export const withoutSpaces = (text: string) => text.replaceAll(/[\s\u200b\u200e\u200f]+/gu, '')
