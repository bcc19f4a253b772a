import { data, Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { changeDecisionMaker, listDecisionMakers } from '#contracts/decision-makers.ts'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { DecisionMakerFields, decisionMakerIn } from './decision-maker-fields.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { slug, id } = args.params
  const { decisionMakers } = await asLead(args)(listDecisionMakers, { slug: slug! })
  const decisionMaker = decisionMakers.find((known) => known.id === id)
  if (!decisionMaker) throw data(null, { status: 404 })
  return { decisionMaker }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const { slug = '', id = '' } = args.params
    await ask(changeDecisionMaker, { slug, id, ...decisionMakerIn(typed) })
    return goOn(`/workspace/campaigns/${slug}/decision-makers`, 'changed')
  })

/** Changes what is known of one decision-maker. */
export function Component() {
  const t = useTranslations('workspace')
  const { campaign } = useCampaign()
  const { decisionMaker } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const title = t('decisionMakers.changeTitle', { name: decisionMaker.name })
  return (
    <PostForm key={formKey}>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{title}</h1>
      <DecisionMakerFields typed={typed} known={decisionMaker} problems={refused?.fields} />
      <p className="actions">
        <Button disabled={useSubmitting()}>{t('decisionMakers.save')}</Button>
        <Link to={`/workspace/campaigns/${campaign.slug}/decision-makers`}>{t('cancel')}</Link>
      </p>
    </PostForm>
  )
}
