import { data, useActionData, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { sendSignatureLink } from '#contracts/own-signatures.ts'
import { api } from '../../context.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { refusedOf } from '../../refused.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { EmailField } from '../../ui/field.tsx'
import { problemOf } from '../../ui/problems.ts'
import { asBefore } from '../as-before.ts'
import { useGoingOn } from '../../parts/address-at.ts'

export const loader = asBefore

export async function action({ context, request }: ActionFunctionArgs) {
  const typed = (await request.formData()).get('email')
  const email = typeof typed === 'string' ? typed : ''
  try {
    return { sentTo: (await context.get(api)(sendSignatureLink, { email })).sentTo }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    return data({ email, problems: refused.answer.fields ?? [], sentence: refused.answer.message }, { status: refused.status })
  }
}

/** The answer is the same for every address: nobody can find out here who has signed. */
export function Component() {
  const t = useTranslations('signer.link')
  const goingOn = useGoingOn()
  const outcome = useActionData<typeof action>()
  if (outcome && 'sentTo' in outcome) {
    return (
      <div className="measure">
        <PageTitle>{t('title')}</PageTitle>
        <h1>{t('sent', { email: outcome.sentTo })}</h1>
        <p className="lede">{t('sentMore')}</p>
      </div>
    )
  }
  const problems = outcome?.problems ?? []
  return (
    <div className="measure">
      <PageTitle problems={outcome !== undefined}>{t('title')}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : outcome?.sentence} />
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <form method="post" action={goingOn('/signature-link')} noValidate>
        <EmailField name="email" label={t('email')} defaultValue={outcome?.email} problem={problemOf(problems, 'email')} />
        <Button>{t('send')}</Button>
      </form>
    </div>
  )
}
