import * as z from 'zod'
import { cleanName, cleanText } from '#contracts/text.ts'

// First strong isolate and its end. Names are cleaned of these two, so that only we can have put them there.
const opens = '\u2068'
const ends = '\u2069'
const marked = new RegExp(`${opens}([^${ends}]*)${ends}`, 'g')
const writtenRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** One line that somebody else typed: a name, a title. U+2028 and U+2029 would end a line for some readers. */
export const Name = z.string().max(2000).transform((typed) => cleanName(typed.replaceAll(/[\n\r\u2028\u2029]+/g, ' ')))
/** Several lines that somebody else typed, such as a reason. */
export const Typed = z.string().max(10_000).transform((typed) => cleanText(typed.replaceAll(/[\u2028\u2029]/g, '\n')))

/** A foreign name inside a sentence: its writing direction stays its own. */
export const name = (typed: string): string => opens + typed.replaceAll(opens, '').replaceAll(ends, '') + ends

/** Sentences cut at their names, for HTML. */
export function cutAtNames(text: string): { text: string; isName: boolean }[] {
  return text
    .split(marked)
    .map((part, at) => ({ text: part, isName: at % 2 === 1 }))
    .filter((part) => part.text !== '')
}

/** As plain text: the marks stay only round names that are written from right to left. */
export const plainNames = (text: string): string => text.replaceAll(marked, (whole, inside: string) => (writtenRightToLeft.test(inside) ? whole : inside))

/** Without any mark, for subjects. */
export const bareNames = (text: string): string => text.replaceAll(marked, '$1')
