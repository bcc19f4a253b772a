import { isRouteErrorResponse, useRouteError } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { RefusalAnswer } from '#contracts/refusals.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { isolated, linkTo, mailTo } from '../parts/rich.tsx'
import { refusedOf } from '../refused.ts'
import { useSite } from '../site-data.ts'

/** Every way a page can fail to come: what happened, and where to go from here. */
export function ErrorPage() {
  const t = useTranslations()
  const error = useRouteError()
  const refused = refusedOf(error)
  if (refused?.answer.code === 'campaign.taken-down') return <TakenDown {...refused.answer} />
  const status = refused?.status ?? (isRouteErrorResponse(error) ? error.status : 500)
  const ofLink = refused?.answer.code.startsWith('link.') ?? false
  const title = t(`site.error.${ofLink ? 'link' : kindOf(status)}`)
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <p className="lede">{refused?.answer.message ?? t(status === 404 || status === 405 ? 'refusals.page.unknown' : status < 500 ? 'refusals.input.malformed' : 'site.error.faultSentence')}</p>
      {refused && status >= 500 && <p className="quiet">{t('site.error.reference', { reference: refused.answer.requestId })}</p>}
      {ofLink && <p>{t.rich('site.error.linkLost', { link: linkTo('/signature-link') })}</p>}
      <p>
        <a href={status === 401 ? '/sign-in' : '/'}>{t(status === 401 ? 'site.error.signIn' : 'site.error.home')}</a>
      </p>
    </div>
  )
}

/** All that is left of it for everybody: that the host took it down, and why. */
function TakenDown({ message, details = {} }: Pick<RefusalAnswer, 'message' | 'details'>) {
  const t = useTranslations('site.error')
  const { runBy } = useSite()
  return (
    <div className="measure">
      <PageTitle>{t('takenDown')}</PageTitle>
      <h1>{t('takenDown')}</h1>
      <p className="lede">{message}</p>
      {typeof details.reason === 'string' && details.reason !== '' && (
        <>
          <p>{t('takenDownReason', { host: isolated(runBy.name) })}</p>
          <blockquote dir="auto">{details.reason}</blockquote>
        </>
      )}
      <p>{t.rich('takenDownMore', { email: runBy.email, mail: mailTo(runBy.email) })}</p>
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </div>
  )
}

function kindOf(status: number) {
  if (status === 404 || status === 405) return 'unknown'
  if (status === 410) return 'gone'
  if (status === 401 || status === 403) return 'barred'
  if (status === 429) return 'limit'
  if (status === 503) return 'busy'
  return status < 500 ? 'refused' : 'fault'
}
