import { data, Link, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { invalidateAsHost, listHostedSignatures, reinstateAsHost } from '#contracts/host.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { asLead, attempt, goOn } from '../workspace/asking.ts'
import { PostForm } from '../workspace/post-form.tsx'
import { Problems } from '../workspace/problems.tsx'
import { PublicReasonField } from '../workspace/public-reason-field.tsx'
import { publicReasonOf } from '../workspace/public-reason.ts'
import { useOutcome } from '../workspace/use-outcome.ts'
import { useSubmitting } from '../workspace/use-submitting.ts'
import { findHosted } from './find-hosted.ts'
import { HostTitle } from './host-layout.tsx'

const acts = ['invalidation', 'reinstatement'] as const
type Act = (typeof acts)[number]

const actIn = ({ act }: { act?: string }): Act => {
  const known = acts.find((each) => each === act)
  if (!known) throw data(null, { status: 404 })
  return known
}

export async function loader(args: LoaderFunctionArgs) {
  actIn(args.params)
  const { slug = '', id = '' } = args.params
  const [{ campaign }, { signatures }] = await Promise.all([findHosted(args), asLead(args)(listHostedSignatures, { slug, id })])
  const [signature] = signatures
  if (!signature) throw data(null, { status: 404 })
  return { campaign, signature }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { reason = '', ...typed }) => {
    const { slug = '', id = '' } = args.params
    const takesOff = actIn(args.params) === 'invalidation'
    if (takesOff) await ask(invalidateAsHost, { slug, id, reason, publicReason: publicReasonOf(typed) })
    else await ask(reinstateAsHost, { slug, id, reason })
    return goOn(`/host/campaigns/${slug}/signatures`, takesOff ? 'takenOffByHost' : 'putBackByHost')
  })

/** Takes a sign-on off the list of a campaign or puts it back, as its lead could, after saying what that means. */
export function Component() {
  const t = useTranslations('host.settle')
  const settle = useTranslations('workspace.settle')
  const short = useTranslations('workspace.short')
  const act = actIn(useParams())
  const { campaign, signature } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const title = settle(`${act}Title`, { name: signature.name })
  return (
    <div className="narrow">
      <PostForm key={formKey}>
        <HostTitle page={title} problems={Boolean(refused)} />
        <Problems refused={refused} />
        <h1>{title}</h1>
        <p className="quiet">{t('of', { title: campaign.title, lead: campaign.lead.name, state: short(signature.state) })}</p>
        <p>{t(act)}</p>
        <p>{t('told', { lead: campaign.lead.name })}</p>
        <Field name="reason" label={settle('reason')} hint={t('reasonHint')} problem={problemOf(refused?.fields, 'reason')} defaultValue={typed?.reason} autoComplete="off" />
        {act === 'invalidation' && signature.state !== 'pending' && <PublicReasonField typed={typed} problems={refused?.fields} nothing={settle('publicNothing')} />}
        <p className="actions">
          <Button look={act === 'invalidation' ? 'care' : 'primary'} disabled={useSubmitting()}>
            {settle(`${act}Button`)}
          </Button>
          <Link to={`/host/campaigns/${campaign.slug}/signatures`}>{settle('back')}</Link>
        </p>
      </PostForm>
    </div>
  )
}
