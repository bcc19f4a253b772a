import { data, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { outcomeKinds } from '#contracts/campaigns.ts'
import { previewOutcome, setOutcome } from '#contracts/endings.ts'
import { CampaignOutcome } from '#client/parts/campaign-outcome.tsx'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Radios } from '#client/ui/radios.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import type { Outcome } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

type Preview = { preview: { html: string; notes: { line: number; message: string }[] }; typed: Outcome['typed'] }

export async function loader(args: LoaderFunctionArgs) {
  const { told } = await asLead(args)(previewOutcome, { slug: args.params.slug!, words: '' })
  return { told }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const slug = args.params.slug!
    const { words = '', intent } = typed
    if (intent === 'look') return data<Preview>({ preview: await ask(previewOutcome, { slug, words }), typed })
    await ask(setOutcome, { slug, outcome: outcomeKinds.find((known) => known === typed.outcome) as 'won', words })
    return goOn(`/workspace/campaigns/${slug}`, 'outcome')
  })

/** What came of the campaign: the words, how they will look, and who is told, before anything is sent. */
export function Component() {
  const t = useTranslations('workspace.ending')
  const domain = useTranslations('domain.outcome')
  const { campaign } = useCampaign()
  const { told } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  const preview = useActionData<Partial<Preview>>()?.preview
  const submitting = useSubmitting()
  const { outcome } = campaign
  const kind = outcomeKinds.find((known) => known === (typed?.outcome ?? outcome?.kind))
  const title = outcome ? t('correctTitle') : t('title')
  if (campaign.state !== 'closed') return <NotNow title={title} />
  return (
    <>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{title}</h1>
      <p>{outcome ? t('correctIntro') : t('intro')}</p>
      <PostForm key={formKey}>
        <Radios name="outcome" label={t('kind')} problem={problemOf(refused?.fields, 'outcome')} defaultValue={kind} options={outcomeKinds.map((value) => ({ value, label: domain(value), hint: t(`hint.${value}`) }))} />
        <TextArea name="words" label={t('words')} hint={t('wordsHint')} problem={problemOf(refused?.fields, 'words')} defaultValue={typed?.words ?? outcome?.words} rows={10} dir="auto" lang={campaign.locale} />
        <p className="actions">
          <Button look="secondary" intent="look" disabled={submitting}>
            {t('look')}
          </Button>
        </p>
        {preview && (
          <section aria-labelledby="preview" className="outcome-preview">
            <h2 id="preview">{t('previewTitle')}</h2>
            {preview.notes.map(({ line, message }) => (
              <p key={`${line} ${message}`}>{t('note', { line, message })}</p>
            ))}
            {kind ? <CampaignOutcome outcome={{ kind, html: preview.html, at: outcome?.at ?? campaign.asOf ?? '' }} locale={campaign.locale} /> : <p>{t('chooseFirst')}</p>}
          </section>
        )}
        <Notice look="care" title={t('toldTitle')}>
          <p>{outcome ? t('toldNobody') : t('told', { count: told })}</p>
        </Notice>
        <p className="actions">
          <Button disabled={submitting}>{outcome ? t('correct') : t('publish', { count: told })}</Button>
          <Link to={`/workspace/campaigns/${campaign.slug}`}>{t('cancel')}</Link>
        </p>
      </PostForm>
    </>
  )
}

function NotNow({ title }: { title: string }) {
  const t = useTranslations('workspace.ending')
  const { campaign } = useCampaign()
  return (
    <>
      <CampaignTitle page={title} />
      <h1>{title}</h1>
      <p>{campaign.state === 'archived' ? t('archivedAlready') : t('closeFirst')}</p>
      <p>
        <Link to={`/workspace/campaigns/${campaign.slug}`}>{t('back')}</Link>
      </p>
    </>
  )
}
