import { useTranslations } from 'use-intl/react'
import { bases } from '#contracts/signatures.ts'
import { EmailField, Field } from '../../ui/field.tsx'
import { Radios } from '../../ui/radios.tsx'
import { filled, type Given } from './sign-fields.tsx'

/** Whom else we ask at the organisation, where the campaign asks for it. It can be left empty, also where it is required: then it waits. */
export function SecondPersonFields({ asks, ...given }: Given & { asks: 'optional' | 'required' }) {
  const t = useTranslations('signer.second')
  return (
    <>
      <h2 className="form-section">{t('title')}</h2>
      <p className="measure">{t(asks)}</p>
      <p className="measure">{t('when')}</p>
      <Field {...filled(given, 'authoriser.name')} label={t('name')} optional autoComplete="off" spellCheck={false} dir="auto" />
      <Field {...filled(given, 'authoriser.role')} label={t('role')} optional autoComplete="off" dir="auto" />
      <EmailField {...filled(given, 'authoriser.email')} label={t('email')} optional autoComplete="off" />
    </>
  )
}

/** On what basis somebody signs: said to the lead, checked by nobody, shown to nobody else. */
export function BasisFields(given: Given) {
  const t = useTranslations('signer.second')
  const words = useTranslations('domain.basis')
  return (
    <>
      <Radios {...filled(given, 'basis')} label={t('basis')} hint={t('basisHint')} options={bases.map((value) => ({ value, label: words(value) }))} />
      <Field {...filled(given, 'basisWords')} label={t('basisWords')} optional dir="auto" />
    </>
  )
}
