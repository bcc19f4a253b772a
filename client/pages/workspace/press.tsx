import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { readPressDesk, savePressDesk } from '#contracts/press-desk.ts'
import { linkTo } from '#client/parts/rich.tsx'
import { Button } from '#client/ui/button.tsx'
import { asLead, attempt, goOn } from './asking.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { deskIn, PressContactFields, PressFactFields, underTypedNames } from './press-fields.tsx'
import { PressViews } from './press-views.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { desk } = await asLead(args)(readPressDesk, { slug: args.params.slug! })
  return { desk }
}

export const action = (args: ActionFunctionArgs) =>
  attempt(args, async (ask, typed) => {
    const slug = args.params.slug!
    await ask(savePressDesk, { slug, ...deskIn(typed) })
    return goOn(`/workspace/campaigns/${slug}/press`, 'pressSaved')
  })

/** What a lead tells journalists: whom to ask and what to know. */
export function Component() {
  const t = useTranslations('workspace.press')
  const { campaign } = useCampaign()
  const { desk } = useLoaderData<typeof loader>()
  const { refused: told, typed, formKey } = useOutcome()
  const submitting = useSubmitting()
  const refused = told && underTypedNames(told, typed)
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      <PressViews />
      <p className="measure">{t('intro')}</p>
      <p>
        {t.rich('see', { link: linkTo(`/campaigns/${campaign.slug}/press`) })} {!campaign.version && t('notYet')}
      </p>
      <PostForm key={formKey}>
        <PressContactFields typed={typed} known={desk.contact} problems={refused?.fields} />
        <PressFactFields typed={typed} known={desk.facts} problems={refused?.fields} />
        <p className="actions">
          <Button disabled={submitting}>{t('save')}</Button>
        </p>
      </PostForm>
    </>
  )
}
