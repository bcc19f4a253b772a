import { Form, Link, useActionData, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listDecisionMakers, removeDecisionMaker, type DecisionMaker } from '#contracts/decision-makers.ts'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt } from './asking.ts'
import { CampaignTitle } from './campaign-layout.tsx'
import { decisionMakerNames } from './decision-maker-fields.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'
import { useOnce } from './use-once.ts'

/** Nobody, once they are removed: the page that says so is this one. */
export async function loader(args: LoaderFunctionArgs) {
  const { decisionMakers } = await asLead(args)(listDecisionMakers, { slug: args.params.slug! })
  return { decisionMaker: decisionMakers.find(({ id }) => id === args.params.id) ?? null }
}

/** The details come back in the answer, and nowhere else: that is where they can be added again from. */
export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask): Promise<{ removed?: DecisionMaker }> => {
    const { slug = '', id = '' } = args.params
    const { decisionMakers } = await ask(listDecisionMakers, { slug })
    const removed = decisionMakers.find((known) => known.id === id)
    await ask(removeDecisionMaker, { slug, id })
    return removed ? { removed } : {}
  })

/** Asks once more before a decision-maker goes, and offers to take it back. */
export function Component() {
  const { decisionMaker } = useLoaderData<typeof loader>()
  const removed = useActionData<{ removed?: DecisionMaker }>()?.removed
  if (removed) return <Removed person={removed} />
  return decisionMaker ? <Ask person={decisionMaker} /> : <Gone />
}

const useListPath = () => `/workspace/campaigns/${useParams().slug}/decision-makers`

function Ask({ person }: { person: DecisionMaker }) {
  const t = useTranslations('workspace.decisionMakers')
  const { refused } = useOutcome()
  const title = t('removeTitle', { name: person.name })
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
        <Link to={useListPath()}>{t('keep')}</Link>
      </p>
    </PostForm>
  )
}

function Removed({ person }: { person: DecisionMaker }) {
  const t = useTranslations('workspace')
  const list = useListPath()
  const title = t('decisionMakers.removedTitle', { name: person.name })
  return (
    <Form method="post" onSubmit={useOnce()} action={list}>
      <CampaignTitle page={title} />
      <h1>{title}</h1>
      <output>{t('decisionMakers.removedIntro')}</output>
      <input type="hidden" name="intent" value="addBack" />
      {decisionMakerNames.map((name) => (
        <input key={name} type="hidden" name={name} value={person[name] ?? ''} />
      ))}
      <p className="actions">
        <Button look="secondary" disabled={useSubmitting()}>
          {t('undo.removed')}
        </Button>
        <Link to={list}>{t('decisionMakers.back')}</Link>
      </p>
    </Form>
  )
}

function Gone() {
  const t = useTranslations('workspace.decisionMakers')
  return (
    <>
      <CampaignTitle page={t('removedAlready')} />
      <h1>{t('removedAlready')}</h1>
      <p>
        <Link to={useListPath()}>{t('back')}</Link>
      </p>
    </>
  )
}
