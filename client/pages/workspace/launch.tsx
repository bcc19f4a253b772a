import { Link, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { changeCampaign, readSettings } from '#contracts/campaigns.ts'
import { useLaunchTime } from '#client/parts/before-launch.tsx'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { inLaunchForm, LaunchFields, launchIn } from './launch-fields.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { timeZones } from './time-zones.ts'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug!
  const { settings } = await asLead(args)(readSettings, { slug })
  if (!settings.founding) throw redirect(`/workspace/campaigns/${slug}`)
  return { founding: settings.founding, zones: timeZones() }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const slug = args.params.slug!
    await ask(changeCampaign, { slug, ...(typed.intent === 'none' ? { launchAt: null } : launchIn(typed)) })
    return goOn(`/workspace/campaigns/${slug}`, 'launchTime')
  })

/** When a campaign behind its private link becomes public. */
export function Component() {
  const t = useTranslations('workspace')
  const { campaign } = useCampaign()
  const { founding, zones } = useLoaderData<typeof loader>()
  const { refused: told, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const until = useLaunchTime(founding)
  const refused = inLaunchForm(told)
  return (
    <PostForm key={formKey}>
      <CampaignTitle page={t('launch.title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('launch.title')}</h1>
      <p>{t('launch.intro')}</p>
      <p>{until ? t('launch.now', { time: until }) : t('launch.nowNone')}</p>
      <LaunchFields refused={refused} typed={typed} zones={zones} now={founding} />
      <p className="actions">
        <Button disabled={submitting}>{t('launch.save')}</Button>
        {until && (
          <Button look="secondary" intent="none" disabled={submitting}>
            {t('launch.none')}
          </Button>
        )}
        <Link to={`/workspace/campaigns/${campaign.slug}`}>{t('cancel')}</Link>
      </p>
    </PostForm>
  )
}
