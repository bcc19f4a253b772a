import { Form, Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { signatureStates } from '#contracts/signatures.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { listPath } from './list-path.ts'

type Props = { slug: string; totals: Record<string, number>; state: string | undefined; q: string }

/** States as links with their totals, and a search: both stand in the address, so that they can be kept and shared. */
export function SignatureFilter({ slug, totals, state, q }: Props) {
  const t = useTranslations('workspace.signatures')
  const short = useTranslations('workspace.short')
  const { number } = useFormats()
  const all = signatureStates.reduce((sum, known) => sum + (totals[known] ?? 0), 0)
  const withCount = (words: string, count: number) => t('filterWith', { state: words, count: number(count) })
  const shown = signatureStates.filter((known) => (totals[known] ?? 0) > 0 || known === state)
  return (
    <>
      <nav aria-label={t('filter')}>
        <ul className="menu filters">
          <li>
            <Link to={listPath(slug, { q })} aria-current={state === undefined ? 'true' : undefined}>
              {withCount(t('all'), all)}
            </Link>
          </li>
          {shown.map((known) => (
            <li key={known}>
              <Link to={listPath(slug, { state: known, q })} aria-current={known === state ? 'true' : undefined}>
                {withCount(short(known), totals[known] ?? 0)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <search>
      <Form className="search" key={q}>
        {state && <input type="hidden" name="state" value={state} />}
        <label htmlFor="q">{t('search')}</label>
        <input type="search" id="q" name="q" defaultValue={q} />
        <Button look="secondary">{t('searchButton')}</Button>
        {q && <Link to={listPath(slug, { state })}>{t('clear')}</Link>}
      </Form>
      </search>
    </>
  )
}
