import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listBackers } from '#contracts/backers.ts'
import { readCampaign } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { CampaignHead } from '../../parts/campaign-head.tsx'
import { CampaignOutcome } from '../../parts/campaign-outcome.tsx'
import { CampaignSide } from '../../parts/campaign-side.tsx'
import { DecisionMakers } from '../../parts/decision-makers.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { ReportLink } from '../../parts/report-link.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { SharedLinks } from '../../parts/shared-links.tsx'
import { StatementText } from '../../parts/statement-text.tsx'
import { AsItStood } from '../../parts/as-it-stood.tsx'
import { addressAt, askedOf } from './asked.ts'
import { CampaignBackers } from './campaign-backers.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const { q, at } = askedOf(request)
  const { campaign } = await ask(readCampaign, { slug, ...(at !== undefined && { at }) })
  const backers = campaign.version && (await ask(listBackers, { slug, ...(q && { q }), ...(at !== undefined && { at }), perPage: 1000 }))
  return { locale: campaign.locale, campaign, backers, q: q ?? '', at }
}

export function Component() {
  const t = useTranslations('public.campaign')
  const { date } = useFormats()
  const record = useTranslations('record')
  const { campaign, backers, q, at } = useLoaderData<typeof loader>()
  const { slug, title, version, locale } = campaign
  const standing = backers ?? campaign
  return (
    <article className="campaign">
      <PageTitle>{at === undefined ? title : record('asItStood.titleOf', { title, revision: at })}</PageTitle>
      {at === undefined && <SharedLinks campaign={campaign} />}
      <AsItStood of={campaign} path={`/campaigns/${slug}`} />
      <CampaignHead campaign={campaign} />
      {campaign.outcome && <CampaignOutcome outcome={campaign.outcome} locale={locale} />}
      <div className="campaign-body">
        <CampaignSide campaign={campaign} standing={standing} />
        <div className="campaign-text">
          <DecisionMakers decisionMakers={campaign.decisionMakers} {...(version && campaign.decisionMakers.length > 0 && { answered: false })} />
          {version && (
            <section aria-labelledby="statement">
              <h2 id="statement" className="visually-hidden">
                {t('statement')}
              </h2>
              <StatementText html={version.html} locale={locale} />
              <p className="quiet">
                {t('version', { number: version.number, date: date(version.publishedAt) })}
                <span className="screen-only">
                  {'. '}
                  {t.rich('versionMore', { link: linkTo(`/campaigns/${slug}/versions/${version.number}`) })}
                </span>
              </p>
              <OwnAddress path={at === undefined ? `/campaigns/${slug}/versions/${version.number}` : addressAt(`/campaigns/${slug}`, at)} />
            </section>
          )}
        </div>
      </div>
      {backers && <CampaignBackers slug={slug} q={q} at={at} {...backers} />}
      {version && at === undefined && <ReportLink slug={slug} />}
    </article>
  )
}
