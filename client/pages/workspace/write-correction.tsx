import { Link, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { writeCorrection } from '#contracts/record.ts'
import { Button } from '#client/ui/button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { wrong = '', right = '' }) => {
    const slug = args.params.slug!
    await ask(writeCorrection, { slug, wrong, right })
    return goOn(`/workspace/campaigns/${slug}`, 'correction')
  })

/** What was wrong, and what is right, for the public log. */
export function Component() {
  const t = useTranslations('record.correct')
  const workspace = useTranslations('workspace')
  const { campaign } = useCampaign()
  const { refused, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const problemOf = (field: string) => refused?.fields.find((problem) => problem.field === field)?.message
  return (
    <PostForm key={formKey}>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      <p className="measure">{t('lede')}</p>
      <TextArea name="wrong" label={t('wrong')} hint={t('wrongHint')} problem={problemOf('wrong')} defaultValue={typed?.wrong} maxLength={1000} rows={4} />
      <TextArea name="right" label={t('right')} problem={problemOf('right')} defaultValue={typed?.right} maxLength={1000} rows={4} />
      <p className="actions">
        <Button disabled={submitting}>{t('send')}</Button>
        <Link to={`/workspace/campaigns/${campaign.slug}`}>{workspace('cancel')}</Link>
      </p>
    </PostForm>
  )
}
