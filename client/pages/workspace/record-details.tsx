import { useTranslations } from 'use-intl/react'
import type { OrganisationRecord } from '#contracts/organisation-records.ts'
import { useFormats } from '#client/language.tsx'
import { countriesIn } from '#client/parts/countries.ts'
import { KindField } from '#client/parts/kind-field.tsx'
import { Field } from '#client/ui/field.tsx'
import { problemOf, type Problem } from '#client/ui/problems.ts'
import { Select } from '#client/ui/select.tsx'
import type { Typed } from './outcome.ts'

type Props = { organisation: OrganisationRecord; typed: Typed | undefined; fields: readonly Problem[] | undefined }

/** What the public list says of an organisation beside its name, for the lead to put right. */
export function ListedDetails({ organisation, typed, fields }: Props) {
  const t = useTranslations('workspace.bodies')
  const words = useTranslations('workspace.records')
  const signer = useTranslations('signer.field')
  const { spoken } = useFormats()
  const filled = (name: 'website' | 'country' | 'place' | 'sector' | 'kind' | 'branchOf') => ({ name, defaultValue: typed?.[name] ?? organisation[name] ?? '', problem: problemOf(fields, name) })
  return (
    <>
      <h2>{words('onList')}</h2>
      <p>{words('onListMore')}</p>
      <Field {...filled('website')} label={t('recordWebsite')} optional inputMode="url" spellCheck={false} autoCapitalize="none" dir="ltr" autoComplete="off" />
      <Select {...filled('country')} label={t('recordCountry')} optional nothing={signer('countryNothing')} options={countriesIn(spoken)} />
      <Field {...filled('place')} label={t('recordPlace')} optional width="medium" dir="auto" autoComplete="off" />
      <KindField {...filled('kind')} />
      <Field {...filled('sector')} label={words('sector')} hint={words('sectorHint')} optional width="medium" dir="auto" autoComplete="off" />
      <Field {...filled('branchOf')} label={words('branchOf')} hint={words('branchOfHint')} optional dir="auto" autoComplete="off" />
    </>
  )
}
