import { useTranslations } from 'use-intl/react'
import type { Translation, VersionLanguage } from '#contracts/translations.ts'
import { languageIn, ownNameOf, tellingApart } from '#contracts/words/languages.ts'
import { directionOf, useFormats, type PageLanguage } from '../language.tsx'
import { linkTo } from './rich.tsx'

/** The wording as it is shown: a translation, or the authoritative text itself. */
export const shownIn = <Own extends { locale: string; title: string; ask: string }>(own: Own, translation: Translation | undefined) => {
  const { locale, title, ask } = translation ?? own
  return { locale, title, ask }
}

/** For loaders: the language that a page of the campaign is in. */
export const readIn = ({ locale, translation }: { locale: string; translation?: Translation | undefined }): PageLanguage => ({ locale: translation?.locale ?? locale, lang: langOf(translation) })

/** The same of what stands all in the one language that was asked for. */
export const saidIn = ({ locale, languages }: { locale: string; languages: readonly VersionLanguage[] }): PageLanguage => ({ locale, lang: locale === signedIn({ locale, languages }) ? undefined : locale })

/** The authoritative language: that of what organisations sign, and of what the lead writes. */
export const signedIn = ({ locale, languages }: { locale: string; languages: readonly VersionLanguage[] }): string => languages.find(({ authoritative }) => authoritative)?.locale ?? locale

/** Of whatever is said in the authoritative language nothing needs to be asked for. */
export const langOf = (translation: Translation | undefined): string | undefined => translation?.locale

const localesOf = (languages: readonly VersionLanguage[]) => languages.map(({ locale }) => locale)

type Props = { languages: readonly VersionLanguage[]; /** That the page is in. */ shown: string; hrefIn: (lang: string | undefined) => string }

/** The same page in the other languages, each under the name that its readers know it by. */
export function LanguageLinks({ languages, shown, hrefIn }: Props) {
  const t = useTranslations('languages')
  if (languages.length < 2) return null
  const nameOf = (locale: string) => ownNameOf(tellingApart(locale, localesOf(languages)))
  return (
    <nav className="languages screen-only" aria-label={t('readIn')}>
      <ul>
        {languages.map(({ locale, authoritative }) => (
          <li key={locale}>
            {locale === shown ? (
              <span lang={locale} dir={directionOf(locale)} aria-current="true">
                {nameOf(locale)}
              </span>
            ) : (
              <a href={hrefIn(authoritative ? undefined : locale)} lang={locale} hrefLang={locale} dir={directionOf(locale)}>
                {nameOf(locale)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Says of a translation that it is one, and which text is signed. Nothing beside the text that is. */
export function IsTranslation({ translation, languages, href }: { translation: { locale: string } | undefined; languages: readonly VersionLanguage[]; /** Of the authoritative text. */ href: string }) {
  const t = useTranslations('languages')
  const nameOf = useLanguageNames(languages)
  const signed = languages.find(({ authoritative }) => authoritative)
  if (!translation || !signed) return null
  return <p className="translation-note">{t.rich('translated', { translation: nameOf(translation.locale), language: nameOf(signed.locale), link: linkTo(href) })}</p>
}

/** What each language of a statement is called in the language of the page. */
export function useLanguageNames(languages: readonly VersionLanguage[]): (locale: string) => string {
  const { spoken } = useFormats()
  return (locale) => languageIn(spoken, tellingApart(locale, localesOf(languages)))
}

/** For search engines: where the other languages are, and which one to fall back on. */
export function AlternateLanguages({ languages, addressIn }: { languages: readonly VersionLanguage[]; addressIn: (lang: string | undefined) => string }) {
  if (languages.length < 2) return null
  return (
    <>
      {languages.map(({ locale, authoritative }) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={addressIn(authoritative ? undefined : locale)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={addressIn(undefined)} />
    </>
  )
}
