import { useTranslations } from 'use-intl/react'
import { orders, readAreas, type Order } from '#contracts/backers.ts'
import type { Answer } from '#contracts/endpoint.ts'
import { useFormats } from '../../language.tsx'

type Props = { country: string | undefined; place: string | undefined; sector: string | undefined; order: Order; areas: Answer<typeof readAreas> }
type Choice = { value: string; label: string }

/** The narrower questions one can ask of the list: only for what there is on it. */
export function CountryAndOrder({ country, place, sector, order, areas }: Props) {
  const t = useTranslations('public.backers')
  const { country: nameOf, locale } = useFormats()
  const byLabel = new Intl.Collator(locale).compare
  const countries = areas.byCountry.map(({ country }) => ({ value: country, label: nameOf(country) })).toSorted((a, b) => byLabel(a.label, b.label))
  return (
    <>
      <Choose name="country" label={t('country')} every={t('everyCountry')} chosen={country} choices={countries} />
      <Choose name="place" label={t('place')} every={t('everyPlace')} chosen={place} choices={areas.byPlace.map(({ place }) => ({ value: place, label: place }))} />
      <Choose name="sector" label={t('sector')} every={t('everySector')} chosen={sector} choices={areas.bySector.map(({ sector }) => ({ value: sector, label: sector }))} />
      <div>
        <label htmlFor="order">{t('sortBy')}</label>
        <select id="order" name="order" defaultValue={order}>
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`orders.${order}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}

/** Nothing where there is nothing to choose. What was asked for in the address stays a choice, whatever is on the list. */
function Choose({ name, label, every, chosen, choices }: { name: string; label: string; every: string; chosen: string | undefined; choices: Choice[] }) {
  if (choices.length === 0 && chosen === undefined) return null
  const known = chosen === undefined || choices.some(({ value }) => value === chosen)
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ''}>
        <option value="">{every}</option>
        {!known && <option value={chosen}>{chosen}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
