import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Api } from '#contracts/endpoint.ts'
import { apiOverHttp } from '#client/api.ts'

/**
 * Asks while somebody is typing, in the browser alone. Not by way of the router: that reads the whole page anew afterwards, and a
 * page that cannot be read would take the words from under the fingers.
 */
export function useAsk(): Api {
  const t = useTranslations('workspace.problem')
  return useMemo(() => apiOverHttp({ unreachableWords: t('offline'), fetch: (...request) => fetch(...request) }), [t])
}
