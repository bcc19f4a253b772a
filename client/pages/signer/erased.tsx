import { useTranslations } from 'use-intl/react'
import { asBefore } from '../as-before.ts'
import { SaidOnly } from './said-only.tsx'

export const loader = asBefore

/** After an erasure: the link that led here opens nothing any more, so this stands by itself. */
export function Component() {
  const t = useTranslations('signer.erase')
  return <SaidOnly title={t('done')} more={t('doneMore')} />
}
