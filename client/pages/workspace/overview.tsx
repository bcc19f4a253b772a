import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readDraft, readGrowth, readSettings } from '#contracts/campaigns.ts'
import { listSignatures } from '#contracts/lead-signatures.ts'
import { asLead } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { FoundingPhase } from './founding-phase.tsx'
import { LetterLinks } from './letter-links.tsx'
import { NextStep } from './next-step.tsx'
import { OverviewCount } from './overview-count.tsx'
import { OverviewFacts } from './overview-facts.tsx'
import { PublicLink } from './public-link.tsx'
import { StateLinks } from './state-links.tsx'
import { StatePill } from './state-pill.tsx'
import { useNews } from './use-news.ts'

const namesShown = 50

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug!
  const ask = asLead(args)
  const [{ draft }, { today, days }, { settings }] = await Promise.all([ask(readDraft, { slug }), ask(readGrowth, { slug }), ask(readSettings, { slug })])
  const signed = settings.founding ? (await ask(listSignatures, { slug, state: 'listed', perPage: namesShown })).signatures.map(({ id, organisation }) => ({ id, name: organisation.name })) : []
  return { draft, today, days, settings, signed }
}

/** How the campaign stands and what to do next: the count, what waits, and until when, before anything else. */
export function Component() {
  const t = useTranslations('workspace.overview')
  const record = useTranslations('record.correct')
  const { campaign, names } = useCampaign()
  const { draft, today, days, settings, signed } = useLoaderData<typeof loader>()
  useNews()
  return (
    <>
      <CampaignTitle page={t('title')} />
      <div className="overview-head">
        <h1>{t('title')}</h1>
        <StatePill state={campaign.state} beforeLaunch={campaign.beforeLaunch} />
      </div>
      <section className="next" aria-labelledby="next">
        <h2 id="next">{t('next')}</h2>
        <NextStep draft={draft} />
      </section>
      <div className="overview">
        {campaign.state !== 'draft' && <OverviewCount days={days} />}
        <OverviewFacts today={today} settings={settings} />
      </div>
      {settings.founding ? (
        <FoundingPhase founding={settings.founding} signed={signed} />
      ) : (
        <>
          <h2>{t('publicPage')}</h2>
          <PublicLink />
          {campaign.state !== 'draft' && (
            <ul className="plain-list">
              <li>
                <Link to={`/workspace/campaigns/${campaign.slug}/other-sites`}>{t('otherSites')}</Link>
              </li>
              <li>
                <Link to={`/workspace/campaigns/${campaign.slug}/correction`}>{record('link')}</Link>
              </li>
            </ul>
          )}
        </>
      )}
      <h2>{t('letters')}</h2>
      {campaign.version ? <LetterLinks slug={campaign.slug} decisionMakers={campaign.decisionMakers} languages={campaign.languages} names={names} /> : <p>{t('noLetters')}</p>}
      <h2>{t('systems')}</h2>
      <p>
        <Link to={`/workspace/campaigns/${campaign.slug}/webhooks`}>{t('webhooks')}</Link>
      </p>
      <StateLinks />
    </>
  )
}
