import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listCampaigns, type CampaignSummary } from '#contracts/campaigns.ts'
import { listOwnOrganisations } from '#contracts/organisations.ts'
import { useFormats } from '#client/language.tsx'
import { PageTitle } from '#client/parts/page-title.tsx'
import { Table } from '#client/ui/table.tsx'
import { asLead } from './asking.ts'

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
  const stateWords = useTranslations('domain.campaignState')
  const { number, time } = useFormats()
  return (
    <Table<CampaignSummary>
      caption={t('caption')}
      rows={campaigns}
      keyOf={({ slug }) => slug}
      columns={[
        { key: 'title', title: t('campaign'), cell: linked },
        { key: 'lead', title: t('lead'), cell: ({ lead }) => lead.name },
        { key: 'state', title: t('state'), cell: ({ state }) => stateWords(state) },
        { key: 'deadline', title: t('deadline'), cell: ({ closesAt }) => (closesAt ? time(closesAt) : t('none')) },
        { key: 'count', title: t('count'), numeric: true, cell: ({ count }) => number(count) },
      ]}
    />
  )
}

const linked = ({ slug, title }: CampaignSummary) => <Link to={`/workspace/campaigns/${slug}`}>{title}</Link>
