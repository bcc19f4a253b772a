import { useTranslations } from 'use-intl/react'
import { useFormats } from '../../language.tsx'
import { countriesIn } from '../../parts/countries.ts'
import { KindField } from '../../parts/kind-field.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Typed } from './corrections.ts'

type Props = { action: string; typed: Typed; refused?: { message: string; fields: Problem[] } | undefined; /** A name that is on the list already changes only after somebody has looked. */ listed?: boolean; /** For the second contact: what is the signatory's own is left out. */ organisationOnly?: boolean }

/** The same form before and after confirming. */
export function CorrectForm({ action, typed, refused, listed = false, organisationOnly = false }: Props) {
  const t = useTranslations('signer')
  const { spoken } = useFormats()
  const problems = refused?.fields ?? []
  const filled = (name: keyof Typed) => ({ name, defaultValue: typed[name], problem: problemOf(problems, name) })
  return (
    <>
      <PageTitle problems={refused !== undefined}>{t('correct.title')}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : refused?.message} />
      <h1>{t('correct.title')}</h1>
      <p className="measure">
        {t('correct.lede')} {listed && t('correct.lede2')}
      </p>
      <form method="post" action={action} noValidate>
        <Field {...filled('organisation.name')} label={t('field.organisationName')} autoComplete="organization" dir="auto" />
        <Field {...filled('organisation.website')} label={t('field.website')} optional inputMode="url" spellCheck={false} autoCapitalize="none" dir="ltr" />
        <Select {...filled('organisation.country')} label={t('field.country')} optional nothing={t('field.countryNothing')} options={countriesIn(spoken)} />
        <Field {...filled('organisation.place')} label={t('field.place')} optional width="medium" dir="auto" />
        <KindField {...filled('organisation.kind')} />
        <Field {...filled('organisation.registerId')} label={t('field.registerId')} hint={t('field.registerIdHint')} optional width="medium" spellCheck={false} autoCapitalize="characters" dir="ltr" />
        {!organisationOnly && (
          <>
            <Field {...filled('signatory.name')} label={t('field.personName')} autoComplete="name" spellCheck={false} dir="auto" />
            <Field {...filled('signatory.role')} label={t('field.role')} hint={t('field.roleHint')} dir="auto" />
          </>
        )}
        <TextArea {...filled('quote')} label={t('field.quote')} hint={t('field.quoteHint')} optional dir="auto" />
        {!organisationOnly && <Checkbox name="showSignatory" label={t('field.showSignatory')} hint={t('field.showSignatoryHint')} defaultChecked={typed.showSignatory === 'on'} />}
        <p className="actions">
          <Button intent="correct">{t('correct.save')}</Button>
          <a href={action}>{t('correct.cancel')}</a>
        </p>
      </form>
    </>
  )
}
