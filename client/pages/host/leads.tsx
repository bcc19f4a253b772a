import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { inviteLead, listLeads, type LeadOrganisation } from '#contracts/host.ts'
import { useFormats } from '#client/language.tsx'
import { useSite } from '#client/site-data.ts'
import { Button } from '#client/ui/button.tsx'
import { EmailField } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { asLead, attempt, goOn } from '../workspace/asking.ts'
import { PostForm } from '../workspace/post-form.tsx'
import { Problems } from '../workspace/problems.tsx'
import { useOutcome } from '../workspace/use-outcome.ts'
import { useSubmitting } from '../workspace/use-submitting.ts'
import { HostTitle } from './host-layout.tsx'

export const loader = (args: LoaderFunctionArgs) => asLead(args)(listLeads, {})

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { email = '' }) => {
    await ask(inviteLead, { email })
    return goOn('/host/leads', 'invited')
  })

/** Who leads here, and who may. */
export function Component() {
  const t = useTranslations('host.leads')
  const { leads, invitations } = useLoaderData<typeof loader>()
  const { registration } = useSite()
  const { date } = useFormats()
  const { refused, typed, formKey } = useOutcome()
  return (
    <>
      <HostTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      <p>{leads.length === 0 ? t('none') : t('intro')}</p>
      {leads.length > 0 && <Leads leads={leads} />}
      <h2>{t('inviteTitle')}</h2>
      <p>{t(registration === 'open' ? 'inviteOpen' : 'inviteInvited')}</p>
      <PostForm key={`${formKey} ${invitations.length}`}>
        <EmailField name="email" label={t('email')} problem={problemOf(refused?.fields, 'email')} defaultValue={typed?.email} width="medium" autoComplete="off" />
        <Button disabled={useSubmitting()}>{t('invite')}</Button>
      </PostForm>
      {invitations.length > 0 && (
        <>
          <h2>{t('invitations')}</h2>
          <ul>
            {invitations.map(({ email, invitedAt }) => (
              <li key={email}>{t('invitedOn', { email, date: date(invitedAt) })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Leads({ leads }: { leads: LeadOrganisation[] }) {
  const t = useTranslations('host.leads')
  const { number, date } = useFormats()
  return (
    <StackedTable caption={t('title')} heads={[t('organisation'), t('people'), t('since'), { title: t('campaigns'), numeric: true }]}>
      {leads.map(({ id, name, website, members, since, campaigns }) => (
        <tr key={id}>
          <td>
            <bdi>{name}</bdi>
            {website && <div className="quiet address">{website}</div>}
          </td>
          <td data-title={t('people')}>
            <div>
              {members.map(({ email }) => (
                <div key={email} className="address">
                  {email}
                </div>
              ))}
            </div>
          </td>
          <td data-title={t('since')}>
            <span>{date(since)}</span>
          </td>
          <td data-title={t('campaigns')} className="numeric">
            <span>{number(campaigns)}</span>
          </td>
        </tr>
      ))}
    </StackedTable>
  )
}
