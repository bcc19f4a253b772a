import { Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { approveSignatures, listSignatures, mostApproved, type ApprovedTogether, type LeadSignature } from '#contracts/lead-signatures.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { asLead, attempt } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { mayBeTicked } from './held-about.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

/** What was ticked, or everything that waits for one reason. Ticks of what has been settled meanwhile are only counted. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams
  const ids = new Set(query.getAll('ids'))
  const heldFor = query.get('heldFor')
  const { signatures } = await asLead(args)(listSignatures, { slug: args.params.slug!, state: 'waiting' })
  const chosen = signatures.filter((one) => mayBeTicked(one) && (ids.has(one.id) || one.heldFor === heldFor)).slice(0, mostApproved)
  return { chosen, settled: Math.max(0, ids.size - chosen.length) }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { ids = '', reason = '' }) => ({ told: await ask(approveSignatures, { slug: args.params.slug!, ids: ids.split(',').filter(Boolean), reason }) }))

/** Lists several sign-ons at once, after showing which and why each waits. */
export function Component() {
  const t = useTranslations('workspace.together')
  const { campaign } = useCampaign()
  const { chosen, settled } = useLoaderData<typeof loader>()
  const told = useActionData<{ told?: ApprovedTogether }>()?.told
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const [query] = useSearchParams()
  const back = (
    <p>
      <Link to={`/workspace/campaigns/${campaign.slug}/queue`}>{t('back')}</Link>
    </p>
  )
  if (told) return <Told told={told}>{back}</Told>
  const title = t('title', { count: chosen.length })
  return (
    <>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{title}</h1>
      {settled > 0 && <p>{t('settled', { count: settled })}</p>}
      {chosen.length === 0 ? (
        <>
          <p>{query.has('ids') || query.has('heldFor') ? t('noneLeft') : t('none')}</p>
          {back}
        </>
      ) : (
        <PostForm key={formKey}>
          <p>{t('means')}</p>
          <Chosen chosen={chosen} />
          <input type="hidden" name="ids" value={chosen.map(({ id }) => id).join(',')} />
          <Field name="reason" label={t('reason')} hint={t('reasonHint')} problem={problemOf(refused?.fields, 'reason')} defaultValue={typed?.reason ?? t('usual')} autoComplete="off" />
          <p className="actions">
            <Button disabled={submitting}>{t('button', { count: chosen.length })}</Button>
            <Link to={`/workspace/campaigns/${campaign.slug}/queue`}>{t('cancel')}</Link>
          </p>
        </PostForm>
      )}
    </>
  )
}

function Chosen({ chosen }: { chosen: LeadSignature[] }) {
  return (
    <ul className="chosen">
      {chosen.map(({ id, organisation, heldWords, domainWords, resembles }) => (
        <li key={id}>
          <strong>
            <bdi>{organisation.name}</bdi>
          </strong>
          <div>{heldWords}</div>
          {resembles.map(({ id: other, name }) => (
            <div key={other}>
              <bdi>{name}</bdi>
            </div>
          ))}
          {domainWords && <div className="quiet">{domainWords}</div>}
        </li>
      ))}
    </ul>
  )
}

/** What came of it, name by name. */
function Told({ told: { approved, already, notApproved }, children }: { told: ApprovedTogether; children: React.ReactNode }) {
  const t = useTranslations('workspace.together')
  const title = t('doneTitle', { count: approved.length })
  return (
    <>
      <CampaignTitle page={title} />
      <h1>{title}</h1>
      {approved.length > 0 && (
        <Notice look="done" status>
          <p>{t('done')}</p>
        </Notice>
      )}
      <Names names={approved.map(({ id, name }) => ({ id, name }))} />
      {already.length > 0 && <h2>{t('already', { count: already.length })}</h2>}
      <Names names={already} />
      {notApproved.length > 0 && <h2>{t('notApproved', { count: notApproved.length })}</h2>}
      <Names names={notApproved.map(({ id, name = t('nameless'), message }) => ({ id, name, message }))} />
      {children}
    </>
  )
}

const Names = ({ names }: { names: { id: string; name: string; message?: string }[] }) =>
  names.length === 0 ? null : (
    <ul>
      {names.map(({ id, name, message }) => (
        <li key={id}>
          <bdi>{name}</bdi>
          {message && <div className="quiet">{message}</div>}
        </li>
      ))}
    </ul>
  )
