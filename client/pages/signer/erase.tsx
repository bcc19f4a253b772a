import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { eraseSignature } from '#contracts/signatories.ts'
import { readOwnSignature } from '#contracts/own-signatures.ts'
import { api, site } from '../../context.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { refusedOf } from '../../refused.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { problemOf } from '../../ui/problems.ts'
import { Radios } from '../../ui/radios.tsx'
import { goingOnIn } from '../../parts/address-at.ts'

const ownPage = (token: string) => `/signature/${encodeURIComponent(token)}`

export async function loader({ context, params }: LoaderFunctionArgs) {
  const token = params.token!
  const signature = await context.get(api)(readOwnSignature, { token })
  // The second contact has nothing to erase here, and removes itself on the page of the sign-on.
  if (signature.viewer === 'contact') throw redirect(ownPage(token))
  return { locale: signature.locale, lang: signature.campaign.lang, token, signature }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const text = (name: string) => (typeof form.get(name) === 'string' ? (form.get(name) as string) : '')
  const typed = { name: text('name'), organisation: text('organisation') }
  try {
    await context.get(api)(eraseSignature, { token: params.token!, name: typed.name, alsoWithdraw: typed.organisation === 'withdraw' })
    return redirect(goingOnIn(text('locale'), '/erased', context.get(site)))
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    const { message, fields = [] } = refused.answer
    return data({ typed, message, problems: fields }, { status: refused.status })
  }
}

/** The warning before it: what goes, what stays, and what about the organisation. Typing its name is the question "are you sure?". */
export function Component() {
  const t = useTranslations('signer.erase')
  const { token, signature, locale } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { organisation, campaign, state, contact, quote } = signature
  const [name, lead] = [isolated(organisation.name), isolated(campaign.lead)]
  const problems = outcome?.problems ?? []
  return (
    <div className="measure">
      <PageTitle problems={outcome !== undefined}>{t('title')}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : outcome?.message} />
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <h2>{t('goes')}</h2>
      <ul>
        <li>{t('goesYou')}</li>
        {contact && <li>{t('goesSecond')}</li>}
        {(quote !== undefined || signature.showSignatory) && <li>{t('goesQuote')}</li>}
        <li>{t('goesLog')}</li>
        <li>{t('goesLink')}</li>
      </ul>
      <h2>{t('stays')}</h2>
      <ul>
        <li>{t('staysName')}</li>
        <li>{t('staysLog')}</li>
        <li>{t('staysLetters')}</li>
      </ul>
      <form method="post" action={`${ownPage(token)}/erasure`} noValidate>
        {/* Afterwards nothing is left to know it by. */}
        <input type="hidden" name="locale" value={locale} />
        {(state === 'listed' || state === 'held') && (
          <Radios
            name="organisation"
            label={t('choice', { name })}
            defaultValue={outcome?.typed.organisation || 'keep'}
            options={[
              { value: 'keep', label: t('keep'), hint: t('keepHint', { lead }) },
              { value: 'withdraw', label: t('withdraw'), hint: t('withdrawHint', { lead }) },
            ]}
          />
        )}
        <Field name="name" label={t('name', { name })} defaultValue={outcome?.typed.name} problem={problemOf(problems, 'name')} autoComplete="off" spellCheck={false} dir="auto" />
        <p className="actions">
          <Button look="care">{t('button')}</Button>
          <a href={ownPage(token)}>{t('back')}</a>
        </p>
      </form>
    </div>
  )
}
