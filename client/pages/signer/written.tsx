import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { useSite } from '../../site-data.ts'
import { CodeForm } from './code-form.tsx'

/** The same answer for everyone: whether an organisation has signed already is told to its mailbox, not to the screen. */
export function Written({ slug, sentTo, reference, asking = false }: { slug: string; sentTo: string; reference: string; asking?: boolean }) {
  const t = useTranslations('signer.sent')
  const inLanguage = useAddressAt()
  const { mailbox } = useSite()
  return (
    <div className="measure">
      <PageTitle>{t('title', { email: sentTo })}</PageTitle>
      <h1>{t('title', { email: sentTo })}</h1>
      <p className="lede">{t(asking ? 'askingLede' : 'lede')}</p>
      <h2>{t('next')}</h2>
      <ol>
        <li>{t('step1')}</li>
        <li>{t(asking ? 'askingStep2' : 'step2')}</li>
        <li>{t(asking ? 'askingStep3' : 'step3')}</li>
      </ol>
      <p>{t.rich('reference', { reference, code: inCode })}</p>
      {mailbox && <p>{t.rich('mailbox', { link: linkTo('/dev/mail') })}</p>}
      {!asking && (
        <>
          <h2>{t('code')}</h2>
          <CodeForm reference={reference} />
        </>
      )}
      <p className="quiet">{t('none')}</p>
      <p className="quiet">{t.rich('wrong', { link: linkTo(inLanguage(`/campaigns/${slug}/sign`)) })}</p>
      <p>
        <a href={inLanguage(`/campaigns/${slug}`)}>{t('back')}</a>
      </p>
    </div>
  )
}

const inCode = (chunks: ReactNode) => <code className="reference">{chunks}</code>
