import type { ReactNode } from 'react'

export type SummaryRow = { key: string; label: ReactNode; value: ReactNode; action?: ReactNode }

/** Answers to check: what was asked, what was answered, and a way to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ key, label, value, action }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <div dir="auto">{value}</div>
          </dd>
          {action && <dd className="summary-action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
