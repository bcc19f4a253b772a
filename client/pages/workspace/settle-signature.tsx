import { data, Link, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { invalidateSignature, listSignatures, reinstateSignature, returnToQueue } from '#contracts/lead-signatures.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { PublicReasonField } from './public-reason-field.tsx'
import { publicReasonOf } from './public-reason.ts'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

const acts = {
  invalidation: { endpoint: invalidateSignature, done: 'takenOff' },
  reinstatement: { endpoint: reinstateSignature, done: 'putBack' },
  reconsideration: { endpoint: returnToQueue, done: 'reconsidered' },
} as const
type Act = keyof typeof acts

const actIn = ({ act }: { act?: string }): Act => {
  if (act === undefined || !Object.hasOwn(acts, act)) throw data(null, { status: 404 })
  return act as Act
}

export async function loader(args: LoaderFunctionArgs) {
  actIn(args.params)
  const { slug = '', id = '' } = args.params
  const { signatures } = await asLead(args)(listSignatures, { slug, id })
  const [signature] = signatures
  if (!signature) throw data(null, { status: 404 })
  return { signature }
}

/** Where an undo comes from another page, `back` says which, so that one goes on there. */
export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { reason = '', back, ...typed }) => {
    const { slug = '', id = '' } = args.params
    const act = actIn(args.params)
    const { endpoint, done } = acts[act]
    if (act === 'invalidation') await ask(invalidateSignature, { slug, id, reason, publicReason: publicReasonOf(typed) })
    else await ask(endpoint, { slug, id, reason })
    return goOn(`/workspace/campaigns/${slug}/${back === 'queue' ? `queue#held-${id}` : 'signatures'}`, done, id)
  })

/** Takes a sign-on off the list or puts it back, with a reason, after saying what that means. */
export function Component() {
  const t = useTranslations('workspace.settle')
  const short = useTranslations('workspace.short')
  const act = actIn(useParams())
  const { campaign } = useCampaign()
  const { signature } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const { name } = signature.organisation
  return (
    <PostForm key={formKey}>
      <CampaignTitle page={t(`${act}Title`, { name })} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t(`${act}Title`, { name })}</h1>
      <p className="quiet">{t('now', { state: short(signature.state) })}</p>
      <p>{t(act)}</p>
      <Field name="reason" label={t('reason')} hint={t('reasonHint')} problem={problemOf(refused?.fields, 'reason')} defaultValue={typed?.reason} autoComplete="off" />
      {act === 'invalidation' && signature.state !== 'pending' && <PublicReasonField typed={typed} problems={refused?.fields} nothing={t('publicNothing')} />}
      <p className="actions">
        <Button look={act === 'invalidation' ? 'care' : 'primary'} disabled={submitting}>
          {t(`${act}Button`)}
        </Button>
        <Link to={`/workspace/campaigns/${campaign.slug}/signatures`}>{t('back')}</Link>
      </p>
    </PostForm>
  )
}
