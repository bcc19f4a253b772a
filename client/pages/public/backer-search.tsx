import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useLang } from '../../language.tsx'

/** A form that only asks: its answer is another address of the same page. */
export function BackerSearch({ action, q, at, children }: { action: string; q: string; /** Of a list as it stood: its revision, kept. */ at?: number | undefined; children?: ReactNode }) {
  const t = useTranslations('public.backers')
  const lang = useLang()
  return (
    <search>
      <form className="search" method="get" action={action}>
      <div>
        <label htmlFor="q">{t('search')}</label>
        <input id="q" type="search" name="q" defaultValue={q} maxLength={300} autoComplete="off" />
      </div>
      {children}
      {at !== undefined && <input type="hidden" name="at" value={at} />}
      {lang && <input type="hidden" name="lang" value={lang} />}
      <button type="submit" className="button button-secondary">{t(children ? 'apply' : 'searchButton')}</button>
      </form>
    </search>
  )
}
