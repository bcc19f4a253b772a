import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readReport, settleReport } from '#contracts/host.ts'
import { Button } from '#client/ui/button.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { TextArea } from '#client/ui/text-area.tsx'
import { asLead, attempt, goOn } from '../workspace/asking.ts'
import { PostForm } from '../workspace/post-form.tsx'
import { Problems } from '../workspace/problems.tsx'
import { useOutcome } from '../workspace/use-outcome.ts'
import { useSubmitting } from '../workspace/use-submitting.ts'
import { HostTitle } from './host-layout.tsx'
import { ReportFacts } from './report-facts.tsx'

export async function loader(args: LoaderFunctionArgs) {
  return asLead(args)(readReport, { id: args.params.id! })
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { answer = '' }) => {
    await ask(settleReport, { id: args.params.id!, answer })
    return goOn('/host', 'reportKept')
  })

/** One report: keep the campaign with an answer, or go on to take it down. */
export function Component() {
  const t = useTranslations('host.report')
  const { report } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const { campaign, settledAt } = report
  const title = t('title', { title: campaign.title })
  return (
    <div className="narrow">
      <HostTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{title}</h1>
      <ReportFacts report={report} />
      {settledAt ? (
        <p>{t('settled')}</p>
      ) : (
        <>
          <h2>{t('keep')}</h2>
          <p>{t('keepMore')}</p>
          <PostForm key={formKey}>
            <TextArea name="answer" label={t('answer')} hint={t('answerHint')} problem={problemOf(refused?.fields, 'answer')} defaultValue={typed?.answer} rows={4} />
            <Button disabled={submitting}>{t('keepButton')}</Button>
          </PostForm>
          <h2>{t('takeDown')}</h2>
          <p>{campaign.state === 'taken-down' ? t('already') : t('takeDownMore')}</p>
          {campaign.state !== 'taken-down' && (
            <p>
              <Link to={`/host/campaigns/${campaign.slug}/takedown`}>{t('takeDownLink')}</Link>
            </p>
          )}
        </>
      )}
      <p>
        <Link to="/host">{t('back')}</Link>
      </p>
    </div>
  )
}
