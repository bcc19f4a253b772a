import { data, useActionData, type ActionFunctionArgs } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { Answer } from '#contracts/endpoint.ts'
import { confirmByCode } from '#contracts/own-signatures.ts'
import { languageFor, wordsIn } from '#contracts/words/words.ts'
import { api } from '../../context.ts'
import { directionOf, Language, useFormats } from '../../language.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { refusedOf } from '../../refused.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { asBefore } from '../as-before.ts'
import { CodeForm } from './code-form.tsx'
import { Confirmed } from './confirmed.tsx'

export const loader = asBefore

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const typed = { reference: textIn(form, 'reference'), code: textIn(form, 'code') }
  // The server would say only that no such code exists.
  if (typed.reference.trim() === '') return again(typed, [{ field: 'reference', message: wordsIn(asBefore({ context, request }).locale)('signer.code.missingReference') }])
  try {
    return { confirmed: await context.get(api)(confirmByCode, { ...typed, reference: typed.reference.trim().toUpperCase() }) }
  } catch (thrown) {
    const refused = refusedOf(thrown)
    if (!refused) throw thrown
    const aboutCode = refused.answer.code === 'code.wrong' ? [{ field: 'code', message: refused.answer.message }] : []
    return again(typed, refused.answer.fields ?? aboutCode, refused.status, refused.answer.message)
  }
}

const textIn = (form: FormData, name: string) => (typeof form.get(name) === 'string' ? (form.get(name) as string) : '')
const again = (typed: { reference: string; code: string }, problems: Problem[], status = 422, sentence?: string) => data({ typed, problems, sentence }, { status })

export function Component() {
  const t = useTranslations('signer.code')
  const outcome = useActionData<typeof action>()
  if (outcome && 'confirmed' in outcome) return <InItsLanguage {...outcome.confirmed} />
  const problems = outcome?.problems ?? []
  return (
    <div className="measure">
      <PageTitle problems={outcome !== undefined}>{t('title')}</PageTitle>
      <ErrorSummary problems={problems} sentence={problemOf(problems, 'code') || problemOf(problems, 'reference') ? undefined : outcome?.sentence} />
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <CodeForm {...outcome?.typed} problems={problems} />
    </div>
  )
}

/** Whose sign-on it is shows only once it is confirmed: from here on it is spoken in its language, whatever the page of the code was in. */
function InItsLanguage(confirmed: Answer<typeof confirmByCode>) {
  const before = useFormats().locale
  if (languageFor(before) === languageFor(confirmed.locale)) return <Confirmed {...confirmed} />
  const language = languageFor(confirmed.locale)
  return (
    <div lang={language} dir={directionOf(language)}>
      <Language locale={confirmed.locale}>
        <Confirmed {...confirmed} />
      </Language>
    </div>
  )
}
