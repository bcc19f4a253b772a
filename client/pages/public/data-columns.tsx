import { useTranslations } from 'use-intl/react'
import { backerFileColumns, dataLicence } from '#contracts/backers.ts'
import { linkTo } from '../../parts/rich.tsx'
import { Table } from '../../ui/table.tsx'

type Row = (typeof backerFileColumns)[number]
const column = ({ column }: Row) => column !== null && <code>{column}</code>
const property = ({ property }: Row) => <code>{property}</code>

/** What the files of a list hold, column by column, and on what terms they may be used. */
export function DataColumns() {
  const t = useTranslations('record.data')
  return (
    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{t('title')}</h2>
      {(['lede', 'format', 'cite'] as const).map((line) => (
        <p key={line} className="measure">
          {t(line)}
        </p>
      ))}
      <p className="measure">{t.rich('licence', { link: linkTo(dataLicence) })}</p>
      <Table
        caption={t('table')}
        rows={backerFileColumns}
        keyOf={({ property }) => property}
        columns={[
          { key: 'column', title: t('column'), cell: column },
          { key: 'property', title: t('property'), cell: property },
          { key: 'means', title: t('means'), cell: ({ means }) => t(means) },
        ]}
      />
    </section>
  )
}
