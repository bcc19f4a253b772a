import { useTranslations } from 'use-intl/react'
import type { Confirmation } from '#contracts/signatures.ts'
import { useFormats } from '../../language.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'

/** A sign-on as it stands, for the person who made it. */
export function SignOnSummary({ of: { organisation, signatory, quote, showSignatory } }: { of: Pick<Confirmation, 'organisation' | 'signatory' | 'quote' | 'showSignatory'> }) {
  const t = useTranslations()
  const { country } = useFormats()
  const nothing = t('site.form.notGiven')
  return (
    <SummaryList
      rows={[
        { key: 'name', label: t('signer.field.organisationName'), value: organisation.name },
        { key: 'website', label: t('signer.field.website'), value: organisation.website ?? nothing },
        { key: 'country', label: t('signer.field.country'), value: organisation.country ? country(organisation.country) : nothing },
        { key: 'place', label: t('signer.field.place'), value: organisation.place ?? nothing },
        ...(organisation.branchOf ? [{ key: 'branch', label: t('signer.field.branchOf'), value: organisation.branchOf }] : []),
        ...(signatory
          ? [
              { key: 'person', label: t('signer.field.personName'), value: signatory.name },
              { key: 'role', label: t('signer.field.role'), value: signatory.role },
              { key: 'email', label: t('signer.field.email'), value: signatory.email },
            ]
          : []),
        { key: 'quote', label: t('signer.field.quote'), value: quote ?? nothing },
        { key: 'shown', label: t('signer.check.shown'), value: t(showSignatory ? 'signer.check.shownYes' : 'signer.check.shownNo') },
      ]}
    />
  )
}
