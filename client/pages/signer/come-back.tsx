import { useTranslations } from 'use-intl/react'
import type { Campaign, Version } from '#contracts/campaigns.ts'
import { IsTranslation, shownIn } from '../../parts/languages.tsx'
import { isolated } from '../../parts/rich.tsx'
import { Wording } from '../../parts/wording.tsx'
import { Button } from '../../ui/button.tsx'
import { SignedText } from './signed-text.tsx'

/** After withdrawing: the current wording whole, in the language in which the first was read if it has that one, and one button. */
export function ComeBack({ here, name, campaign, version }: { here: string; name: string; campaign: Campaign; version: Version }) {
  const t = useTranslations('signer.own')
  const { translation, languages } = campaign
  return (
    <details>
      <summary>{t('return')}</summary>
      <p className="measure">{t('returnMore', { number: version.number })}</p>
      <IsTranslation translation={translation} languages={languages} href="#signed" />
      <Wording version={translation ?? version} locale={shownIn(campaign, translation).locale} />
      {translation && <SignedText version={version} languages={languages} />}
      <form method="post" action={here}>
        <input type="hidden" name="version" value={version.number} />
        {translation && <input type="hidden" name="readIn" value={translation.locale} />}
        <Button intent="return">{t('returnButton', { name: isolated(name) })}</Button>
      </form>
    </details>
  )
}
