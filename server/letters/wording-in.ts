import { languageIn } from '#contracts/words/languages.ts'
import { letterSpokenIn, letterWordsIn } from '#contracts/words/letter-words.ts'
import type { Reader } from '#db/database.ts'
import type { findVersion } from '#db/queries/statements.ts'
import { readLanguages } from '../translations/read-languages.ts'

type Version = NonNullable<Awaited<ReturnType<typeof findVersion>>>

/** A version as it goes on paper: its own text or a translation, and then the line that says which text is signed. Round it stand words in its language, or English ones, marked as such. */
export async function wordingIn(db: Reader, version: Version, lang: string | undefined) {
  const { translation } = await readLanguages(db, version, lang)
  const { locale, title, ask, body } = translation ?? version
  const spoken = letterSpokenIn(locale)
  const words = letterWordsIn(locale)
  const says = translation ? `${words('translated', { translation: languageIn(spoken, locale), language: languageIn(spoken, version.locale) })} ` : ''
  return { locale, title, ask, body, words, spoken, framedIn: spoken === locale ? undefined : spoken, isTranslated: translation !== undefined, /** Before what names the version. */ says, /** After its address. */ query: translation ? `?lang=${locale}` : '' }
}
