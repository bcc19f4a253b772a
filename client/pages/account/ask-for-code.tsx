import { Form } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { PageTitle } from '#client/parts/page-title.tsx'
import { Button } from '#client/ui/button.tsx'
import { EmailField } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { problemOf } from '#client/ui/problems.ts'
import type { Told, Typed } from '../workspace/outcome.ts'
import { Problems } from '../workspace/problems.tsx'
import { useSubmitting } from '../workspace/use-submitting.ts'
import { useOnce } from '../workspace/use-once.ts'

type Props = { outcome: { typed: Typed; refused?: Told } | undefined; ended: boolean; signedOut: boolean }

/** First step: the address that a code is sent to. */
export function AskForCode({ outcome, ended, signedOut }: Props) {
  const t = useTranslations('account.signIn')
  const sending = useSubmitting()
  const news = ended ? t('ended') : signedOut ? t('signedOut') : undefined
  return (
    <Form method="post" onSubmit={useOnce()} noValidate className="measure">
      <PageTitle problems={Boolean(outcome?.refused)}>{t('title')}</PageTitle>
      <Problems refused={outcome?.refused} />
      {news && !outcome && (
        <Notice status>
          <p>{news}</p>
        </Notice>
      )}
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <p>{t('signing')}</p>
      <EmailField name="email" label={t('email')} problem={problemOf(outcome?.refused?.fields, 'email')} defaultValue={outcome?.typed.email} />
      <input type="hidden" name="step" value="send" />
      <p className="actions">
        <Button disabled={sending}>{sending ? t('sending') : t('send')}</Button>
      </p>
    </Form>
  )
}
