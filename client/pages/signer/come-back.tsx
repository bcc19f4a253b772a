import { useTranslations } from 'use-intl/react'
import type { Campaign, Version } from '#contracts/campaigns.ts'
import { isolated } from '../../parts/rich.tsx'
import { Wording } from '../../parts/wording.tsx'
import { Button } from '../../ui/button.tsx'

/** After withdrawing: the current wording whole, and one button. */
export function ComeBack({ here, name, campaign, version }: { here: string; name: string; campaign: Campaign; version: Version }) {
  const t = useTranslations('signer.own')
  return (
    <details>
      <summary>{t('return')}</summary>
      <p className="measure">{t('returnMore', { number: version.number })}</p>
      <Wording version={version} locale={campaign.locale} />
      <form method="post" action={here}>
        <input type="hidden" name="version" value={version.number} />
        <Button intent="return">{t('returnButton', { name: isolated(name) })}</Button>
      </form>
    </details>
  )
}
