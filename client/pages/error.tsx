import { isRouteErrorResponse, useRouteError } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { PageTitle } from '../parts/page-title.tsx'
import { linkTo } from '../parts/rich.tsx'
import { refusedOf } from '../refused.ts'

/** Every way a page can fail to come: what happened, and where to go from here. */
export function ErrorPage() {
  const t = useTranslations()
  const error = useRouteError()
  const refused = refusedOf(error)
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

function kindOf(status: number) {
  if (status === 404 || status === 405) return 'unknown'
  if (status === 410) return 'gone'
  if (status === 401 || status === 403) return 'barred'
  if (status === 429) return 'limit'
  if (status === 503) return 'busy'
  return status < 500 ? 'refused' : 'fault'
}
