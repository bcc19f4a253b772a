import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { addDecisionMaker, listDecisionMakers, type DecisionMaker } from '#contracts/decision-makers.ts'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { DecisionMakerFields, decisionMakerIn } from './decision-maker-fields.tsx'
import { newKey, OnceKey } from './once-key.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { decisionMakers } = await asLead(args)(listDecisionMakers, { slug: args.params.slug! })
  return { decisionMakers, key: newKey() }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const slug = args.params.slug!
    await ask(addDecisionMaker, { slug, ...decisionMakerIn(typed), key: typed.key })
    return goOn(`/workspace/campaigns/${slug}/decision-makers`, typed.intent === 'addBack' ? 'addedBack' : 'added')
  })

export function Component() {
  const t = useTranslations('workspace.decisionMakers')
  const { decisionMakers, key } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {decisionMakers.length === 0 ? <p>{t('none')}</p> : <People decisionMakers={decisionMakers} />}
      <h2>{t('addTitle')}</h2>
      {/* Another key after each one added, so that the fields are empty for the next. */}
      <PostForm key={`${formKey}-${decisionMakers.length}`}>
        <OnceKey value={key} />
        <DecisionMakerFields typed={typed} problems={refused?.fields} />
        <p className="actions">
          <Button disabled={useSubmitting()}>{t('add')}</Button>
        </p>
      </PostForm>
    </>
  )
}

function People({ decisionMakers }: { decisionMakers: DecisionMaker[] }) {
  const t = useTranslations('workspace.decisionMakers')
  const { campaign } = useCampaign()
  const to = (id: string) => `/workspace/campaigns/${campaign.slug}/decision-makers/${id}`
  return (
    <ul className="people">
      {decisionMakers.map(({ id, name, role, institution, area, email, address, salutation }) => (
        <li key={id}>
          <div>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            {[role, institution, area].map((line) => line && <div key={line}>{line}</div>)}
            {address && <div className="lines">{address}</div>}
            {email && <div>{email}</div>}
            {salutation && <div>{salutation}</div>}
          </div>
          <p className="actions">
            <Link to={to(id)} aria-label={t('changeNamed', { name })}>
              {t('change')}
            </Link>
            <Link to={`${to(id)}/removal`} aria-label={t('removeNamed', { name })}>
              {t('remove')}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
