import { useTranslations } from 'use-intl/react'
import { useSite } from '../site-data.ts'
import { useGoingOn } from './address-at.ts'
import { mailTo } from './rich.tsx'

/** Who runs this, and the ways out that stay the same on every page. */
export function SiteFooter() {
  const t = useTranslations('site.footer')
  const { runBy, mailbox } = useSite()
  const goingOn = useGoingOn()
  return (
    <footer className="site-footer">
      <nav aria-label={t('label')}>
        <ul>
          <li>
            <a href={goingOn('/')}>{t('campaigns')}</a>
          </li>
          <li>
            <a href={goingOn('/signature-link')}>{t('ownSignature')}</a>
          </li>
          <li>
            <a href="/workspace">{t('lead')}</a>
          </li>
          <li>
            <a href={goingOn('/privacy')}>{t('privacy')}</a>
          </li>
          <li>
            <a href={goingOn('/terms')}>{t('terms')}</a>
          </li>
          <li>
            <a href={goingOn('/api')}>{t('api')}</a>
          </li>
          {mailbox && (
            <li>
              <a href="/dev/mail">{t('mailbox')}</a>
            </li>
          )}
        </ul>
      </nav>
      <p>{t.rich('runBy', { name: runBy.name, email: runBy.email, mail: mailTo(runBy.email) })}</p>
    </footer>
  )
}
