import { Form, Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { signatureStates } from '#contracts/signatures.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { listPath, type ListAsked } from './list-path.ts'

type Props = { slug: string; totals: Record<string, number>; undelivered: number; asking: number; asked: ListAsked }

/** States as links with their totals, and a search: both stand in the address, so that they can be kept and shared. */
export function SignatureFilter({ slug, totals, undelivered, asking, asked }: Props) {
  const t = useTranslations('workspace.signatures')
  const short = useTranslations('workspace.short')
  const { number } = useFormats()
  const { state, q, sort, order } = asked
  const all = signatureStates.reduce((sum, known) => sum + (totals[known] ?? 0), 0)
  const shown = signatureStates.filter((known) => (totals[known] ?? 0) > 0 || known === state)
  const filters: { filter: string | undefined; words: string; count: number }[] = [
    { filter: undefined, words: t('all'), count: all },
    ...shown.map((known) => ({ filter: known, words: short(known), count: totals[known] ?? 0 })),
    ...(asking > 0 || state === 'asking' ? [{ filter: 'asking', words: t('asking'), count: asking }] : []),
    ...(undelivered > 0 || state === 'undelivered' ? [{ filter: 'undelivered', words: t('undelivered'), count: undelivered }] : []),
  ]
  return (
    <>
      <nav aria-label={t('filter')}>
        <ul className="menu filters">
          {filters.map(({ filter, words, count }) => (
            <li key={words}>
              <Link to={listPath(slug, { ...asked, state: filter, page: undefined })} aria-current={filter === state ? 'true' : undefined}>
                {t('filterWith', { state: words, count: number(count) })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <Form className="search" key={q}>
          {Object.entries({ state, sort, order }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
          <label htmlFor="q">{t('search')}</label>
          <input type="search" id="q" name="q" defaultValue={q} />
          <Button look="secondary">{t('searchButton')}</Button>
          {q && <Link to={listPath(slug, { ...asked, q: undefined, page: undefined })}>{t('clear')}</Link>}
        </Form>
      </search>
    </>
  )
}
