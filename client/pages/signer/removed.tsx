import { useTranslations } from 'use-intl/react'
import { asBefore } from '../as-before.ts'
import { SaidOnly } from './said-only.tsx'

export const loader = asBefore

/** After somebody stopped being a second contact. */
export function Component() {
  const t = useTranslations('signer.contact')
  return <SaidOnly title={t('removed')} more={t('removedMore')} />
}
