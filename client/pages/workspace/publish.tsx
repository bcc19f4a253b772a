import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { previewDraft, publishStatement, readDraft, type Draft, type Version } from '#contracts/campaigns.ts'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { missingIn } from './next-step.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { Published } from './published.tsx'
import { StatementReview } from './statement-review.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug!
  const ask = asLead(args)
  const { draft } = await ask(readDraft, { slug })
  const { html } = await ask(previewDraft, { slug, body: draft.body })
  return { draft, html }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask) => {
    const slug = args.params.slug!
    await ask(publishStatement, { slug })
    return goOn(`/workspace/campaigns/${slug}/publish`, 'published')
  })

const sameWording = (draft: Draft, version: Version) => draft.title === version.title && draft.ask === version.ask && draft.body === version.body && draft.locale === version.locale

export function Component() {
  const { campaign } = useCampaign()
  const { draft } = useLoaderData<typeof loader>()
  return campaign.version && sameWording(draft, campaign.version) ? <Published version={campaign.version} /> : <Review />
}

/** The last look before the wording freezes. */
function Review() {
  const t = useTranslations('workspace')
  const { campaign } = useCampaign()
  const { draft, html } = useLoaderData<typeof loader>()
  const { refused } = useOutcome()
  const publishing = useSubmitting()
  const missing = missingIn(draft)
  const { version } = campaign
  const signed = version && refused?.code === 'wording.has-signatures' ? t('publish.hasSignatures', { number: version.number }) : undefined
  return (
    <PostForm>
      <CampaignTitle page={t('publish.title')} problems={Boolean(refused)} />
      <Problems refused={refused} sentence={signed} />
      <h1>{t('publish.title')}</h1>
      {version && <p>{t('publish.newWording')}</p>}
      <p>{t('publish.freezes')}</p>
      <p>{t('publish.deadlineFree')}</p>
      <StatementReview draft={draft} html={html} />
      {missing.length > 0 && (
        <Notice look="care" title={t('publish.incomplete')}>
          <ul>
            {missing.map((part) => (
              <li key={part}>{t(`overview.${wordsForMissing[part]}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="actions">
        {missing.length === 0 && <Button disabled={publishing}>{publishing ? t('publish.publishing') : t('publish.publish')}</Button>}
        <Link to={`/workspace/campaigns/${campaign.slug}/draft`}>{t('publish.change')}</Link>
      </p>
    </PostForm>
  )
}

const wordsForMissing = { title: 'hasTitle', ask: 'hasAsk', body: 'hasBody' } as const
