import { useTranslations } from 'use-intl/react'
import type { OwnSignature } from '#contracts/own-signatures.ts'
import { Logo } from '../../parts/logo.tsx'
import { ButtonLink } from '../../ui/button.tsx'

/** The logo that stands beside the sign-on, and the way to another. */
export function OwnLogo({ here, signature: { logo, showsLogos, organisation } }: { here: string; signature: OwnSignature }) {
  const t = useTranslations('signer.logo')
  return (
    <>
      <h2 id="logo">{t('title')}</h2>
      {logo ? (
        <p className="logo">
          <Logo src={`/api${here.replace('/signature/', '/signatures/')}/logo`} name={organisation.name} />
        </p>
      ) : (
        <p>{t('none')}</p>
      )}
      {!showsLogos && <p>{t('noneHidden')}</p>}
      <p className="actions">
        <ButtonLink href={`${here}/logo`} look="secondary">
          {t(logo ? 'changeLink' : 'addLink')}
        </ButtonLink>
      </p>
    </>
  )
}
