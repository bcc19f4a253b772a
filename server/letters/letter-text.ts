import { blocksToText } from '#server/statements/blocks-to-text.ts'
import { wrap } from '#server/statements/wrap.ts'
import type { LetterBacker, LetterContent } from './letter-content.ts'

const width = 76

/** The letter as plain text: the same words in the same order, without page numbers. */
export function letterToText(letter: LetterContent): string {
  const parts = [
    letter.letterhead.join('\n'),
    letter.date,
    ...letter.addressees.map((lines) => lines.join('\n')),
    letter.salutation,
    wrapped(letter.subject),
    indented(letter.ask),
    blocksToText(letter.statement),
    letter.closing,
    letter.signature.join('\n'),
    ...(letter.enclosure === undefined
      ? [`${'-'.repeat(20)}\n${wrapped(letter.signedAsOf)}\n${wrapped(letter.order)}`, letter.backers.map(backerLine).join('\n')]
      : [letter.enclosure]),
    `${'-'.repeat(20)}\n${letter.wording}\n${letter.permanentLink}`,
  ]
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`
}

const wrapped = (text: string) => wrap(text, width).join('\n')

const indented = (text: string) => wrap(text, width - 8).map((line) => `    ${line}`).join('\n')

// One line a backer, however long: a wrapped name could be counted twice.
const backerLine = ({ name, detail }: LetterBacker) => (detail ? `${name} (${detail})` : name)
