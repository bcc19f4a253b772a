import { useTranslations } from 'use-intl/react'
import type { TargetRow } from '#contracts/invalidations.ts'
import { useFormats } from '#client/language.tsx'
import { Table } from '#client/ui/table.tsx'

/** The first of the sign-ons that a condition finds. */
export function Targets({ targets, more }: { targets: TargetRow[]; more: number }) {
  const t = useTranslations('workspace')
  const { time } = useFormats()
  return (
    <>
      <Table
        caption={t('several.targets')}
        rows={targets}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', title: t('signatures.organisation'), cell: ({ name }) => apart(name) },
          { key: 'state', title: t('signatures.state'), cell: ({ state }) => t(`short.${state}`) },
          { key: 'email', title: t('signatures.contact'), cell: ({ email }) => (email ? asAddress(email) : t('signatures.noContact')) },
          { key: 'sent', title: t('signatures.submitted'), cell: ({ submittedAt }) => time(submittedAt) },
        ]}
      />
      {more > 0 && <p className="quiet">{t('several.more', { count: more })}</p>}
    </>
  )
}

const apart = (name: string) => <bdi>{name}</bdi>
const asAddress = (email: string) => <span className="address">{email}</span>
