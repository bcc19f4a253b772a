import { Link, useLoaderData, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { restoreCampaign } from '#contracts/host.ts'
import { useFormats } from '#client/language.tsx'
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
  attempt(args, async (ask, { note }) => {
    await ask(restoreCampaign, { slug: args.params.slug!, note })
    return goOn('/host/campaigns', 'restored')
  })

/** Puts back what was taken down, after saying in which state. */
export function Component() {
  const t = useTranslations('host.restore')
  const states = useTranslations('domain.campaignState')
  const { campaign } = useLoaderData<typeof loader>()
  const { time } = useFormats()
  const { refused, typed, formKey } = useOutcome()
  const title = t('title', { title: campaign.title })
  const { takenDown } = campaign
  return (
    <div className="narrow">
      <PostForm key={formKey}>
        <HostTitle page={title} problems={Boolean(refused)} />
        <Problems refused={refused} />
        <h1>{title}</h1>
        {takenDown && (
          <>
            <p>{t('reason', { time: time(takenDown.at) })}</p>
            <blockquote dir="auto">{takenDown.reason}</blockquote>
          </>
        )}
        <p>{t('means', { state: states(takenDown?.from ?? campaign.state) })}</p>
        <TextArea name="note" label={t('note')} hint={t('noteHint')} optional problem={problemOf(refused?.fields, 'note')} defaultValue={typed?.note} rows={3} />
        <p className="actions">
          <Button disabled={useSubmitting()}>{t('button')}</Button>
          <Link to="/host/campaigns">{t('back')}</Link>
        </p>
      </PostForm>
    </div>
  )
}
