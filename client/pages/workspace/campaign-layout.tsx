import { Link, NavLink, Outlet, useLoaderData, useOutletContext, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readCampaign, type Campaign } from '#contracts/campaigns.ts'
import { listSignatures } from '#contracts/lead-signatures.ts'
import { spokenIn } from '#contracts/words/words.ts'
import { PageTitle } from '#client/parts/page-title.tsx'
import { asLead } from './asking.ts'
import { languageNames, type LanguageNames } from './language-names.ts'

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug!
  const ask = asLead(args)
  // Of the sign-ons only the sums are wanted here.
  const [{ campaign }, { totals, waiting, undelivered, asking, quotes }] = await Promise.all([ask(readCampaign, { slug }), ask(listSignatures, { slug, perPage: 1 })])
  const { locale } = campaign
  const names = languageNames(campaign.languages.map((one) => one.locale), spokenIn(locale))
  return { locale, campaign, names, totals, waiting: waiting.count, oldest: waiting.since, undelivered, asking, quotes }
}

/** Every page of the campaign starts from how it stands now: what waits may have come since the last one. */
export const shouldRevalidate = ({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) => defaultShouldRevalidate || currentUrl.pathname !== nextUrl.pathname

/** The campaign that the page belongs to, how many sign-ons it has by state, how many wait for a person and since when, and whom no e-mail reached. */
export type OfCampaign = { campaign: Campaign; /** Of the languages that its wording can be read in. */ names: LanguageNames; totals: Record<string, number>; waiting: number; oldest: string | null; undelivered: number; /** Of the pending ones, those that wait for a decision at the organisation. */ asking: number; /** Given to the press, and not on the press desk. */ quotes: number }
export const useCampaign = () => useOutletContext<OfCampaign>()

export function Component() {
  const t = useTranslations('workspace')
  const found = useLoaderData<typeof loader>()
  const { campaign, waiting, quotes } = found
  const to = (page: string) => `/workspace/campaigns/${campaign.slug}${page}`
  const items: [string, string][] = [
    ['', t('menuItems.overview')],
    ['/draft', t('menuItems.wording')],
    ['/decision-makers', t('menuItems.decisionMakers')],
    ['/publish', t('menuItems.publish')],
    ['/signatures', t('menuItems.signatures')],
    ['/imports', t('menuItems.imports')],
    ['/queue', waiting > 0 ? t('menuItems.queueWith', { count: waiting }) : t('menuItems.queue')],
    ['/press', quotes > 0 ? t('menuItems.pressWith', { count: quotes }) : t('menuItems.press')],
  ]
  return (
    <>
      <p className="campaign-name">
        <Link to={to('')}>
          <bdi>{campaign.title}</bdi>
        </Link>
      </p>
      <nav aria-label={t('campaignMenu')} className="campaign-menu">
        <ul className="menu">
          {items.map(([page, words]) => (
            <li key={page}>
              <NavLink to={to(page)} end={page === ''}>
                {words}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet context={found satisfies OfCampaign} />
    </>
  )
}

/** The title of the window names the page and the campaign. */
export function CampaignTitle({ page, problems }: { page: string; problems?: boolean }) {
  const t = useTranslations('workspace')
  const { campaign } = useCampaign()
  return <PageTitle problems={problems}>{t('pageOf', { page, campaign: campaign.title })}</PageTitle>
}
