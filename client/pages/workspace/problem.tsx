import { isRouteErrorResponse, Link, useLocation, useRouteError } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { PageTitle } from '#client/parts/page-title.tsx'
import type { SignedOut } from './asking.ts'
import { refusedIn, type Typed } from './outcome.ts'

/** Stands where a page of the workspace could not be shown; what was typed when a session ended is given back here. */
export function Problem() {
  const t = useTranslations('workspace.problem')
  const { pathname } = useLocation()
  const error = useRouteError()
  const signedOut = signedOutIn(error)
  if (signedOut) return <GivenBack {...signedOut} />

  const refused = refusedIn(error)
  const unknown = refused?.status === 404 || (isRouteErrorResponse(error) && error.status === 404)
  const title = unknown ? t('unknownTitle') : refused?.status === 0 ? t('offlineTitle') : t('title')
  return (
    <div className="narrow">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <p>{refused?.told.message ?? t('broke')}</p>
      {refused?.told.reason && (
        <>
          <p>{t('takenDown')}</p>
          <blockquote dir="auto">{refused.told.reason}</blockquote>
        </>
      )}
      <p className="actions">
        {!unknown && (
          <a href={pathname}>{t('again')}</a>
        )}
        <Link to="/workspace">{t('home')}</Link>
      </p>
    </div>
  )
}

const signedOutIn = (error: unknown) => (isRouteErrorResponse(error) ? (error.data as Partial<SignedOut> | null)?.signedOut : undefined)

/** What forms carry along for themselves. */
const notTyped = new Set(['intent', 'key', 'revision', 'id', 'next', 'about', 'organisationId', 'back', 'policy', 'other-whose', 'other-savedAt'])

function GivenBack({ typed, signIn }: { typed: Typed; signIn: string }) {
  const t = useTranslations('workspace.problem')
  const words = Object.entries(typed).filter(([name, value]) => value.trim() !== '' && !notTyped.has(name))
  return (
    <div className="narrow">
      <PageTitle>{t('signedOutTitle')}</PageTitle>
      <h1>{t('signedOutTitle')}</h1>
      <p>{t('signedOut')}</p>
      <p>
        <a href={signIn} target="_blank" rel="noreferrer">
          {t('signIn')}
        </a>
      </p>
      {words.map(([name, value]) => (
        <pre key={name} className="given-back">
          {value}
        </pre>
      ))}
    </div>
  )
}
