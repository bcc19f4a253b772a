import { useTranslations } from 'use-intl/react'
import { importFields } from '#contracts/import-fields.ts'
import type { Import, ImportRow } from '#contracts/imports.ts'
import { StackedTable } from '#client/ui/stacked-table.tsx'

/** Rows as they were read, and what becomes of each. */
export function ImportRows({ brought, rows }: { brought: Import; rows: ImportRow[] }) {
  const t = useTranslations('workspace.imports')
  const words = useTranslations('domain.importField')
  const read = importFields.filter((field) => brought.mapping[field] !== undefined)
  return (
    <StackedTable caption={t('rows')} heads={[t('line'), ...read.map((field) => words(field)), t('outcome')]} look="imported">
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
    </StackedTable>
  )
}
