import { useTranslations } from 'use-intl/react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { useGoingOn } from '../../parts/address-at.ts'

type Props = { reference?: string | undefined; code?: string | undefined; problems?: readonly Problem[] }

/** The way round a link that cannot be opened: two things to type from the e-mail. */
export function CodeForm({ reference, code, problems }: Props) {
  const t = useTranslations('signer.code')
  const goingOn = useGoingOn()
  return (
    <form method="post" action={goingOn('/confirm')} noValidate>
      <Field name="reference" label={t('reference')} hint={t('referenceHint')} defaultValue={reference} problem={problemOf(problems, 'reference')} width="medium" autoComplete="off" spellCheck={false} dir="ltr" />
      <Field name="code" label={t('code')} hint={t('codeHint')} defaultValue={code} problem={problemOf(problems, 'code')} width="short" autoComplete="one-time-code" spellCheck={false} autoCapitalize="characters" dir="ltr" />
      <Button>{t('confirm')}</Button>
    </form>
  )
}
