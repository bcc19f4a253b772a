import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listHostedCampaigns, type HostedCampaign } from '#contracts/host.ts'
import { useFormats } from '#client/language.tsx'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { asLead } from '../workspace/asking.ts'
import { StatePill } from '../workspace/state-pill.tsx'
import { HostTitle } from './host-layout.tsx'

export const loader = (args: LoaderFunctionArgs) => asLead(args)(listHostedCampaigns, {})

export function Component() {
  const t = useTranslations('host.campaigns')
  const { campaigns } = useLoaderData<typeof loader>()
  const heads = ['campaign', 'lead', 'state', 'opened'] as const
  return (
    <>
      <HostTitle page={t('title')} />
      <h1>{t('title')}</h1>
      {campaigns.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <StackedTable caption={t('count', { count: campaigns.length })} heads={[...heads.map((head) => t(head)), { title: t('backers'), numeric: true }, t('actions')]} look="hosted">
          {campaigns.map((campaign) => (
            <Row key={campaign.slug} campaign={campaign} />
          ))}
        </StackedTable>
      )}
    </>
  )
}

function Row({ campaign }: { campaign: HostedCampaign }) {
  const t = useTranslations('host.campaigns')
  const { number, date } = useFormats()
  const { slug, title, lead, contacts, state, openedAt, count, reportsWaiting, takenDown } = campaign
  return (
    <tr>
      <td>
        <a href={`/campaigns/${slug}`}>
          <bdi>{title}</bdi>
        </a>
        {reportsWaiting > 0 && (
          <div>
            <Link to="/host">{t('reports', { count: reportsWaiting })}</Link>
          </div>
        )}
      </td>
      <td data-title={t('lead')}>
        <div>
          <bdi>{lead.name}</bdi>
          {contacts.map((email) => (
            <div key={email} className="quiet address">
              {email}
            </div>
          ))}
        </div>
      </td>
      <td data-title={t('state')}>
        <div>
          <StatePill state={state} />
          {takenDown && <div className="quiet">{t('takenDown', { date: date(takenDown.at), reason: takenDown.reason })}</div>}
        </div>
      </td>
      <td data-title={t('opened')} className="when">
        <span>{openedAt ? date(openedAt) : t('notOpened')}</span>
      </td>
      <td data-title={t('backers')} className="numeric">
        <span>{number(count)}</span>
      </td>
      <td className="row-actions">
        <Act campaign={campaign} />
      </td>
    </tr>
  )
}

/** Each leads to a page that says what it does. A draft has nothing to take down. */
function Act({ campaign: { slug, title, state } }: { campaign: HostedCampaign }) {
  const t = useTranslations('host.campaigns')
  if (state === 'draft') return null
  const restores = state === 'taken-down'
  return (
    <>
      <Link to={`/host/campaigns/${slug}/signatures`} aria-label={t('signaturesNamed', { title })}>
        {t('signatures')}
      </Link>
      <Link to={`/host/campaigns/${slug}/${restores ? 'restoration' : 'takedown'}`} aria-label={t(restores ? 'restoreNamed' : 'takeDownNamed', { title })}>
        {t(restores ? 'restore' : 'takeDown')}
      </Link>
    </>
  )
}
