import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { openFoundingLink } from '#contracts/campaigns.ts'
import { api } from '../../context.ts'
import { useLaunchTime } from '../../parts/before-launch.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { ButtonLink } from '../../ui/button.tsx'

/** After launch the link leads to the public page at once. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { campaign } = await context.get(api)(openFoundingLink, { token: params.token! })
  if (!campaign.beforeLaunch) throw redirect(`/campaigns/${campaign.slug}`)
  return campaign
}

/** The first page behind a private link. It names nothing: programs that make a preview of a link read this far. */
export function Component() {
  const t = useTranslations('signer.founding')
  const campaign = useLoaderData<typeof loader>()
  const until = useLaunchTime(campaign.beforeLaunch)
  return (
    <div className="measure">
      <PageTitle>{t('title')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className="lede">{until ? t('until', { time: until }) : t('open')}</p>
      <p>{t('keep')}</p>
      <p className="actions">
        <ButtonLink href={`/campaigns/${campaign.slug}`}>{t('read')}</ButtonLink>
      </p>
      <p className="quiet">{t('cookie')}</p>
    </div>
  )
}
