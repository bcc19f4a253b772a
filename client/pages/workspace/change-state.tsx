import { data, Link, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { closeCampaign, launchCampaign, pauseCampaign, renewFoundingLink, reopenCampaign, resumeCampaign } from '#contracts/campaigns.ts'
import { Button } from '#client/ui/button.tsx'
import { attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { stateChanges, type StateChange } from './state-links.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

const acts = {
  pause: { endpoint: pauseCampaign, done: 'paused' },
  resume: { endpoint: resumeCampaign, done: 'resumed' },
  close: { endpoint: closeCampaign, done: 'closed' },
  reopen: { endpoint: reopenCampaign, done: 'reopened' },
  launch: { endpoint: launchCampaign, done: 'launched' },
  'new-link': { endpoint: renewFoundingLink, done: 'newLink' },
} as const

const changeIn = (params: { change?: string }): StateChange => {
  const change = stateChanges.find((known) => known === params.change)
  if (!change) throw data(null, { status: 404 })
  return change
}

export function loader({ params }: LoaderFunctionArgs) {
  changeIn(params)
  return null
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask) => {
    const { endpoint, done } = acts[changeIn(args.params)]
    const slug = args.params.slug!
    await ask(endpoint, { slug })
    return goOn(`/workspace/campaigns/${slug}`, done)
  })

/** Says what a change of state means, and does it when the button is pressed. */
export function Component() {
  const t = useTranslations('workspace.state')
  const change = changeIn(useParams())
  const { campaign } = useCampaign()
  const { refused } = useOutcome()
  return (
    <PostForm>
      <CampaignTitle page={t(`${change}Title`)} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t(`${change}Title`)}</h1>
      <p>{t(change)}</p>
      <p className="actions">
        <Button look={change === 'close' || change === 'new-link' ? 'care' : 'primary'} disabled={useSubmitting()}>
          {t(`${change}Button`)}
        </Button>
        <Link to={`/workspace/campaigns/${campaign.slug}`}>{t('back')}</Link>
      </p>
    </PostForm>
  )
}
