import { useMemo } from 'react'
import { useActionData, useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readDraft } from '#contracts/campaigns.ts'
import { listTranslations } from '#contracts/translations.ts'
import { useFormats } from '#client/language.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { asLead } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { draftAction, type Sent } from './draft-action.ts'
import { DraftForm } from './draft-form.tsx'
import { keepingDraft } from './draft-keeping.ts'
import { wordsOfDraft, wordsOfTyped } from './draft-words.ts'
import { languageNames } from './language-names.ts'
import { Problems } from './problems.tsx'
import { spokenOf } from './spoken-of.ts'
import { TranslationList } from './translation-list.tsx'
import { useOutcome } from './use-outcome.ts'

export async function loader(args: LoaderFunctionArgs) {
  const [slug, ask] = [args.params.slug!, asLead(args)]
  const [{ draft }, { translations }, spoken] = await Promise.all([ask(readDraft, { slug }), ask(listTranslations, { slug }), spokenOf(ask, slug)])
  return { draft, translations, names: languageNames([draft.locale, ...translations.map(({ locale }) => locale)], spoken) }
}

export const action = (args: ActionFunctionArgs) => {
  const slug = args.params.slug!
  return draftAction(args, { keeping: keepingDraft(slug), path: `/workspace/campaigns/${slug}/draft` })
}

export function Component() {
  const t = useTranslations('workspace.draft')
  const { time } = useFormats()
  const { pathname } = useLocation()
  const { campaign } = useCampaign()
  const { draft, translations, names } = useLoaderData<typeof loader>()
  const keeping = useMemo(() => keepingDraft(campaign.slug), [campaign.slug])
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
        keeping={keeping}
        words={{ ...wordsOfDraft(draft), ...(typed && wordsOfTyped(typed)) }}
        revision={Number(revision)}
        savedAt={String(draft.revision)}
        saved={saved}
        problems={refused?.fields}
        preview={sent?.preview}
        unsavedFromStart={typed !== undefined}
        other={sent?.other}
      />
      <TranslationList slug={campaign.slug} signed={draft.locale} translations={translations} names={names} />
    </>
  )
}
