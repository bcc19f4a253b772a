import type { FileAnswer } from '#contracts/backers.ts'
import { Refusal } from '#contracts/refusals.ts'
import { LetterPressUnavailable, type SetLetter } from './letter-pdf.ts'
import { presentSetLetter } from './letters.present.ts'

/** What is being set, as a file under its name; an honest no where this machine sets nothing. */
export async function setPdf(setting: Promise<SetLetter>, name: string): Promise<FileAnswer> {
  const set = await setting.catch((error: unknown) => {
    throw error instanceof LetterPressUnavailable ? new Refusal('letter.unavailable') : error
  })
  return presentSetLetter(set, `${name}.pdf`)
}
