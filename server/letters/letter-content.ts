import type { Block } from '#server/statements/blocks.ts'

/**
 * Everything a letter says, from top to bottom, in words that are ready to print in its language.
 * Text, page and PDF are made from this alone, so they cannot differ.
 */
export type LetterContent = {
  /** BCP 47. */
  locale: string
  /** The language of the words round the statement, where it is not the same. */
  framedIn?: string
  /** And that of the greeting, where it is not that one either. */
  greetedIn?: string
  /** Names the document: in a window's title bar, to a screen reader. */
  title: string
  /** The lead organisation, as the document's author. */
  author: string
  /** The lead's name, then what belongs under it: address, web page, telephone. */
  letterhead: string[]
  /** The date as printed, and as a calendar date (`2026-11-21`) for the document's own record. */
  date: string
  datedOn: string
  /** An address block each. */
  addressees: string[][]
  salutation: string
  /** The line that says what the letter is about. */
  subject: string
  /** The one line that asks. */
  ask: string
  statement: Block[]
  closing: string
  /** Under the signature: the lead, and who signs for it. */
  signature: string[]
  /** "Signed by 85 organisations as of 21 November 2026, 10:15 UTC". */
  signedAsOf: string
  /** The order the backers stand in, said in words. */
  order: string
  backers: LetterBacker[]
  /** "Page {page} of {pages}", both placeholders kept. */
  pageNumber: string
  /** What lies under this page. It is then a covering note: the backers are not listed on it. */
  enclosure?: string
  /** Which wording was signed: version and hash. */
  wording: string
  permanentLink: string
}

/** One thing said on paper, which is no letter: a receipt, or a wording to take to whoever decides. */
export type SheetContent = Pick<LetterContent, 'locale' | 'framedIn' | 'title' | 'author' | 'letterhead' | 'date' | 'datedOn' | 'statement' | 'pageNumber' | 'wording' | 'permanentLink'> & {
  kind: 'sheet'
  heading: string
  /** Under the heading, a paragraph each. */
  lede: string[]
  ask?: string
  /** Label and answer, which may take several lines. */
  facts: { label: string; lines: string[] }[]
  /** After everything, a paragraph each. */
  notes: string[]
}

export type PaperContent = LetterContent | SheetContent

export const isSheet = (content: PaperContent): content is SheetContent => 'kind' in content

export type LetterBacker = {
  name: string
  /** Place, country, the body it is a branch of. */
  detail?: string
  /** BCP 47, where it is known. It chooses between the Chinese, Japanese and Korean forms of one character, and how a screen reader says the name. */
  language?: string
}
