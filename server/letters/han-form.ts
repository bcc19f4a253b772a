import { covers } from './font-coverage.ts'
import type { Coverage } from './font-coverage.ts'
import type { HanForm } from './typefaces.ts'

const han = /\p{Script=Han}/u

/** Han forms in the order to try for a text: by what it is written in, then by its language, then the first whose font has every character, so that no name is set in two hands. */
export function hanFormsFor(text: string, language: string, faces: Record<HanForm, Coverage>): HanForm[] {
  const wanted = byScript(text) ?? byLanguage(language)
  const order: HanForm[] = wanted ? [wanted, ...others(wanted)] : others()
  const characters = [...text].filter((character) => han.test(character))
  const whole = order.find((form) => characters.every((character) => covers(faces[form], character.codePointAt(0) ?? 0)))
  return whole ? [whole, ...others(whole)] : order
}

const others = (except?: HanForm) => (['tc', 'sc', 'jp', 'kr'] as const).filter((form) => form !== except)

function byScript(text: string): HanForm | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'jp'
  if (/\p{Script=Hangul}/u.test(text)) return 'kr'
  return undefined
}

function byLanguage(locale: string): HanForm | undefined {
  const { language, script } = new Intl.Locale(locale).maximize()
  if (language === 'ja') return 'jp'
  if (language === 'ko') return 'kr'
  if (language === 'zh') return script === 'Hans' ? 'sc' : 'tc'
  return undefined
}
