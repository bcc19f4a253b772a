import { useTranslations } from 'use-intl/react'
import { orders, type Order } from '#contracts/backers.ts'
import { useFormats } from '../../language.tsx'
import { countriesIn } from '../../parts/countries.ts'

/** The narrower questions one can ask of the list. */
export function CountryAndOrder({ country, order }: { country: string | undefined; order: Order }) {
  const t = useTranslations('public.backers')
  const { spoken } = useFormats()
  return (
    <>
      <div>
        <label htmlFor="country">{t('country')}</label>
        <select id="country" name="country" defaultValue={country ?? ''}>
          <option value="">{t('everyCountry')}</option>
          {countriesIn(spoken).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
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
