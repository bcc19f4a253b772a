import { Link, useLoaderData, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { removeDecisionMaker } from '#contracts/decision-makers.ts'
import { Button } from '#client/ui/button.tsx'
import { attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import type { loader } from './decision-maker.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export { loader } from './decision-maker.tsx'

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask) => {
    const { slug = '', id = '' } = args.params
    await ask(removeDecisionMaker, { slug, id })
    return goOn(`/workspace/campaigns/${slug}/decision-makers`, 'removed')
  })

/** Asks once more before a decision-maker goes. */
export function Component() {
  const t = useTranslations('workspace.decisionMakers')
  const { campaign } = useCampaign()
  const { decisionMaker } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  const title = t('removeTitle', { name: decisionMaker.name })
  return (
    <PostForm>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{title}</h1>
      <p>{t('removeIntro')}</p>
      <p className="actions">
        <Button look="care" disabled={useSubmitting()}>
          {t('removeButton')}
        </Button>
        <Link to={`/workspace/campaigns/${campaign.slug}/decision-makers`}>{t('keep')}</Link>
      </p>
    </PostForm>
  )
}
