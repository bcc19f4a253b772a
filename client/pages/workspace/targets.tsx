import { useTranslations } from 'use-intl/react'
import type { TargetRow } from '#contracts/invalidations.ts'
import { useFormats } from '#client/language.tsx'
import { StackedTable } from '#client/ui/stacked-table.tsx'

/** The first of the sign-ons that a condition finds. */
export function Targets({ targets, more }: { targets: TargetRow[]; more: number }) {
  const t = useTranslations('workspace')
  const { time } = useFormats()
  return (
    <>
      <StackedTable caption={t('several.targets')} heads={[t('signatures.organisation'), t('signatures.state'), t('signatures.contact'), t('signatures.submitted')]} look="targets">
        {targets.map(({ id, name, state, email, submittedAt }) => (
          <tr key={id}>
            <td>
              <strong dir="auto">{name}</strong>
            </td>
            <td data-title={t('signatures.state')}>
              <span>{t(`short.${state}`)}</span>
            </td>
            <td data-title={t('signatures.contact')}>
              <span className="address">{email ?? t('signatures.noContact')}</span>
            </td>
            <td data-title={t('signatures.submitted')}>
              <time dateTime={submittedAt}>{time(submittedAt)}</time>
            </td>
          </tr>
        ))}
      </StackedTable>
      {more > 0 && <p className="quiet">{t('several.more', { count: more })}</p>}
    </>
  )
}
