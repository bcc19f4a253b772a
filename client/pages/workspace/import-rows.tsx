import { useTranslations } from 'use-intl/react'
import { importFields } from '#contracts/import-fields.ts'
import type { Import, ImportRow } from '#contracts/imports.ts'

/** Rows as they were read, and what becomes of each. They stack as cards on a telephone. */
export function ImportRows({ brought, rows }: { brought: Import; rows: ImportRow[] }) {
  const t = useTranslations('workspace.imports')
  const words = useTranslations('domain.importField')
  const read = importFields.filter((field) => brought.mapping[field] !== undefined)
  return (
    <div className="stacked imported">
      <table>
        <caption className="visually-hidden">{t('rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            {read.map((field) => (
              <th key={field} scope="col">
                {words(field)}
              </th>
            ))}
            <th scope="col">{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, values, outcome, notes }) => (
            <tr key={line}>
              <td>{t('lineNumber', { line })}</td>
              {read.map((field) => (
                <td key={field} data-title={words(field)}>
                  {values[field] && <bdi>{values[field]}</bdi>}
                </td>
              ))}
              <td data-title={t('outcome')}>
                <span>{[outcome, ...notes].join('. ')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
