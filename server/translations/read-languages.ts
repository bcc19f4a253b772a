import { Refusal } from '#contracts/refusals.ts'
import type { Translation, VersionLanguage } from '#contracts/translations.ts'
import { ownNameOf, tellingApart } from '#contracts/words/languages.ts'
import type { Reader } from '#db/database.ts'
import { findVersionTranslation, listVersionLanguages } from '#db/queries/translations.ts'
import { presentTranslation } from './translations.present.ts'

type Version = { id: string; locale: string; title: string }
type Read = { languages: VersionLanguage[]; translation?: Translation }

/** The languages of a version, and its wording in the one that is asked for. One that it does not have is refused, so that nobody takes another text for it. */
export async function readLanguages(db: Reader, version: Version | null | undefined, lang: string | undefined): Promise<Read> {
  if (!version && lang !== undefined) throw new Refusal('version.unknown')
  if (!version) return { languages: [] }
  const { id: versionId, locale, title } = version
  const others = await listVersionLanguages(db, versionId)
  const languages = [{ locale, title, authoritative: true }, ...others.map((other) => ({ ...other, authoritative: false }))]
  if (lang === undefined || lang === locale) return { languages }
  const found = others.some((other) => other.locale === lang) ? await findVersionTranslation(db, { versionId, locale: lang }) : undefined
  return found ? { languages, translation: presentTranslation(found) } : refuseOthers(languages)
}

/** The language to sort names by: the version's own, or one of its translations. */
export async function refuseUnknownLanguage(db: Reader, version: Version | null | undefined, lang: string | undefined): Promise<void> {
  if (lang === undefined || lang === version?.locale) return
  if (!version) throw new Refusal('version.unknown')
  const others = await listVersionLanguages(db, version.id)
  if (!others.some(({ locale }) => locale === lang)) refuseOthers([version, ...others])
}

function refuseOthers(languages: { locale: string }[]): never {
  const locales = languages.map(({ locale }) => locale)
  throw new Refusal('language.unknown', { details: { languages: locales.map((locale) => ownNameOf(tellingApart(locale, locales))).join(', ') } })
}
