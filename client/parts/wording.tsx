import { useTranslations } from 'use-intl/react'
import { isolated } from './rich.tsx'
import { StatementText } from './statement-text.tsx'

type Props = { version: { title?: string; ask?: string; html: string }; locale: string; to?: readonly string[]; title?: string; ask?: string }

/** A wording whole, on a sheet of its own: what somebody is about to sign. */
export function Wording({ version, locale, to = [], title = version.title, ask = version.ask }: Props) {
  const t = useTranslations('signer.sign')
  return (
    <section className="wording" aria-labelledby="wording">
      <h2 id="wording" lang={locale} dir="auto">
        {title}
      </h2>
      {ask && (
        <p className="ask" lang={locale} dir="auto">
          {ask}
        </p>
      )}
      {to.length > 0 && <p className="quiet">{t('to', { names: to.map(isolated).join(', ') })}</p>}
      <StatementText html={version.html} locale={locale} />
    </section>
  )
}
