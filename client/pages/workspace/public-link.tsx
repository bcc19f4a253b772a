import { useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSite } from '#client/site-data.ts'
import { useCampaign } from './campaign-layout.tsx'

/** The address that is sent to organisations; with script, a button copies it. */
export function PublicLink() {
  const t = useTranslations('workspace.overview')
  const { campaign } = useCampaign()
  const { url } = useSite()
  const link = useRef<HTMLAnchorElement>(null)
  const [said, say] = useState<'copied' | 'copyFailed'>()
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
  const address = `${url}/campaigns/${campaign.slug}`
  if (!campaign.version) return <p>{t('notPublic')}</p>
  const copy = async () => {
    const copied = await copyText(address)
    if (!copied && link.current) getSelection()?.selectAllChildren(link.current)
    say(copied ? 'copied' : 'copyFailed')
  }
  return (
    <div className="public-link">
      <a href={address} className="address" ref={link}>
        {address}
      </a>
      {inBrowser && (
        <button type="button" className="button button-secondary" onClick={() => void copy()}>
          {t('copy')}
        </button>
      )}
      <output className="quiet">{said && t(said)}</output>
    </div>
  )
}

/** Browsers give the clipboard only to pages that came over HTTPS, and some ask first. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

const never = () => () => {}
