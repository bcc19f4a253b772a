import { useTranslations } from 'use-intl/react'
import type { TargetRow } from '#contracts/invalidations.ts'
import { useFormats } from '#client/language.tsx'

/** The first of the sign-ons that a condition finds. Its rows stack as cards on a telephone. */
export function Targets({ targets, more }: { targets: TargetRow[]; more: number }) {
  const t = useTranslations('workspace')
  const { time } = useFormats()
  return (
    <div className="targets stacked">
      <table>
        <caption className="visually-hidden">{t('several.targets')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('signatures.organisation')}</th>
            <th scope="col">{t('signatures.state')}</th>
            <th scope="col">{t('signatures.contact')}</th>
            <th scope="col">{t('signatures.submitted')}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
      {more > 0 && <p className="quiet">{t('several.more', { count: more })}</p>}
    </div>
  )
}
