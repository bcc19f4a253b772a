import type { FileAnswer } from '#contracts/backers.ts'
import type { SetLetter } from './letter-pdf.ts'

/** More code points than this in a header, and a proxy may refuse the answer. */
const mostNamed = 200

/** The file, and beside it which characters no font has: each stands as a box in the PDF. */
export function presentSetLetter({ pdf, missing }: SetLetter, filename: string): FileAnswer {
  const codePoints = [...new Set(missing.map(({ codePoint }) => codePoint))]
  return {
    body: pdf,
    filename,
    headers: {
      'X-Countersign-Missing-Glyphs': String(codePoints.length),
      ...(codePoints.length > 0 && { 'X-Countersign-Missing-Code-Points': codePoints.slice(0, mostNamed).join(' ') }),
    },
  }
}
