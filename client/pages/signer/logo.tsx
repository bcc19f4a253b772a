import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { changeLogo, removeOwnLogo } from '#contracts/logos.ts'
import { readOwnSignature } from '#contracts/own-signatures.ts'
import { mostPictureBytes, pictureTypes } from '#contracts/pictures.ts'
import { api } from '../../context.ts'
import { fileAsBase64 } from '../../file-as-base64.ts'
import { Logo } from '../../parts/logo.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { refusedOf } from '../../refused.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const token = params.token!
  const signature = await context.get(api)(readOwnSignature, { token })
  // Where nothing can stand beside its name, there is no logo to give.
  if (signature.state !== 'listed' && signature.state !== 'held') throw redirect(`/signature/${encodeURIComponent(token)}`)
  const { locale, organisation, logo, showsLogos, campaign } = signature
  return { locale, lang: campaign.lang, token, name: organisation.name, hasLogo: logo !== undefined, showsLogos, lead: campaign.lead, isListed: signature.state === 'listed' }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const [ask, token] = [context.get(api), params.token!]
  const form = await request.formData()
  const own = (done: string) => redirect(`/signature/${encodeURIComponent(token)}?done=${done}`)
  try {
    if (form.get('intent') === 'remove') {
      await ask(removeOwnLogo, { token })
      return own('logoRemoved')
    }
    const file = form.get('picture')
    await ask(changeLogo, { token, picture: file instanceof File ? await fileAsBase64(file) : '' })
    return own('logoChanged')
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    const { message, fields = [] } = refused.answer
    return data({ refused: { message, fields } }, { status: refused.status })
  }
}

/** What the script puts the chosen picture in place of: an image has a source, also one that is hidden. */
const nothingYet = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

type Outcome = { refused: { message: string; fields: Problem[] } }

/** The logo of an organisation beside its sign-on: as it stands, and another one in its place. */
export function Component() {
  const t = useTranslations('signer.logo')
  const { token, name, hasLogo, showsLogos, lead, isListed } = useLoaderData<typeof loader>()
  const refused = useActionData<Outcome>()?.refused
  const problems = refused?.fields ?? []
  const here = `/signature/${encodeURIComponent(token)}`
  const title = t(hasLogo ? 'titleChange' : 'titleAdd', { name: isolated(name) })
  return (
    <div className="measure">
      <PageTitle problems={refused !== undefined}>{title}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : refused?.message} />
      <h1>{title}</h1>
      <p>{showsLogos ? t(isListed ? 'shown' : 'shownLater', { lead: isolated(lead) }) : t('notShown', { lead: isolated(lead) })}</p>
      <form method="post" action={`${here}/logo`} encType="multipart/form-data" noValidate>
        <FileField name="picture" label={t('file')} hint={t('fileHint')} problem={problemOf(problems, 'picture')} accept={pictureTypes} preview={{ box: 'logo-chosen', says: 'logo-says', most: mostPictureBytes, tooLarge: t('tooLarge') }} />
        <output id="logo-says" className="problem" />
        <div className="logo-pair">
          {hasLogo && (
            <figure>
              <span className="logo">
                <Logo src={`/api/signatures/${encodeURIComponent(token)}/logo`} name={name} near />
              </span>
              <figcaption>{t('now')}</figcaption>
            </figure>
          )}
          <figure id="logo-chosen" hidden>
            <span className="logo">
              <img src={nothingYet} alt={t('chosen')} width={144} height={88} />
            </span>
            <figcaption>{t('chosen')}</figcaption>
          </figure>
        </div>
        <p className="actions">
          <Button intent="change">{t(hasLogo ? 'change' : 'add')}</Button>
          <a href={here}>{t('back')}</a>
        </p>
      </form>
      {hasLogo && (
        <form method="post" action={`${here}/logo`}>
          <h2>{t('remove')}</h2>
          <p>{t('removeMore')}</p>
          <Button intent="remove" look="care">
            {t('removeButton')}
          </Button>
        </form>
      )}
    </div>
  )
}
