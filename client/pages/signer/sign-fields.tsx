import { useTranslations } from 'use-intl/react'
import { useFormats } from '../../language.tsx'
import { CompletedName } from '../../parts/completed-name.tsx'
import { countriesIn } from '../../parts/countries.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmailField, Field } from '../../ui/field.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Answers, FieldName } from './answers.ts'

export type Given = { answers: Answers; problems: readonly Problem[] }

/** What a control needs to come back as it was sent. */
export const filled = ({ answers, problems }: Given, name: FieldName) => ({ name, defaultValue: answers[name], problem: problemOf(problems, name) })

const fills = { website: 'organisation.website', country: 'organisation.country', place: 'organisation.place', id: 'organisation.registerId' }

/** With `completes`, names are completed from the registers that this site holds; `searchUrl` is where they are looked for without script. */
export function OrganisationFields({ completes, searchUrl, ...given }: Given & { completes: boolean; searchUrl?: string | undefined }) {
  const t = useTranslations('signer')
  const { spoken } = useFormats()
  return (
    <>
      <h2 className="form-section">{t('sign.organisation')}</h2>
      {completes ? (
        <CompletedName {...filled(given, 'organisation.name')} label={t('field.organisationName')} hint={t('field.organisationNameHint')} searchUrl={searchUrl} fills={fills} />
      ) : (
        <Field {...filled(given, 'organisation.name')} label={t('field.organisationName')} hint={t('field.organisationNameHint')} autoComplete="organization" dir="auto" />
      )}
      <Field {...filled(given, 'organisation.website')} label={t('field.website')} hint={t('field.websiteHint')} optional inputMode="url" autoComplete="url" spellCheck={false} autoCapitalize="none" dir="ltr" />
      <Select {...filled(given, 'organisation.country')} label={t('field.country')} optional nothing={t('field.countryNothing')} options={countriesIn(spoken)} autoComplete="country" />
      <Field {...filled(given, 'organisation.place')} label={t('field.place')} optional width="medium" autoComplete="address-level2" dir="auto" />
      <Field {...filled(given, 'organisation.registerId')} label={t('field.registerId')} hint={t('field.registerIdHint')} optional width="medium" spellCheck={false} autoCapitalize="characters" dir="ltr" />
      <Field {...filled(given, 'organisation.branchOf')} label={t('field.branchOf')} hint={t('field.branchOfHint')} optional dir="auto" />
    </>
  )
}

export function PersonFields(given: Given) {
  const t = useTranslations('signer')
  return (
    <>
      <h2 className="form-section">{t('sign.person')}</h2>
      <Field {...filled(given, 'signatory.name')} label={t('field.personName')} autoComplete="name" spellCheck={false} dir="auto" />
      <Field {...filled(given, 'signatory.role')} label={t('field.role')} hint={t('field.roleHint')} autoComplete="organization-title" dir="auto" />
      <EmailField {...filled(given, 'signatory.email')} label={t('field.email')} hint={t('field.emailHint')} />
    </>
  )
}

export function StandingFields(given: Given) {
  const t = useTranslations('signer')
  const { answers, problems } = given
  return (
    <>
      <h2 className="form-section">{t('sign.standing')}</h2>
      <Radios
        {...filled(given, 'capacity')}
        label={t('field.capacity')}
        options={[
          { value: 'official', label: t('field.official'), hint: t('field.officialHint') },
          { value: 'branch', label: t('field.branch'), hint: t('field.branchHint') },
          { value: 'personal', label: t('field.personal'), hint: t('field.personalHint') },
        ]}
      />
      <Checkbox name="authority" label={t('field.authority')} hint={t('field.authorityHint')} defaultChecked={answers.authority === 'on'} problem={problemOf(problems, 'authority')} />
    </>
  )
}

export function MoreFields(given: Given) {
  const t = useTranslations('signer')
  const { answers, problems } = given
  return (
    <>
      <h2 className="form-section">{t('sign.more')}</h2>
      <TextArea {...filled(given, 'quote')} label={t('field.quote')} hint={t('field.quoteHint')} optional dir="auto" />
      <Checkbox name="showSignatory" label={t('field.showSignatory')} hint={t('field.showSignatoryHint')} defaultChecked={answers.showSignatory === 'on'} problem={problemOf(problems, 'showSignatory')} />
    </>
  )
}
