import { Link, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { changeCampaign } from '#contracts/campaigns.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

/** Both fields are in UTC. A day without a time lasts to its end; no day is refused by the contract's own words. */
const momentOf = (day = '', time = ''): string => `${day.trim()}T${time.trim() || '23:59'}:00Z`

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { day, time, intent }) => {
    const slug = args.params.slug!
    await ask(changeCampaign, { slug, closesAt: intent === 'none' ? null : momentOf(day, time) })
    return goOn(`/workspace/campaigns/${slug}`, 'deadline')
  })

export function Component() {
  const t = useTranslations('workspace')
  const { time } = useFormats()
  const { campaign } = useCampaign()
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const problem = refused?.fields.find(({ field }) => field === 'closesAt')?.message
  const shown = refused && problem ? { ...refused, fields: [{ field: 'day', message: problem }] } : refused
  return (
    <PostForm key={formKey}>
      <CampaignTitle page={t('deadline.title')} problems={Boolean(refused)} />
      <Problems refused={shown} />
      <h1>{t('deadline.title')}</h1>
      <p>{t('deadline.intro')}</p>
      <p>{campaign.closesAt ? t('deadline.now', { time: time(campaign.closesAt) }) : t('deadline.nowNone')}</p>
      <Field name="day" type="date" label={t('deadline.day')} problem={problem} defaultValue={typed?.day ?? campaign.closesAt?.slice(0, 10)} width="short" />
      <Field name="time" type="time" label={t('deadline.time')} hint={`${t('deadline.timeHint')} ${t('deadline.utc')}`} defaultValue={typed?.time ?? campaign.closesAt?.slice(11, 16)} width="short" />
      <p className="actions">
        <Button disabled={submitting}>{t('deadline.save')}</Button>
        {campaign.closesAt && (
          <Button look="secondary" intent="none" disabled={submitting}>
            {t('deadline.none')}
          </Button>
        )}
        <Link to={`/workspace/campaigns/${campaign.slug}`}>{t('cancel')}</Link>
      </p>
    </PostForm>
  )
}
