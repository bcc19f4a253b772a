import { Link, useLoaderData, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { takeDownCampaign } from '#contracts/host.ts'
import { useSite } from '#client/site-data.ts'
import { Button } from '#client/ui/button.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { TextArea } from '#client/ui/text-area.tsx'
import { attempt, goOn } from '../workspace/asking.ts'
import { PostForm } from '../workspace/post-form.tsx'
import { Problems } from '../workspace/problems.tsx'
import { useOutcome } from '../workspace/use-outcome.ts'
import { useSubmitting } from '../workspace/use-submitting.ts'
import { findHosted } from './find-hosted.ts'
import { HostTitle } from './host-layout.tsx'

export const loader = findHosted

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { reason = '' }) => {
    await ask(takeDownCampaign, { slug: args.params.slug!, reason })
    return goOn('/host/campaigns', 'takenDown')
  })

/** Says what it does before it is done, and asks for a reason that may stand in public. */
export function Component() {
  const t = useTranslations('host.takeDown')
  const { campaign } = useLoaderData<typeof loader>()
  const { runBy } = useSite()
  const { refused, typed, formKey } = useOutcome()
  const title = t('title', { title: campaign.title })
  return (
    <div className="narrow">
      <PostForm key={formKey}>
        <HostTitle page={title} problems={Boolean(refused)} />
        <Problems refused={refused} />
        <h1>{title}</h1>
        <p>{t('lead', { lead: campaign.lead.name, count: campaign.count })}</p>
        <p>{t('means')}</p>
        <ul>
          <li>{t('hidden')}</li>
          <li>{t('closed')}</li>
          <li>{t('mail')}</li>
          <li>{t('lead2', { email: runBy.email })}</li>
          <li>{t('reports', { count: campaign.reportsWaiting })}</li>
        </ul>
        <p>{t('kept')}</p>
        <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} problem={problemOf(refused?.fields, 'reason')} defaultValue={typed?.reason} rows={3} />
        <p className="actions">
          <Button look="care" disabled={useSubmitting()}>
            {t('button')}
          </Button>
          <Link to="/host/campaigns">{t('back')}</Link>
        </p>
      </PostForm>
    </div>
  )
}
