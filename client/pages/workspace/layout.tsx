import { Form, NavLink, Outlet, redirect, useLoaderData, useNavigation, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readSession } from '#contracts/accounts.ts'
import { Button } from '#client/ui/button.tsx'
import { signInPath } from '../account/own-path.ts'
import { asLead } from './asking.ts'
import { Arrival } from './arrival.tsx'
import { Done } from './done.tsx'
import { useOnce } from './use-once.ts'

export { Problem as ErrorBoundary } from './problem.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { account } = await asLead(args)(readSession, {})
  if (!account) throw redirect(signInPath(new URL(args.request.url).pathname))
  return { account }
}

/** The frame of the workspace: where one can go, what is under way, and what was just done. */
export function Component() {
  const t = useTranslations('workspace')
  const host = useTranslations('host')
  const { account } = useLoaderData<typeof loader>()
  return (
    <div className="workspace">
      <div className="workspace-bar">
        <nav aria-label={t('menu')}>
          <ul className="menu">
            <li>
              <NavLink to="/workspace" end>
                {t('campaigns')}
              </NavLink>
            </li>
            <li>
              <NavLink to="/workspace/tokens">{t('tokens.title')}</NavLink>
            </li>
            {account.host && (
              <li>
                <NavLink to="/host">{host('menu')}</NavLink>
              </li>
            )}
          </ul>
        </nav>
        <Underway />
        <Form method="post" onSubmit={useOnce()} action="/sign-out" className="account">
          <span className="quiet">{t('signedInAs', { email: account.email })}</span>
          <Button look="text">{t('signOut')}</Button>
        </Form>
      </div>
      <Arrival />
      <Done />
      <Outlet />
    </div>
  )
}

/** Says that something is on its way, for eyes and ears alike, wherever on the page one is. */
function Underway() {
  const t = useTranslations('workspace')
  const { state } = useNavigation()
  return (
    <output className="underway">
      {state === 'loading' && t('loading')}
      {state === 'submitting' && t('working')}
    </output>
  )
}
