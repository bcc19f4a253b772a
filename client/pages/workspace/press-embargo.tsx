import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { endEmbargo, renewPreviewLink, setEmbargo } from '#contracts/press-embargo.ts'
import { readPressDesk, type PressDesk } from '#contracts/press-desk.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Select } from '#client/ui/select.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { CopyLink } from './copy-link.tsx'
import { PostForm } from './post-form.tsx'
import { PressViews } from './press-views.tsx'
import { Problems } from './problems.tsx'
import { shownIn, timeZones } from './time-zones.ts'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { desk } = await asLead(args)(readPressDesk, { slug: args.params.slug! })
  return { embargo: desk.embargo, zones: timeZones() }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { intent, day = '', time = '', zone = '' }) => {
    const slug = args.params.slug!
    const here = `/workspace/campaigns/${slug}/press/embargo`
    if (intent === 'renew') {
      await ask(renewPreviewLink, { slug })
      return goOn(here, 'previewRenewed')
    }
    if (intent === 'end') {
      await ask(endEmbargo, { slug })
      return goOn(here, 'embargoEnded')
    }
    await ask(setEmbargo, { slug, until: `${day.trim()}T${time.trim() || '09:00'}`, zone })
    return goOn(here, 'embargoSet')
  })

/** A preview for journalists before the campaign is public, and until when they keep it to themselves. */
export function Component() {
  const t = useTranslations('workspace.press.embargo')
  const { campaign } = useCampaign()
  const { embargo, zones } = useLoaderData<typeof loader>()
  const { refused: told, typed, formKey } = useOutcome()
  const refused = told && { ...told, fields: told.fields.map(({ field, message }) => ({ field: field === 'until' ? 'day' : field, message })) }
  const submitting = useSubmitting()
  const known = embargo ? shownIn(embargo.zone, embargo.until) : undefined
  const isPublic = campaign.state !== 'draft' && !campaign.beforeLaunch
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      <PressViews />
      <p className="measure">{t('intro')}</p>
      {embargo && <Standing embargo={embargo} />}
      {isPublic ? (
        <p>{t('isPublic')}</p>
      ) : (
        <PostForm key={`${formKey}-${embargo?.until ?? ''}`}>
          <h2>{embargo ? t('change') : t('make')}</h2>
          <Field name="day" type="date" label={t('day')} problem={problemOf(refused?.fields, 'day')} defaultValue={typed?.day ?? known?.day} width="short" />
          <Field name="time" type="time" label={t('time')} hint={t('timeHint')} optional defaultValue={typed?.time ?? known?.time} width="short" />
          <Select name="zone" label={t('zone')} problem={problemOf(refused?.fields, 'zone')} nothing={t('noZone')} defaultValue={typed?.zone ?? embargo?.zone ?? ''} options={zones} />
          <p className="actions">
            <Button disabled={submitting}>{embargo ? t('save') : t('makeLink')}</Button>
          </p>
        </PostForm>
      )}
    </>
  )
}

function Standing({ embargo: { until, zone, url } }: { embargo: NonNullable<PressDesk['embargo']> }) {
  const t = useTranslations('workspace.press.embargo')
  const { timeInZone } = useFormats()
  const submitting = useSubmitting()
  return (
    <>
      <h2>{t('link')}</h2>
      <p>{t('until', { time: timeInZone(until, zone) })}</p>
      <CopyLink address={url} />
      <PostForm className="actions">
        <Button look="secondary" intent="renew" disabled={submitting}>
          {t('renew')}
        </Button>
        <Button look="care" intent="end" disabled={submitting}>
          {t('end')}
        </Button>
      </PostForm>
    </>
  )
}
