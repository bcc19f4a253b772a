import { useTranslations } from 'use-intl/react'
import { useGoingOn } from '../../parts/address-at.ts'
import { isolated, linkTo } from '../../parts/rich.tsx'

/** Beside the form, so that nobody has to go and look for it. */
export function BecomesPublic({ lead, beforeLaunch = false }: { lead: string; /** To be seen by a private link alone, until then. */ beforeLaunch?: boolean }) {
  const t = useTranslations('signer.public')
  const goingOn = useGoingOn()
  return (
    <aside className="signing-note" aria-labelledby="becomes-public">
      <h2 id="becomes-public">{t('title')}</h2>
      <p>{t(beforeLaunch ? 'yesPrivate' : 'yes')}</p>
      <ul>
        <li>{t('name')}</li>
        <li>{t('checked')}</li>
        <li>{t('quote')}</li>
        <li>{t('signatory')}</li>
      </ul>
      <h3>{t('no')}</h3>
      <ul>
        <li>{t('email')}</li>
        <li>{t('person')}</li>
      </ul>
      <p>{t('lead', { lead: isolated(lead) })}</p>
      <p>{t('leave')}</p>
      <p>{t.rich('privacy', { link: linkTo(goingOn('/privacy')) })}</p>
    </aside>
  )
}
