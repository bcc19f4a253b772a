import { useMemo } from 'react'
import { Link, useActionData, useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { previewDraft, readDraft, type Draft } from '#contracts/campaigns.ts'
import { readTranslation } from '#contracts/translations.ts'
import { directionOf, useFormats } from '#client/language.tsx'
import { StatementText } from '#client/parts/statement-text.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { asLead } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { draftAction, type Sent } from './draft-action.ts'
import { DraftForm } from './draft-form.tsx'
import { keepingTranslation } from './draft-keeping.ts'
import { wordsOfDraft, wordsOfTyped } from './draft-words.ts'
import { languageNames, nameIn } from './language-names.ts'
import { Problems } from './problems.tsx'
import { spokenOf } from './spoken-of.ts'
import { useOutcome } from './use-outcome.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', locale = '' } = args.params
  const ask = asLead(args)
  const [{ draft }, { translation }, spoken] = await Promise.all([ask(readDraft, { slug }), ask(readTranslation, { slug, locale }), spokenOf(ask, slug)])
  const { html } = await ask(previewDraft, { slug, body: draft.body })
  return { draft, html, translation, names: languageNames([draft.locale, translation.locale], spoken) }
}

export function action(args: ActionFunctionArgs) {
  const { slug = '', locale = '' } = args.params
  return draftAction(args, { keeping: keepingTranslation(slug, locale), path: `/workspace/campaigns/${slug}/draft/translations/${locale}` })
}

/** A translation, written beside the text that it translates. */
export function Component() {
  const t = useTranslations('languages')
  const words = useTranslations('workspace.draft')
  const { time } = useFormats()
  const { pathname } = useLocation()
  const { campaign } = useCampaign()
  const { draft, html, translation, names } = useLoaderData<typeof loader>()
  const { locale, state } = translation
  const keeping = useMemo(() => keepingTranslation(campaign.slug, locale), [campaign.slug, locale])
  const saved = useMemo(() => wordsOfDraft(translation), [translation])
  const sent = useActionData<Sent>()
  const { refused, typed, kept, formKey } = useOutcome()
  const revision = sent?.revision ?? typed?.revision ?? translation.revision
  const [language, signed] = [nameIn(names, locale), nameIn(names, draft.locale)]
  const base = `/workspace/campaigns/${campaign.slug}/draft`
  return (
    <>
      <CampaignTitle page={t('writeTitle', { language })} problems={Boolean(refused)} />
      <Problems refused={refused} sentence={refused?.code === 'draft.changed' ? words('twoVersionsSaved') : undefined} />
      <p>
        <Link to={base}>{t('backToDraft')}</Link>
      </p>
      <h1>{t('writeTitle', { language })}</h1>
      {kept && (
        <Notice status>
          <p>{words('kept')}</p>
        </Notice>
      )}
      <p className="measure">{t('writeIntro', { language: signed })}</p>
      {state === 'outdated' && (
        <Notice look="care" title={t('outdatedTitle', { language: signed })}>
          <p>{t('outdatedMore', { language: signed })}</p>
        </Notice>
      )}
      {state !== 'empty' && <p className="quiet">{words('saved', { time: time(translation.updatedAt) })}</p>}
      <DraftForm
        key={formKey}
        slug={campaign.slug}
        path={pathname}
        keeping={keeping}
        words={{ ...wordsOfDraft(translation), ...(typed && wordsOfTyped(typed)) }}
        revision={Number(revision)}
        savedAt={String(translation.revision)}
        saved={saved}
        problems={refused?.fields}
        preview={sent?.preview}
        unsavedFromStart={typed !== undefined}
        other={sent?.other}
        original={<Original draft={draft} html={html} title={t('original', { language: signed })} />}
      />
      <p>
        <Link to={`${base}/translations/${locale}/removal`}>{t('removeNamed', { language })}</Link>
      </p>
    </>
  )
}

/** The text that organisations sign, as it is in the draft now. */
function Original({ draft: { title, ask, locale }, html, title: heading }: { draft: Draft; html: string; title: string }) {
  const own = { lang: locale, dir: directionOf(locale) }
  return (
    // Where there is room it scrolls by itself, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-labelledby="original" className="preview original" tabIndex={0}>
      <h2 id="original">{heading}</h2>
      <h3 {...own}>{title}</h3>
      <p className="ask" {...own}>
        {ask}
      </p>
      <StatementText html={html} locale={locale} />
    </section>
  )
}
