import { useTranslations } from 'use-intl/react'
import type { Standing as StandingOfCampaign } from '#contracts/campaigns.ts'
import { useFormats } from '../language.tsx'
import { pluralForms } from './plural-forms.ts'

/** The count, with its "as of" and how it is counted. The script of public pages changes the marked parts, from the forms given here. */
export function Standing({ count, asOf }: Pick<StandingOfCampaign, 'count' | 'asOf'>) {
  const t = useTranslations('public.standing')
  const { number, spoken } = useFormats()
  const forms = pluralForms(spoken, (sample) => t('forms', { count: sample }))
  return (
    <section className="standing" aria-label={t('label')}>
      <p className="count">
        <strong data-live="count">{number(count)}</strong>{' '}
        <span data-live="forms" data-forms={JSON.stringify(forms)}>
          {t('forms', { count })}
        </span>
      </p>
      <p className="quiet as-of" data-live="as-of" data-template={t('asOf', { time: '%' })}>
        <AsOf asOf={asOf} />
      </p>
      <details>
        <summary>{t('how')}</summary>
        <Method />
      </details>
    </section>
  )
}

function AsOf({ asOf }: { asOf: string | null }) {
  const t = useTranslations('public.standing')
  const { time } = useFormats()
  return asOf ? <time dateTime={asOf}>{t('asOf', { time: time(asOf) })}</time> : <>{t('unchanged')}</>
}

function Method() {
  const t = useTranslations('domain')
  return <p>{t('method')}</p>
}
