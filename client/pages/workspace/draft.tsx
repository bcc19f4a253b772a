import { useMemo } from 'react'
import { data, useActionData, useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { previewDraft, readDraft, saveDraft } from '#contracts/campaigns.ts'
import type { Answer } from '#contracts/endpoint.ts'
import { useFormats } from '#client/language.tsx'
import { api } from '#client/context.ts'
import { Notice } from '#client/ui/notice.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { DraftForm } from './draft-form.tsx'
import { newerVersion, otherIn, swapped, wordsOfDraft, wordsOfTyped, type OtherVersion } from './draft-words.ts'
import type { Outcome, Typed } from './outcome.ts'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { draft } = await asLead(args)(readDraft, { slug: args.params.slug! })
  return { draft }
}

export type Preview = Answer<typeof previewDraft>
type Sent = Partial<Outcome> & { preview?: Preview; other?: OtherVersion; revision?: number }

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug!
  const sent = await attempt(args, async (ask, typed) => {
    const other = otherIn(typed)
    // Neither is a way on, but an answer on this page: `attempt` returns what it is given.
    if (typed.intent === 'swap' && other) return data(swapped(typed, other) satisfies Sent)
    if (typed.intent === 'preview') return data({ typed, ...(other && { other }), preview: await ask(previewDraft, { slug, body: typed.body ?? '' }) } satisfies Sent)
    await ask(saveDraft, savedFrom(slug, typed))
    return goOn(`/workspace/campaigns/${slug}/draft`, 'saved')
  })
  if (sent instanceof Response || !('refused' in sent.data)) return sent
  const { refused, typed } = sent.data
  if (refused.code !== 'draft.changed') return data({ ...sent.data, other: otherIn(typed) } satisfies Sent, sent.init ?? undefined)
  const { draft } = await args.context.get(api)(readDraft, { slug })
  return data({ ...sent.data, other: newerVersion(draft), revision: draft.revision } satisfies Sent, { status: 409 })
}

const savedFrom = (slug: string, { title = '', ask = '', body = '', locale, revision }: Typed) => ({ slug, title, ask, body, locale, revision: revision ?? undefined })

export function Component() {
  const t = useTranslations('workspace.draft')
  const { time } = useFormats()
  const { pathname } = useLocation()
  const { campaign } = useCampaign()
  const { draft } = useLoaderData<typeof loader>()
  // The same object for the same words: what depends on it asks whether they have changed.
  const saved = useMemo(() => wordsOfDraft(draft), [draft])
  const sent = useActionData<Sent>()
  const { refused, typed, kept, formKey } = useOutcome()
  // Where there are two versions, the next saving replaces the newer one: it stands beside, to take over from.
  const revision = sent?.revision ?? typed?.revision ?? draft.revision
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} sentence={refused?.code === 'draft.changed' ? t('twoVersionsSaved') : undefined} />
      <h1>{t('title')}</h1>
      {kept && (
        <Notice status>
          <p>{t('kept')}</p>
        </Notice>
      )}
      {campaign.version && <p>{t('published', { number: campaign.version.number })}</p>}
      <p className="quiet">{t('saved', { time: time(draft.updatedAt) })}</p>
      <DraftForm
        key={formKey}
        slug={campaign.slug}
        path={pathname}
        words={{ ...wordsOfDraft(draft), ...(typed && wordsOfTyped(typed)) }}
        revision={Number(revision)}
        savedAt={String(draft.revision)}
        saved={saved}
        problems={refused?.fields}
        preview={sent?.preview}
        unsavedFromStart={typed !== undefined}
        other={sent?.other}
      />
    </>
  )
}
