import type { Backer } from '#contracts/backers.ts'
import { countryIn } from '#contracts/words/formats.ts'
import type { LetterBacker } from './letter-content.ts'

/** Where Chinese characters are written in the form of one country, and how a name in them is read aloud. */
const hanLanguages: Record<string, string> = { TW: 'zh-Hant-TW', HK: 'zh-Hant-HK', MO: 'zh-Hant-MO', CN: 'zh-Hans-CN', SG: 'zh-Hans-SG', JP: 'ja', KR: 'ko', KP: 'ko' }

/** A backer in a letter: its name as typed, and quietly where it is. */
export function letterBacker({ name, place, country }: Backer, locale: string): LetterBacker {
  const where = [place, country && countryIn(locale, country)].filter(Boolean)
  const language = country && /\p{Script=Han}/u.test(name) ? hanLanguages[country] : undefined
  return {
    name,
    ...(where.length > 0 && { detail: where.join(', ') }),
    ...(language && { language }),
  }
}
