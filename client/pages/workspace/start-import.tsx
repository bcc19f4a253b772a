import { data, Form, Link, redirect, useLocation, useSearchParams, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { importKinds, mostFileBytes, startImport } from '#contracts/imports.ts'
import { wordsIn } from '#contracts/words/words.ts'
import { api } from '#client/context.ts'
import { fileAsBase64 } from '#client/file-as-base64.ts'
import { Button } from '#client/ui/button.tsx'
import { FileField } from '#client/ui/file-field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { Radios } from '#client/ui/radios.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { signInPath } from '../account/own-path.ts'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { keepWords } from './kept-words.ts'
import { refusedIn, typedIn, type Outcome } from './outcome.ts'
import { Problems } from './problems.tsx'
import { spokenOf } from './spoken-of.ts'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

/** A file or pasted rows: in the browser on their way to the API, without script in the form itself. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug!
  const form = await request.formData()
  const typed = typedIn(form)
  const again = (told: Outcome['refused'], status: number) => data<Outcome>({ refused: told, typed }, { status })
  const file = form.get('file')
  const isFile = file instanceof File && file.size > 0
  // What cannot be read anyway need not travel.
  if (isFile && file.size > mostFileBytes) return again({ code: 'input.wrong', message: '', fields: [{ field: 'file', message: wordsIn(await spokenOf(context.get(api), slug))('workspace.imports.tooLarge') }] }, 422)
  const kind = importKinds.find((known) => known === typed.kind)
  try {
    const content = isFile ? { filename: file.name, base64: await fileAsBase64(file) } : { text: typed.text ?? '' }
    const { import: brought } = await context.get(api)(startImport, { slug, kind: kind as 'invitations', ...content })
    return redirect(`/workspace/campaigns/${slug}/imports/${brought.id}`)
  } catch (error) {
    const refused = refusedIn(error)
    if (!refused) throw error
    if (refused.status !== 401) return again(refused.told, refused.status || 503)
    const path = new URL(request.url).pathname
    return redirect(signInPath(path, keepWords(path, typed)))
  }
}

export function Component() {
  const t = useTranslations('workspace.imports')
  const { campaign } = useCampaign()
  const { pathname } = useLocation()
  const [query] = useSearchParams()
  const { refused, typed, formKey } = useOutcome()
  const problem = (name: string) => problemOf(refused?.fields, name)
  return (
    <>
      <CampaignTitle page={t('newTitle')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('newTitle')}</h1>
      <p className="measure">{t('newIntro')}</p>
      <Form key={formKey} method="post" action={pathname} encType="multipart/form-data" noValidate>
        <Radios
          name="kind"
          label={t('kindLabel')}
          problem={problem('kind')}
          defaultValue={typed?.kind ?? query.get('kind') ?? undefined}
          options={[
            { value: 'invitations', label: t('kindInvitations'), hint: t('kindInvitationsHint') },
            { value: 'sign-ons', label: t('kindSignOns'), hint: t('kindSignOnsHint') },
          ]}
        />
        <FileField name="file" label={t('file')} hint={t('fileHint')} problem={problem('file')} accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
        <TextArea name="text" label={t('paste')} hint={t('pasteHint')} optional defaultValue={typed?.text} rows={6} spellCheck={false} dir="auto" />
        <p className="actions">
          <Button disabled={useSubmitting()}>{t('read')}</Button>
          <Link to={`/workspace/campaigns/${campaign.slug}/imports`}>{t('title')}</Link>
        </p>
      </Form>
    </>
  )
}
