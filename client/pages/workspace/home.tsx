import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listCampaigns, type CampaignSummary } from '#contracts/campaigns.ts'
import { listOwnOrganisations } from '#contracts/organisations.ts'
import { useFormats } from '#client/language.tsx'
import { PageTitle } from '#client/parts/page-title.tsx'
import { StackedTable } from '#client/ui/stacked-table.tsx'
import { asLead } from './asking.ts'
import { StatePill } from './state-pill.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const ask = asLead(args)
  const [{ campaigns }, { organisations }] = await Promise.all([ask(listCampaigns, { mine: 'true' }), ask(listOwnOrganisations, {})])
  return { campaigns, organisations }
}

export function Component() {
  const t = useTranslations('workspace.home')
  const { campaigns, organisations } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      {campaigns.length === 0 ? (
        <FirstSteps founded={organisations.length > 0} />
      ) : (
        <>
          <CampaignTable campaigns={campaigns} />
          <p className="actions">
            <Link className="button button-primary" to="/workspace/campaigns/new">
              {t('start')}
            </Link>
            <Link to="/workspace/organisations/new">{t('found')}</Link>
          </p>
        </>
      )}
    </>
  )
}

/** An empty workspace leads on: to the first step that is still to be taken. */
function FirstSteps({ founded }: { founded: boolean }) {
  const t = useTranslations('workspace.home')
  return (
    <>
      <p>{founded ? t('startFirst') : t('welcome')}</p>
      {!founded && (
        <ol>
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
        </ol>
      )}
      <p className="actions">
        <Link className="button button-primary" to={founded ? '/workspace/campaigns/new' : '/workspace/organisations/new'}>
          {founded ? t('start') : t('foundFirst')}
        </Link>
      </p>
    </>
  )
}

function CampaignTable({ campaigns }: { campaigns: CampaignSummary[] }) {
  const t = useTranslations('workspace.home')
  return (
    <StackedTable caption={t('caption')} heads={[t('campaign'), t('lead'), t('state'), t('deadline'), { title: t('count'), numeric: true }]}>
      {campaigns.map((campaign) => (
        <CampaignRow key={campaign.slug} {...campaign} />
      ))}
    </StackedTable>
  )
}

function CampaignRow({ slug, title, lead, state, beforeLaunch, closesAt, count }: CampaignSummary) {
  const t = useTranslations('workspace.home')
  const { number, time } = useFormats()
  return (
    <tr>
      <td>
        <CampaignLink slug={slug} title={title} />
      </td>
      <td data-title={t('lead')}>
        <bdi>{lead.name}</bdi>
      </td>
      <td data-title={t('state')}>
        <StatePill state={state} beforeLaunch={beforeLaunch} />
      </td>
      <td data-title={t('deadline')}>
        <span>{closesAt ? time(closesAt) : t('none')}</span>
      </td>
      <td data-title={t('count')} className="numeric">
        <span>{number(count)}</span>
      </td>
    </tr>
  )
}

const CampaignLink = ({ slug, title }: Pick<CampaignSummary, 'slug' | 'title'>) => (
  <Link to={`/workspace/campaigns/${slug}`}>
    <bdi>{title}</bdi>
  </Link>
)
