import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listBackers } from '#contracts/backers.ts'
import { readCampaign } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useFormats } from '../../language.tsx'
import { addressAt, useAddressAt } from '../../parts/address-at.ts'
import { CampaignHead } from '../../parts/campaign-head.tsx'
import { CampaignOutcome } from '../../parts/campaign-outcome.tsx'
import { CampaignSide } from '../../parts/campaign-side.tsx'
import { DecisionMakers } from '../../parts/decision-makers.tsx'
import { IsTranslation, LanguageLinks, readIn, shownIn } from '../../parts/languages.tsx'
import { OwnAddress } from '../../parts/own-address.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { ReportLink } from '../../parts/report-link.tsx'
import { linkTo } from '../../parts/rich.tsx'
import { SharedLinks } from '../../parts/shared-links.tsx'
import { StatementText } from '../../parts/statement-text.tsx'
import { AsItStood } from '../../parts/as-it-stood.tsx'
import { askedOf } from './asked.ts'
import { CampaignBackers } from './campaign-backers.tsx'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ask = context.get(api)
  const slug = params.slug!
  const { q, at, lang } = askedOf(request)
  const then = { ...(at !== undefined && { at }), ...(lang && { lang }) }
  const { campaign } = await ask(readCampaign, { slug, ...then })
  const backers = campaign.version && (await ask(listBackers, { slug, ...(q && { q }), ...then, perPage: 1000 }))
  return { ...readIn(campaign), campaign, backers, q: q ?? '', at }
}

export function Component() {
  const t = useTranslations('public.campaign')
  const { date } = useFormats()
  const record = useTranslations('record')
  const { campaign, backers, q, at } = useLoaderData<typeof loader>()
  const { slug, version, translation, languages } = campaign
  const { title, locale } = shownIn(campaign, translation)
  const inLanguage = useAddressAt()
  const path = `/campaigns/${slug}`
  const standing = backers ?? campaign
  return (
    <article className="campaign">
      <PageTitle>{at === undefined ? title : record('asItStood.titleOf', { title, revision: at })}</PageTitle>
      {at === undefined && <SharedLinks campaign={campaign} />}
      <AsItStood of={campaign} path={path} />
      <CampaignHead campaign={campaign}>
        <LanguageLinks languages={languages} shown={locale} hrefIn={(other) => addressAt(path, at, other)} />
        <IsTranslation translation={translation} languages={languages} href={addressAt(path, at)} />
      </CampaignHead>
      {campaign.outcome && <CampaignOutcome outcome={campaign.outcome} locale={campaign.locale} />}
      <div className="campaign-body">
        <CampaignSide campaign={campaign} standing={standing} />
        <div className="campaign-text">
          <DecisionMakers decisionMakers={campaign.decisionMakers} {...(version && campaign.decisionMakers.length > 0 && { answered: false })} />
          {version && (
            <section aria-labelledby="statement">
              <h2 id="statement" className="visually-hidden">
                {t('statement')}
              </h2>
              <StatementText html={(translation ?? version).html} locale={locale} />
              <p className="quiet">
                {t('version', { number: version.number, date: date(version.publishedAt) })}
                <span className="screen-only">
                  {'. '}
                  {t.rich('versionMore', { link: linkTo(inLanguage(`${path}/versions/${version.number}`)) })}
                </span>
              </p>
              <OwnAddress path={at === undefined ? inLanguage(`${path}/versions/${version.number}`) : inLanguage(path, at)} />
            </section>
          )}
        </div>
      </div>
      {backers && <CampaignBackers slug={slug} q={q} at={at} languages={languages} {...backers} />}
      {version && at === undefined && <ReportLink slug={slug} />}
    </article>
  )
}
