import { NavLink, Outlet, useLoaderData, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listReports } from '#contracts/host.ts'
import { PageTitle } from '#client/parts/page-title.tsx'
import { asLead } from '../workspace/asking.ts'

export { Problem as ErrorBoundary } from '../workspace/problem.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { waiting } = await asLead(args)(listReports, {})
  return { waiting }
}

export const shouldRevalidate = ({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) => defaultShouldRevalidate || currentUrl.pathname !== nextUrl.pathname

export function Component() {
  const t = useTranslations('host')
  const { waiting } = useLoaderData<typeof loader>()
  const items: [string, string][] = [
    ['/host', waiting > 0 ? t('reports.menuWith', { count: waiting }) : t('reports.title')],
    ['/host/campaigns', t('campaigns.title')],
    ['/host/leads', t('leads.title')],
  ]
  return (
    <>
      <nav aria-label={t('menuLabel')} className="campaign-menu">
        <ul className="menu">
          {items.map(([to, words]) => (
            <li key={to}>
              <NavLink to={to} end={to === '/host'}>
                {words}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  )
}

/** The title of the window names the page and whose it is. */
export function HostTitle({ page, problems }: { page: string; problems?: boolean }) {
  const t = useTranslations()
  return <PageTitle problems={problems}>{t('workspace.pageOf', { page, campaign: t('host.menu') })}</PageTitle>
}
