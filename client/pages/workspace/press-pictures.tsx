import { data, Form, useLoaderData, useLocation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { pictureTypes, type Picture } from '#contracts/pictures.ts'
import { addPressPicture, readPressDesk, removePressPicture } from '#contracts/press-desk.ts'
import { api } from '#client/context.ts'
import { fileAsBase64 } from '#client/file-as-base64.ts'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { FileField } from '#client/ui/file-field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import { asLead, goOn } from './asking.ts'
import { CampaignTitle } from './campaign-layout.tsx'
import { refusedIn, typedIn, type Outcome } from './outcome.ts'
import { PostForm } from './post-form.tsx'
import { PressViews } from './press-views.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { desk } = await asLead(args)(readPressDesk, { slug: args.params.slug! })
  return { pictures: desk.pictures }
}

/** A file needs a form of its own kind; what was typed beside it comes back where something is refused. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug!
  const form = await request.formData()
  const typed = typedIn(form)
  const here = `/workspace/campaigns/${slug}/press/pictures`
  const file = form.get('picture')
  try {
    if (typed.intent === 'remove') {
      await context.get(api)(removePressPicture, { slug, id: typed.id ?? '' })
      return goOn(here, 'pictureRemoved')
    }
    const picture = file instanceof File && file.size > 0 ? await fileAsBase64(file) : ''
    await context.get(api)(addPressPicture, { slug, picture, alternative: typed.alternative ?? '', credit: typed.credit ?? '', licence: typed.licence ?? '' })
    return goOn(here, 'pictureAdded')
  } catch (error) {
    const refused = refusedIn(error)
    if (!refused) throw error
    return data<Outcome>({ refused: refused.told, typed }, { status: refused.status || 503 })
  }
}

/** Pictures for the press: what each shows, whose it is, and how it may be used. */
export function Component() {
  const t = useTranslations('workspace.press.pictures')
  const { pictures } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const { refused, typed, formKey } = useOutcome()
  const of = (name: string) => ({ name, problem: problemOf(refused?.fields, name), defaultValue: typed?.[name] })
  return (
    <>
      <CampaignTitle page={t('title')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <h1>{t('title')}</h1>
      <PressViews />
      <p className="measure">{t('intro')}</p>
      {pictures.length === 0 ? <p>{t('none')}</p> : pictures.map((picture) => <Shown key={picture.id} picture={picture} />)}
      <h2>{t('addTitle')}</h2>
      <Form key={`${formKey}-${pictures.length}`} method="post" action={pathname} encType="multipart/form-data" noValidate>
        <FileField name="picture" label={t('file')} hint={t('fileHint')} problem={problemOf(refused?.fields, 'picture')} accept={pictureTypes} />
        <Field {...of('alternative')} label={t('alternative')} hint={t('alternativeHint')} />
        <Field {...of('credit')} label={t('credit')} hint={t('creditHint')} optional />
        <Field {...of('licence')} label={t('licence')} hint={t('licenceHint')} />
        <p className="actions">
          <Button disabled={useSubmitting()}>{t('add')}</Button>
        </p>
      </Form>
    </>
  )
}

function Shown({ picture: { id, path, alternative, credit, licence, width, height } }: { picture: Picture }) {
  const t = useTranslations('workspace.press.pictures')
  return (
    <figure className="take-along press-picture">
      <img src={path} alt={alternative} width={width} height={height} loading="lazy" />
      <figcaption dir="auto">{[alternative, credit, licence].filter(Boolean).join('. ')}</figcaption>
      <PostForm className="actions">
        <input type="hidden" name="id" value={id} />
        <Button look="care" intent="remove" disabled={useSubmitting()}>
          {t('remove')} <span className="visually-hidden">{alternative}</span>
        </Button>
      </PostForm>
    </figure>
  )
}
