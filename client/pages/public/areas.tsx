import { useTranslations } from 'use-intl/react'
import { readAreas } from '#contracts/backers.ts'
import type { Answer } from '#contracts/endpoint.ts'
import { useFormats } from '../../language.tsx'
import { Table } from '../../ui/table.tsx'

/** So many places are shown; the files have them all. */
const mostPlaces = 50

const placeName = ({ place }: { place: string }) => <bdi>{place}</bdi>

/** How many organisations there are where, of those that said so. */
export function Areas({ areas: { byCountry: countries, byPlace: places } }: { areas: Answer<typeof readAreas> }) {
  const t = useTranslations('record.growth')
  const { country, number } = useFormats()
  const organisations = { key: 'count', title: t('organisations'), numeric: true, cell: ({ count }: { count: number }) => number(count) }
  if (countries.length + places.length === 0) return null
  const others = places.length - mostPlaces
  return (
    <details className="areas">
      <summary>{t('areas')}</summary>
      <p className="quiet">{t('areasLede')}</p>
      {countries.length > 0 && (
        <Table caption={t('countries')} rows={countries} keyOf={({ country }) => country} columns={[{ key: 'country', title: t('country'), cell: (row) => country(row.country) }, organisations]} />
      )}
      {places.length > 0 && (
        <Table
          caption={t('places')}
          rows={places.slice(0, mostPlaces)}
          keyOf={({ place }) => place}
          columns={[{ key: 'place', title: t('place'), cell: placeName }, organisations]}
        />
      )}
      {others > 0 && <p className="quiet">{t('otherPlaces', { count: others, shown: number(others) })}</p>}
    </details>
  )
}
