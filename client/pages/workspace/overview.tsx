import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readDraft } from '#contracts/campaigns.ts'
import { useFormats } from '#client/language.tsx'
import { useSite } from '#client/site-data.ts'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { asLead } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { LetterLinks } from './letter-links.tsx'
import { NextStep } from './next-step.tsx'
import { StateLinks } from './state-links.tsx'
import { useNews } from './use-news.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { draft } = await asLead(args)(readDraft, { slug: args.params.slug! })
  return { draft }
}

export function Component() {
  const t = useTranslations('workspace.overview')
  const { campaign } = useCampaign()
  const { draft } = useLoaderData<typeof loader>()
  useNews()
  return (
    <>
      <CampaignTitle page={t('title')} />
      <h1>{t('title')}</h1>
      <Standing />
      <h2>{t('next')}</h2>
      <NextStep draft={draft} />
      <h2>{t('publicPage')}</h2>
      <PublicLink />
      <h2>{t('letters')}</h2>
      {campaign.version ? <LetterLinks slug={campaign.slug} decisionMakers={campaign.decisionMakers} /> : <p>{t('noLetters')}</p>}
      <StateLinks />
    </>
  )
}

function Standing() {
  const t = useTranslations('workspace')
  const stateWords = useTranslations('domain.campaignState')
  const { number, time } = useFormats()
  const { campaign, totals, waiting } = useCampaign()
  const at = `/workspace/campaigns/${campaign.slug}`
  const signOns = [
    {
      key: 'listed',
      label: t('overview.listed'),
      value: (
        <>
          <strong>{t('organisationsCount', { count: campaign.count })}</strong>{' '}
          <span className="quiet">{campaign.asOf ? t('asOf', { time: time(campaign.asOf) }) : t('noChangesYet')}</span>
        </>
      ),
    },
    { key: 'held', label: t('overview.held'), value: waiting > 0 ? <Link to={`${at}/queue`}>{number(waiting)}</Link> : number(0) },
    { key: 'pending', label: t('overview.pending'), value: totals.pending ? <Link to={`${at}/signatures?state=pending`}>{number(totals.pending)}</Link> : number(0) },
  ]
  return (
    <SummaryList
      rows={[
        { key: 'state', label: t('overview.state'), value: stateWords(campaign.state) },
        ...(campaign.state === 'draft' ? [] : signOns),
        {
          key: 'deadline',
          label: t('overview.deadline'),
          value: (
            <>
              {campaign.closesAt ? time(campaign.closesAt) : t('overview.noDeadline')} <Link to={`${at}/deadline`}>{t('overview.changeDeadline')}</Link>
            </>
          ),
        },
        ...(campaign.version ? [{ key: 'wording', label: t('overview.wording'), value: t('overview.versionLine', { number: campaign.version.number, time: time(campaign.version.publishedAt) }) }] : []),
      ]}
    />
  )
}

function PublicLink() {
  const t = useTranslations('workspace.overview')
  const { campaign } = useCampaign()
  const { url } = useSite()
  const address = `${url}/campaigns/${campaign.slug}`
  if (!campaign.version) return <p>{t('notPublic')}</p>
  return (
    <p>
      <a href={address} className="address">
        {address}
      </a>
    </p>
  )
}
