import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { previewDraft, publishStatement, readDraft, type Draft, type Version } from '#contracts/campaigns.ts'
import { listTranslations } from '#contracts/translations.ts'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { Radios } from '#client/ui/radios.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { inLaunchForm, LaunchFields, launchIn } from './launch-fields.tsx'
import { languageNames, nameIn } from './language-names.ts'
import { missingIn } from './next-step.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { choicesIn, PublishLanguages, useNamedLanguages } from './publish-languages.tsx'
import { Published } from './published.tsx'
import { spokenOf } from './spoken-of.ts'
import { StatementReview } from './statement-review.tsx'
import { timeZones } from './time-zones.ts'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug!
  const ask = asLead(args)
  const { draft } = await ask(readDraft, { slug })
  const [{ html }, { translations }, spoken] = await Promise.all([ask(previewDraft, { slug, body: draft.body }), ask(listTranslations, { slug }), spokenOf(ask, slug)])
  return { draft, html, translations, names: languageNames([draft.locale, ...translations.map(({ locale }) => locale)], spoken), zones: timeZones() }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const slug = args.params.slug!
    const privately = typed.visibility === 'link-only'
    await ask(publishStatement, { slug, translations: choicesIn(typed), ...(privately && { visibility: 'link-only', ...launchIn(typed) }) })
    return privately ? goOn(`/workspace/campaigns/${slug}`, 'publishedPrivately') : goOn(`/workspace/campaigns/${slug}/publish`, 'published')
  })

const sameWording = (draft: Draft, version: Version) => draft.title === version.title && draft.ask === version.ask && draft.body === version.body && draft.locale === version.locale

export function Component() {
  const { campaign } = useCampaign()
  const { draft, translations } = useLoaderData<typeof loader>()
  const isNews = translations.some(({ isPublished, state }) => !isPublished && (state === 'complete' || state === 'outdated'))
  return campaign.version && sameWording(draft, campaign.version) && !isNews ? <Published version={campaign.version} /> : <Review />
}

/** The last look before the wording freezes. */
function Review() {
  const t = useTranslations('workspace')
  const { campaign } = useCampaign()
  const { draft, html, translations, names } = useLoaderData<typeof loader>()
  const { refused: told, typed, formKey } = useOutcome()
  const refused = inLaunchForm(told)
  const publishing = useSubmitting()
  const named = useNamedLanguages(refused, names)
  const missing = missingIn(draft)
  const { version } = campaign
  const signed = version && refused?.code === 'wording.has-signatures' ? t('publish.hasSignatures', { number: version.number }) : undefined
  return (
    <PostForm key={formKey}>
      <CampaignTitle page={t('publish.title')} problems={Boolean(refused)} />
      <Problems refused={named} sentence={signed} />
      <h1>{t('publish.title')}</h1>
      {version && <p>{t('publish.newWording')}</p>}
      <p>{t('publish.freezes')}</p>
      <p>{t('publish.deadlineFree')}</p>
      <StatementReview draft={draft} html={html} language={nameIn(names, draft.locale)} />
      <PublishLanguages signed={draft.locale} translations={translations} names={names} refused={told} typed={typed} />
      {missing.length > 0 && (
        <Notice look="care" title={t('publish.incomplete')}>
          <ul>
            {missing.map((part) => (
              <li key={part}>{t(`overview.${wordsForMissing[part]}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {campaign.state === 'draft' && missing.length === 0 && <ForWhom />}
      <p className="actions">
        {missing.length === 0 && <Button disabled={publishing}>{publishing ? t('publish.publishing') : t('publish.publish')}</Button>}
        <Link to={`/workspace/campaigns/${campaign.slug}/draft`}>{t('publish.change')}</Link>
      </p>
    </PostForm>
  )
}

/** Who sees the campaign first. The time of the launch is asked for where there is one. */
function ForWhom() {
  const t = useTranslations('workspace.publish')
  const { zones } = useLoaderData<typeof loader>()
  const { refused, typed } = useOutcome()
  return (
    <>
      <Radios
        name="visibility"
        label={t('forWhom')}
        defaultValue={typed?.visibility ?? 'public'}
        options={[
          { value: 'public', label: t('everyone'), hint: t('everyoneHint') },
          { value: 'link-only', label: t('founding'), hint: t('foundingHint') },
        ]}
      />
      <div className="if-link-only">
        <LaunchFields refused={inLaunchForm(refused)} typed={typed} zones={zones} />
      </div>
    </>
  )
}

const wordsForMissing = { title: 'hasTitle', ask: 'hasAsk', body: 'hasBody' } as const
