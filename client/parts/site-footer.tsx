import { useTranslations } from 'use-intl/react'
import { useSite } from '../site-data.ts'
import { mailTo } from './rich.tsx'

/** Who runs this, and the ways out that stay the same on every page. */
export function SiteFooter() {
  const t = useTranslations('site.footer')
  const { runBy, mailbox } = useSite()
  return (
    <footer className="site-footer">
      <nav aria-label={t('label')}>
        <ul>
          <li>
            <a href="/">{t('campaigns')}</a>
          </li>
          <li>
            <a href="/signature-link">{t('ownSignature')}</a>
          </li>
          <li>
            <a href="/workspace">{t('lead')}</a>
          </li>
          <li>
            <a href="/privacy">{t('privacy')}</a>
          </li>
          <li>
            <a href="/terms">{t('terms')}</a>
          </li>
          <li>
            <a href="/api">{t('api')}</a>
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
