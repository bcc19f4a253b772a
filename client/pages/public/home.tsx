import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listCampaigns } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { asBefore } from '../as-before.ts'
import { CampaignCard } from '../../parts/campaign-card.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { linkTo } from '../../parts/rich.tsx'

export const loader = async (args: LoaderFunctionArgs) => ({ ...asBefore(args), ...(await args.context.get(api)(listCampaigns, {})) })

export function Component() {
  const t = useTranslations('public.home')
  const { campaigns } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className="lede measure">{t('lede')}</p>
      {campaigns.length === 0 ? (
        <div className="measure">
          <h2>{t('empty')}</h2>
          <p>{t.rich('emptyMore', { link: linkTo('/workspace') })}</p>
        </div>
      ) : (
        <ul className="campaign-cards">
          {campaigns.map((campaign) => (
            <CampaignCard key={campaign.slug} campaign={campaign} />
          ))}
        </ul>
      )}
    </>
  )
}
