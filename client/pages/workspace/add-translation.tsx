import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { listTranslations, saveTranslation } from '#contracts/translations.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Select } from '#client/ui/select.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { languageChoices } from './language-choices.ts'
import { refusedIn } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { spokenOf } from './spoken-of.ts'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const [slug, ask] = [args.params.slug!, asLead(args)]
  const [{ authoritative, translations }, spoken] = await Promise.all([ask(listTranslations, { slug }), spokenOf(ask, slug)])
  return { choices: languageChoices(spoken, [authoritative, ...translations.map(({ locale }) => locale)]) }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, { language = '', locale = '' }) => {
    const [slug, wanted] = [args.params.slug!, locale.trim() || language]
    try {
      const { translation } = await ask(saveTranslation, { slug, locale: wanted || 'und', title: '', ask: '', body: '', revision: 0 })
      return goOn(`/workspace/campaigns/${slug}/draft/translations/${translation.locale}`)
    } catch (error) {
      // It is there already: somebody writes it on.
      if (refusedIn(error)?.told.code === 'draft.changed') return goOn(`/workspace/campaigns/${slug}/draft/translations/${wanted}`)
      throw error
    }
  })

/** Which language comes next. */
export function Component() {
  const t = useTranslations('languages')
  const { campaign } = useCampaign()
  const { choices } = useLoaderData<typeof loader>()
  const { refused, typed, formKey } = useOutcome()
  return (
    <PostForm key={formKey}>
      <CampaignTitle page={t('addTitle')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('addTitle')}</h1>
      <p className="measure">{t('addIntro')}</p>
      <Select name="language" label={t('language')} nothing={t('noLanguage')} defaultValue={typed?.language} options={choices} />
      <Field name="locale" label={t('otherLanguage')} hint={t('otherLanguageHint')} optional width="short" problem={problemOf(refused?.fields, 'locale')} defaultValue={typed?.locale} spellCheck={false} autoCapitalize="none" />
      <p className="actions">
        <Button disabled={useSubmitting()}>{t('addButton')}</Button>
        <Link to={`/workspace/campaigns/${campaign.slug}/draft`}>{t('back')}</Link>
      </p>
    </PostForm>
  )
}
