import { Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listInvalidations, undoInvalidation, type Invalidation, type UndoneInvalidation } from '#contracts/invalidations.ts'
import { useFormats } from '#client/language.tsx'
import { isolated } from '#client/parts/rich.tsx'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { asLead, attempt } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  return asLead(args)(listInvalidations, { slug: args.params.slug! })
}

/** What went back and what did not is told on the same page: it may be a list. */
export const action = (args: ActionFunctionArgs) => attempt(args, async (ask, { id = '' }) => ({ undone: await ask(undoInvalidation, { slug: args.params.slug!, id }) }))

/** When many were taken off at once, with the way back. */
export function Component() {
  const t = useTranslations('workspace.invalidations')
  const { campaign } = useCampaign()
  const { invalidations } = useLoaderData<typeof loader>()
  const undone = useActionData<{ undone?: UndoneInvalidation }>()?.undone
  const { refused } = useOutcome()
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      {undone && <Undone undone={undone} />}
      <p>{t('intro')}</p>
      <p className="actions">
        <Link className="button button-secondary" to={`/workspace/campaigns/${campaign.slug}/invalidations/new`}>
          {t('start')}
        </Link>
      </p>
      {invalidations.length === 0 && <p>{t('none')}</p>}
      {invalidations.map((invalidation) => (
        <Taken key={invalidation.id} invalidation={invalidation} />
      ))}
    </>
  )
}

function Undone({ undone: { restored, stayOff } }: { undone: UndoneInvalidation }) {
  const t = useTranslations('workspace.invalidations')
  const labelled = useTranslations('site')
  return (
    <Notice look={stayOff.length > 0 ? 'care' : 'done'} status title={t('restored', { count: restored })}>
      {stayOff.length > 0 && (
        <>
          <p>{t('stayOff', { count: stayOff.length })}</p>
          <ul>
            {stayOff.map(({ id, name, message }) => (
              <li key={id}>
                {labelled('labelled', { label: isolated(name), value: message })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

function Taken({ invalidation: { id, at, condition, reason, publicReason, count, standing, undoneAt } }: { invalidation: Invalidation }) {
  const t = useTranslations('workspace.invalidations')
  const { time } = useFormats()
  const submitting = useSubmitting()
  return (
    <section className="taken" aria-labelledby={`taken-${id}`}>
      <h2 id={`taken-${id}`}>{t('taken', { count, time: time(at) })}</h2>
      <SummaryList
        rows={[
          { key: 'condition', label: t('condition'), value: condition.map((words) => <div key={words}>{words}</div>) },
          { key: 'reason', label: t('reason'), value: reason },
          { key: 'public', label: t('publicReason'), value: publicReason },
          { key: 'standing', label: t('standing'), value: undoneAt ? t('undoneAt', { time: time(undoneAt), count: standing }) : t('stillOff', { count: standing }) },
        ]}
      />
      {!undoneAt && standing > 0 && (
        <PostForm>
          <input type="hidden" name="id" value={id} />
          <p className="actions">
            <Button look="secondary" disabled={submitting}>
              {t('undo', { count: standing })}
            </Button>
          </p>
        </PostForm>
      )}
    </section>
  )
}
