import { useTranslations } from 'use-intl/react'
import type { Version } from '#contracts/campaigns.ts'
import type { VersionLanguage } from '#contracts/translations.ts'
import { directionOf } from '../../language.tsx'
import { useLanguageNames } from '../../parts/languages.tsx'
import { StatementText } from '../../parts/statement-text.tsx'

/** Below a translation: the text itself that is signed, to open and compare. */
export function SignedText({ version: { title, ask, html, locale }, languages }: { version: Version; languages: readonly VersionLanguage[] }) {
  const t = useTranslations('languages')
  const nameOf = useLanguageNames(languages)
  const own = { lang: locale, dir: directionOf(locale) }
  return (
    <details id="signed" className="signed-text">
      <summary>{t('readSigned', { language: nameOf(locale) })}</summary>
      <h3 {...own}>{title}</h3>
      <p className="ask" {...own}>
        {ask}
      </p>
      <StatementText html={html} locale={locale} />
    </details>
  )
}
