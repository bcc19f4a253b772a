import { useTranslations } from 'use-intl/react'
import { SaidOnly } from './said-only.tsx'

/** After somebody stopped being a second contact. */
export function Component() {
  const t = useTranslations('signer.contact')
  return <SaidOnly title={t('removed')} more={t('removedMore')} />
}
