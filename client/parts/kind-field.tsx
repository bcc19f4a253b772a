import { useTranslations } from 'use-intl/react'
import { organisationKinds } from '#contracts/signatures.ts'
import { Select } from '../ui/select.tsx'

/** What kind of body an organisation is: whichever word fits best, or none. */
export function KindField(given: { name: string; defaultValue?: string | undefined; problem?: string | undefined }) {
  const t = useTranslations('signer.field')
  const kinds = useTranslations('domain.organisationKind')
  return <Select {...given} label={t('kind')} optional nothing={t('kindNothing')} options={organisationKinds.map((kind) => ({ value: kind, label: kinds(kind) }))} />
}
