import { useTranslations } from 'use-intl/react'
import type { DraftTranslation, TranslationChoices } from '#contracts/translations.ts'
import { problemOf } from '#client/ui/problems.ts'
import { Radios } from '#client/ui/radios.tsx'
import { nameIn, type LanguageNames } from './language-names.ts'
import type { Told, Typed } from './outcome.ts'

type Listed = Pick<DraftTranslation, 'locale' | 'state' | 'title'>

const prefix = 'translations.'

/** What was chosen for each language, as the endpoint wants it. */
export const choicesIn = (typed: Typed): TranslationChoices =>
  Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (name.startsWith(prefix) && (value === 'publish' || value === 'leave-out') ? [[name.slice(prefix.length), value]] : [])))

/** In a summary the sentences stand by themselves, so each says of which language it speaks. */
export function useNamedLanguages(refused: Told | undefined, names: LanguageNames): Told | undefined {
  const t = useTranslations('languages')
  const named = ({ field, message }: Told['fields'][number]) => ({ field, message: field.startsWith(prefix) ? t('problemIn', { language: nameIn(names, field.slice(prefix.length)), problem: message }) : message })
  return refused && { ...refused, fields: refused.fields.map(named) }
}

/** Which translations freeze with the statement. Those that are not ready are named, each with what can be done about it. */
export function PublishLanguages({ signed, translations, names, refused, typed }: { signed: string; translations: readonly Listed[]; names: LanguageNames; refused: Told | undefined; typed: Typed | undefined }) {
  const t = useTranslations('languages')
  if (translations.length === 0) return null
  const ready = translations.filter(({ state }) => state === 'complete')
  const others = translations.filter(({ state }) => state !== 'complete')
  const nameOf = (locale: string) => nameIn(names, locale)
  return (
    <>
      <h2>{t('publishTitle')}</h2>
      <p className="measure">{t('publishIntro', { language: nameOf(signed) })}</p>
      {ready.length > 0 && (
        <ul>
          {ready.map(({ locale, title }) => (
            <li key={locale}>
              {nameOf(locale)} · <bdi lang={locale}>{title}</bdi>
            </li>
          ))}
        </ul>
      )}
      {others.map(({ locale, state }) => (
        <Radios
          key={locale}
          name={prefix + locale}
          label={t(state === 'outdated' ? 'publishOutdated' : 'publishUnfinished', { translation: nameOf(locale), language: nameOf(signed) })}
          problem={problemOf(refused?.fields, prefix + locale)}
          defaultValue={typed?.[prefix + locale]}
          options={[
            { value: 'leave-out', label: t('leaveOut'), hint: t('leaveOutHint') },
            ...(state === 'outdated' ? [{ value: 'publish', label: t('publishAnyway'), hint: t('publishAnywayHint', { language: nameOf(signed) }) }] : []),
          ]}
        />
      ))}
    </>
  )
}
