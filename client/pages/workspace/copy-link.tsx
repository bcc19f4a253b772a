import { useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'

/** An address to send on; with script, a button copies it. */
export function CopyLink({ address }: { address: string }) {
  const t = useTranslations('workspace.overview')
  const link = useRef<HTMLAnchorElement>(null)
  const [said, say] = useState<'copied' | 'copyFailed'>()
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
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
