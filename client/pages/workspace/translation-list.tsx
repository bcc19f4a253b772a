import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { DraftTranslation } from '#contracts/translations.ts'
import { directionOf } from '#client/language.tsx'
import { nameIn, type LanguageNames } from './language-names.ts'

type Props = { slug: string; /** The language of the draft itself. */ signed: string; translations: readonly Pick<DraftTranslation, 'locale' | 'state'>[]; names: LanguageNames }

/** The languages of a statement: the one that is signed, and beside it each translation with where it stands. */
export function TranslationList({ slug, signed, translations, names }: Props) {
  const t = useTranslations('languages')
  const base = `/workspace/campaigns/${slug}/draft/translations`
  const signedName = nameIn(names, signed)
  return (
    <section aria-labelledby="languages" className="measure">
      <h2 id="languages">{t('title')}</h2>
      <p>{t('intro', { language: signedName })}</p>
      <ul className="translations">
        <li>
          <OwnName locale={signed} names={names} /> <span className="quiet">{t('isSigned')}</span>
        </li>
        {translations.map(({ locale, state }) => {
          const language = nameIn(names, locale)
          return (
            <li key={locale}>
              <Link to={`${base}/${locale}`}>
                <OwnName locale={locale} names={names} />
                <span className="visually-hidden"> {t('write', { language })}</span>
              </Link>{' '}
              <span className={state === 'complete' ? 'quiet' : 'care'}>{t(`state.${state}`, { language: signedName })}</span>{' '}
              <Link to={`${base}/${locale}/removal`} aria-label={t('removeNamed', { language })}>
                {t('removeShort')}
              </Link>
            </li>
          )
        })}
      </ul>
      <p>
        <Link to={`${base}/new`} className="button button-secondary">
          {t('add')}
        </Link>
      </p>
    </section>
  )
}

/** A language under the name that its readers know it by. */
export const OwnName = ({ locale, names }: { locale: string; names: LanguageNames }) => (
  <bdi lang={locale} dir={directionOf(locale)}>
    {names[locale]?.own ?? locale}
  </bdi>
)
