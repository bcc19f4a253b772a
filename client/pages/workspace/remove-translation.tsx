import { Form, Link, useActionData, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readTranslation, removeTranslation, type DraftTranslation } from '#contracts/translations.ts'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt } from './asking.ts'
import { CampaignTitle } from './campaign-layout.tsx'
import { languageNames, nameIn } from './language-names.ts'
import { refusedIn } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { spokenOf } from './spoken-of.ts'
import { useOnce } from './use-once.ts'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

/** Once it is deleted there is none: the page that says so is this one. */
export async function loader(args: LoaderFunctionArgs) {
  const { slug = '', locale = '' } = args.params
  const ask = asLead(args)
  try {
    await ask(readTranslation, { slug, locale })
  } catch (error) {
    if (refusedIn(error)?.told.code !== 'translation.unknown') throw error
  }
  return { names: languageNames([locale], await spokenOf(ask, slug)) }
}

/** The words come back in the answer, and nowhere else: that is where they can be put back from. */
export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask): Promise<{ removed: DraftTranslation | null }> => {
    const { slug = '', locale = '' } = args.params
    return ask(removeTranslation, { slug, locale })
  })

/** Asks once more before a translation goes, and offers to put it back. */
export function Component() {
  const t = useTranslations('languages')
  const { names } = useLoaderData<typeof loader>()
  const { slug = '', locale = '' } = useParams()
  const done = useActionData<{ removed?: DraftTranslation | null }>()
  const { refused } = useOutcome()
  const submitting = useSubmitting()
  const once = useOnce()
  const language = nameIn(names, locale)
  const base = `/workspace/campaigns/${slug}/draft`
  if (done && 'removed' in done) {
    return (
      <Form method="post" onSubmit={once} action={`${base}/translations/${locale}`}>
        <CampaignTitle page={t('removedTitle', { language })} />
        <h1>{t('removedTitle', { language })}</h1>
        {done.removed && <output>{t('removedIntro')}</output>}
        {done.removed && (['title', 'ask', 'body'] as const).map((name) => <input key={name} type="hidden" name={name} value={done.removed?.[name]} />)}
        <input type="hidden" name="revision" value="0" />
        <p className="actions">
          {done.removed && (
            <Button look="secondary" disabled={submitting} intent="save">
              {t('putBack')}
            </Button>
          )}
          <Link to={base}>{t('backToDraft')}</Link>
        </p>
      </Form>
    )
  }
  const title = t('removeTitle', { language })
  return (
    <PostForm>
      <CampaignTitle page={title} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{title}</h1>
      <p>{t('removeIntro')}</p>
      <p className="actions">
        <Button look="care" disabled={submitting}>
          {t('removeButton')}
        </Button>
        <Link to={base}>{t('keep')}</Link>
      </p>
    </PostForm>
  )
}
