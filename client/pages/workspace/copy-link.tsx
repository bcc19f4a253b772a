import { useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { CopyButton } from '#client/ui/copyable.tsx'

/** An address to send on; with script, a button copies it. */
export function CopyLink({ address }: { address: string }) {
  const t = useTranslations('workspace.overview')
  const id = useId()
  return (
    <div className="public-link">
      <a href={address} className="address" id={id}>
        {address}
      </a>
      <CopyButton from={id}>{t('copy')}</CopyButton>
    </div>
  )
}
