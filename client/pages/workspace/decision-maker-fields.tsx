import { useTranslations } from 'use-intl/react'
import type { DecisionMaker } from '#contracts/decision-makers.ts'
import { EmailField, Field } from '#client/ui/field.tsx'
import { problemOf, type Problem } from '#client/ui/problems.ts'
import { TextArea } from '#client/ui/text-area.tsx'
import type { Typed } from './outcome.ts'

type Props = { typed: Typed | undefined; known?: DecisionMaker; problems: readonly Problem[] | undefined }

/** All that is known of a decision-maker, to be typed; the same for a new one and for a change. */
export function DecisionMakerFields({ typed, known, problems }: Props) {
  const t = useTranslations('workspace.decisionMakers')
  const of = (name: keyof DecisionMaker) => ({ name, problem: problemOf(problems, name), defaultValue: typed?.[name] ?? known?.[name] })
  return (
    <>
      <Field {...of('name')} label={t('name')} />
      <Field {...of('role')} label={t('role')} hint={t('roleHint')} optional />
      <Field {...of('institution')} label={t('institution')} optional />
      <Field {...of('area')} label={t('area')} hint={t('areaHint')} optional />
      <EmailField {...of('email')} label={t('email')} optional autoComplete="off" />
      <TextArea {...of('address')} label={t('address')} hint={t('addressHint')} optional rows={5} />
      <Field {...of('salutation')} label={t('salutation')} hint={t('salutationHint')} optional />
    </>
  )
}

/** The fields as they were sent. What was left empty travels as `''`: it is to go. */
export const decisionMakerIn = ({ name = '', role, institution, area, email, address, salutation }: Typed) => ({ name, role, institution, area, email, address, salutation })

/** What is known of a decision-maker beside its id. */
export const decisionMakerNames = ['name', 'role', 'institution', 'area', 'email', 'address', 'salutation'] as const satisfies readonly (keyof DecisionMaker)[]
