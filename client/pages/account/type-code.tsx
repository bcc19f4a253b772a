import { useEffect, useRef } from 'react'
import { Form } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { PageTitle } from '#client/parts/page-title.tsx'
import { Button } from '#client/ui/button.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf } from '#client/ui/problems.ts'
import type { Told, Typed } from '../workspace/outcome.ts'
import { Problems } from '../workspace/problems.tsx'
import { useSubmitting } from '../workspace/use-submitting.ts'
import { useOnce } from '../workspace/use-once.ts'

const codeRefusals = new Set(['session.code-wrong', 'session.code-spent'])

/** Second step: the code from the e-mail. What is said does not tell whether the address is known. */
export function TypeCode({ typed, refused }: { typed: Typed; refused?: Told }) {
  const t = useTranslations('account.code')
  const signingIn = useSubmitting()
  const heading = useRef<HTMLHeadingElement>(null)
  const problem = problemOf(refused?.fields, 'code') ?? (refused && codeRefusals.has(refused.code) ? refused.message : undefined)
  // The step came without a new page: a screen reader is to hear where it is.
  const newHere = refused === undefined
  useEffect(() => {
    if (newHere) heading.current?.focus()
  }, [newHere])
  return (
    <div className="measure">
      <Form method="post" onSubmit={useOnce()} noValidate>
        <PageTitle problems={Boolean(refused)}>{t('title')}</PageTitle>
        <Problems refused={refused && (problem ? { ...refused, fields: [{ field: 'code', message: problem }] } : refused)} />
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <p>{t('sent', { email: typed.email ?? '' })}</p>
        <input type="hidden" name="email" value={typed.email ?? ''} />
        <input type="hidden" name="step" value="code" />
        <Field name="code" label={t('code')} hint={t('hint')} problem={problem} defaultValue={typed.code} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} dir="ltr" width="short" />
        <p className="actions">
          <Button disabled={signingIn}>{signingIn ? t('signingIn') : t('signIn')}</Button>
        </p>
      </Form>
      <p>{t('nothing')} {t('again')}</p>
      <div className="actions">
        <OtherStep step="send" email={typed.email ?? ''}>
          {t('resend')}
        </OtherStep>
        <OtherStep step="change" email={typed.email ?? ''}>
          {t('change')}
        </OtherStep>
      </div>
    </div>
  )
}

function OtherStep({ step, email, children }: { step: 'send' | 'change'; email: string; children: string }) {
  return (
    <Form method="post" onSubmit={useOnce()}>
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="step" value={step} />
      <Button look="secondary">{children}</Button>
    </Form>
  )
}
