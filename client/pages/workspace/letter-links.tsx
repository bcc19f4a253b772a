import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PublicDecisionMaker } from '#contracts/decision-makers.ts'
import { pathFor } from '#contracts/endpoint.ts'
import { coveringNoteAsHtml, coveringNoteAsPdf, coveringNoteAsText, letterAsHtml, letterAsPdf, letterAsText } from '#contracts/letters.ts'
import type { VersionLanguage } from '#contracts/translations.ts'
import { linkTo } from '../../parts/rich.tsx'
import { nameIn, type LanguageNames } from './language-names.ts'
import { OwnName } from './translation-list.tsx'

/** The letter, and the note on top of it, in each form, to all addressees and to each of them. */
export function LetterLinks({ slug, decisionMakers, languages, names }: { slug: string; decisionMakers: PublicDecisionMaker[]; languages: readonly VersionLanguage[]; names: LanguageNames }) {
  const t = useTranslations('workspace.overview')
  const several = useTranslations('languages')
  const others = languages.filter(({ authoritative }) => !authoritative)
  const languagesOf = (path: string, id: string | undefined, label: 'letterPdfIn' | 'notePdfIn', to: string) =>
    others.map(({ locale }, at) => (
      <Fragment key={locale}>
        {at > 0 && ', '}
        <a href={`${path}${id === undefined ? '?' : '&'}lang=${locale}`}>
          <OwnName locale={locale} names={names} />
          <span className="visually-hidden"> ({several(label, { language: nameIn(names, locale), to })})</span>
        </a>
      </Fragment>
    ))
  const rows = [...(decisionMakers.length === 1 ? [] : [{ id: undefined, name: t('toEveryone') }]), ...decisionMakers]
  return (
    <>
      <p>{t('lettersIntro')}</p>
      <ul className="letters">
        {rows.map(({ id, name }) => {
          const href = (path: string) => pathFor(path, { slug }) + (id === undefined ? '' : `?decisionMaker=${encodeURIComponent(id)}`)
          return (
            <li key={id ?? 'all'}>
              <bdi>{name}</bdi>
              <a href={href(letterAsPdf.path)} aria-label={t('letterPdf', { to: name })}>
                {t('pdf')}
              </a>
              <a href={href(letterAsHtml.path)} aria-label={t('letterPage', { to: name })}>
                {t('page')}
              </a>
              <a href={href(letterAsText.path)} aria-label={t('letterText', { to: name })}>
                {t('text')}
              </a>
              <span>
                {t.rich('note', {
                  pdf: linkTo(href(coveringNoteAsPdf.path)),
                  page: linkTo(href(coveringNoteAsHtml.path)),
                  text: linkTo(href(coveringNoteAsText.path)),
                })}
              </span>
              {others.length > 0 && (
                <span>
                  {several('letterIn')} {languagesOf(href(letterAsPdf.path), id, 'letterPdfIn', name)}
                </span>
              )}
              {others.length > 0 && (
                <span>
                  {several('noteIn')} {languagesOf(href(coveringNoteAsPdf.path), id, 'notePdfIn', name)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
