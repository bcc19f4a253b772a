import { useTranslations } from 'use-intl/react'
import type { GrowthDay } from '#contracts/campaigns.ts'
import { useFormats } from '../language.tsx'
import { Table } from '../ui/table.tsx'

const step = 10
const height = 100

/** The steps of the count, a step a day, as the outline of an area. */
function stepsOf(days: readonly GrowthDay[], most: number): string {
  const y = (total: number) => height - (most === 0 ? 0 : Math.round((total / most) * height * 100) / 100)
  return days.map(({ total }, at) => `${at === 0 ? `M0 ${y(total)}` : `V${y(total)}`}H${(at + 1) * step}`).join('')
}

/** The count by day: drawn for eyes, in a sentence for ears, and in figures for whoever wants them. */
export function GrowthChart({ days }: { days: readonly GrowthDay[] }) {
  const t = useTranslations('record.growth')
  const { date, number } = useFormats()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || days.length < 2) return null
  const most = Math.max(...days.map(({ total }) => total))
  const width = days.length * step
  const line = stepsOf(days, most)
  return (
    <figure className="growth">
      <figcaption>{t('chart')}</figcaption>
      <div className="growth-plot">
        <span className="growth-most" aria-hidden="true">
          {number(most)}
        </span>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- It is drawn here, from figures: no file to point at. */}
        <svg className="growth-chart" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={t('chartSaid', { first: first.total, from: date(first.on), last: last.total, to: date(last.on), most })}>
          <path className="growth-area" d={`${line}V${height}H0Z`} />
          <path className="growth-line" d={line} vectorEffect="non-scaling-stroke" />
        </svg>
      </div>
      <p className="growth-days" aria-hidden="true">
        <span>{date(first.on)}</span>
        <span>{date(last.on)}</span>
      </p>
      <details>
        <summary>{t('chartTable')}</summary>
        <p className="quiet">{t('chartTableIntro')}</p>
        <GrowthTable days={days} />
      </details>
    </figure>
  )
}

function GrowthTable({ days }: { days: readonly GrowthDay[] }) {
  const t = useTranslations('record.growth')
  const { date, number } = useFormats()
  return (
    <Table
      caption={t('chart')}
      rows={days.filter(({ listed, left }) => listed > 0 || left > 0).toReversed()}
      keyOf={({ on }) => on}
      columns={[
        { key: 'on', title: t('chartDay'), cell: ({ on }) => date(on) },
        { key: 'listed', title: t('chartCame'), numeric: true, cell: ({ listed }) => number(listed) },
        { key: 'left', title: t('chartLeft'), numeric: true, cell: ({ left }) => number(left) },
        { key: 'total', title: t('chartTotal'), numeric: true, cell: ({ total }) => number(total) },
      ]}
    />
  )
}
