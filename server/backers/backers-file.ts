import type { Backer } from '#contracts/backers.ts'
import { backersFormat, dataLicence } from '#contracts/backers.ts'
import { numberIn, timeIn } from '#contracts/words/formats.ts'
import { wordsIn } from '#contracts/words/words.ts'
import type { ListRead } from '../record/read-list-at.ts'
import { backerColumns, type Columns } from './backers.csv.ts'

/** The columns of the files: what is added stands at the end. */
export const columnsOf = (page: string, siteUrl: string): Columns<Backer> => ({
  ...backerColumns,
  id: ({ id }) => id,
  branch: ({ branch }) => (branch ? 'yes' : ''),
  permalink: ({ id }) => `${page}/${id}`,
  kind: ({ kind }) => kind,
  logo: ({ logo }) => logo && `${siteUrl}${logo}`,
})

/** What the form of a file is called, where that form is described, and under which licence it is. */
export const fileHeaders = (siteUrl: string): Record<string, string> => ({ 'Countersign-Format': backersFormat, Link: `<${siteUrl}/api#data>; rel="describedby", <${dataLicence}>; rel="license"` })

/** One line to quote it by: it says the same for as long as the revision stands. */
export function citationOf({ campaign, list: { revision, asOf }, counted: { count } }: ListRead, page: string): string {
  const { title, locale } = campaign
  const words = wordsIn(locale)
  const cited = { title, count, shown: numberIn(locale, count), revision, url: `${page}?at=${revision}` }
  return asOf ? words('record.data.citation', { ...cited, time: timeIn(locale, asOf) }) : words('record.data.citationTimeless', cited)
}
