import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { previewDraft, readDraft, saveDraft, type Draft } from '#contracts/campaigns.ts'
import type { Answer, Api } from '#contracts/endpoint.ts'
import { useFormats } from '#client/language.tsx'
import { api } from '#client/context.ts'
import { Notice } from '#client/ui/notice.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { DraftForm } from './draft-form.tsx'
import { refusedIn, typedIn, type Outcome, type Typed } from './outcome.ts'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { draft } = await asLead(args)(readDraft, { slug: args.params.slug! })
  return { draft }
}

/** A preview changes nothing, so nothing is read anew: least of all the revision that is being edited. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) => formData?.get('intent') !== 'follow' && defaultShouldRevalidate

export type Preview = Answer<typeof previewDraft>
type Sent = Partial<Outcome> & { preview?: Preview; newer?: Draft }

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug!
  const { intent, body = '' } = typedIn(await args.request.clone().formData())
  if (intent === 'follow') return follow(args.context.get(api), slug, body)
  const sent = await attempt(args, async (ask, typed) => {
    // A preview is an answer on this page, not a way on: `attempt` returns what it is given.
    if (typed.intent === 'preview') return data({ typed, preview: await ask(previewDraft, { slug, body: typed.body ?? '' }) } satisfies Sent)
    await ask(saveDraft, wordsOf(slug, typed))
    return goOn(`/workspace/campaigns/${slug}/draft`, 'saved')
  })
  if (sent instanceof Response || !('refused' in sent.data) || sent.data.refused.code !== 'draft.changed') return sent
  const { draft: newer } = await args.context.get(api)(readDraft, { slug })
  return data({ ...sent.data, newer } satisfies Sent, { status: 409 })
}

const wordsOf = (slug: string, { title = '', ask = '', body = '', locale, revision }: Typed) => ({ slug, title, ask, body, locale, revision: revision ?? undefined })

/** The preview that keeps up with the typing: where it fails, the last one stays. */
async function follow(ask: Api, slug: string, body: string): Promise<Sent> {
  try {
    return { preview: await ask(previewDraft, { slug, body }) }
  } catch (error) {
    if (refusedIn(error)) return {}
    throw error
  }
}

export function Component() {
  const t = useTranslations('workspace.draft')
  const { time } = useFormats()
  const { campaign } = useCampaign()
  const { draft } = useLoaderData<typeof loader>()
  const sent = useActionData<Sent>()
  const { refused, typed, kept, formKey } = useOutcome()
  // Where somebody saved a newer draft, the next saving replaces that one: it stands beside, to take over from.
  const revision = sent?.newer?.revision ?? typed?.revision ?? draft.revision
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} sentence={sent?.newer && t('newerSaved')} />
      <h1>{t('title')}</h1>
      {kept && (
        <Notice status>
          <p>{t('kept')}</p>
        </Notice>
      )}
      {campaign.version && <p>{t('published', { number: campaign.version.number })}</p>}
      <p className="quiet">{t('saved', { time: time(draft.updatedAt) })}</p>
      <DraftForm key={formKey} newer={sent?.newer} words={{ ...draft, ...typed }} revision={Number(revision)} savedAt={draft.updatedAt} problems={refused?.fields} preview={sent?.preview} unsavedFromStart={typed !== undefined} />
    </>
  )
}
