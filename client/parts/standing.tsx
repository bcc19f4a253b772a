import { useTranslations } from 'use-intl/react'
import type { Standing as StandingOfCampaign } from '#contracts/campaigns.ts'
import { useFormats } from '../language.tsx'
import { pluralForms } from './plural-forms.ts'

/** The count, with its "as of" and how it is counted. The script of public pages changes the marked parts, from the forms given here. */
export function Standing({ count, branches, countries, asOf }: Omit<StandingOfCampaign, 'revision'>) {
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
      <p className="among" hidden={branches < leastBranches && countries < leastCountries}>
        <Among name="branches" count={branches} least={leastBranches} />
        <Among name="countries" count={countries} least={leastCountries} />
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

const leastBranches = 1
/** One country says nothing. */
const leastCountries = 2

/** Said from so many on. The line is hidden while there is nothing in it. */
function Among({ name, count, least }: { name: 'branches' | 'countries'; count: number; least: number }) {
  const t = useTranslations('public.standing')
  const { number, spoken } = useFormats()
  const forms = pluralForms(spoken, (sample) => t(name, { count: sample, shown: '%' }))
  return (
    <span data-live={name} data-least={least} data-forms={JSON.stringify(forms)} hidden={count < least}>
      {t(name, { count, shown: number(count) })}{' '}
    </span>
  )
}

function AsOf({ asOf }: { asOf: string | null }) {
  const t = useTranslations('public.standing')
  const { time } = useFormats()
  return asOf ? <time dateTime={asOf}>{t('asOf', { time: time(asOf) })}</time> : <>{t('unchanged')}</>
}

/** Links lead here: a browser opens what it is folded away in. */
function Method() {
  const t = useTranslations('domain')
  return <p id="how-counted">{t('method')}</p>
}
