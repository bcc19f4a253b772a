import { useTranslations } from 'use-intl/react'
import type { Confirmation } from '#contracts/own-signatures.ts'
import { languageIn } from '#contracts/words/languages.ts'
import { useFormats } from '../../language.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'

type Of = Pick<Confirmation, 'organisation' | 'signatory' | 'quote' | 'showSignatory' | 'authoriser' | 'readIn'>

/** A sign-on as it stands, for the person who made it: what everyone sees, and apart from it what only the lead does. */
export function SignOnSummary({ of }: { of: Of }) {
  const t = useTranslations('signer')
  const person = usePerson(of.signatory)
  const second = useTranslations('signer.second')
  const asked = of.authoriser ? [{ key: 'second', label: second('who'), value: <>{[of.authoriser.name, of.authoriser.role, of.authoriser.email].join(', ')}<div className="quiet">{second('whoHint')}</div></> }] : []
  const email = of.signatory ? [{ key: 'email', label: t('field.email'), value: of.signatory.email }] : []
  const { country, spoken } = useFormats()
  const several = useTranslations('languages')
  const read = of.readIn ? [{ key: 'readIn', label: several('readInLabel'), value: languageIn(spoken, of.readIn) }] : []
  const { organisation, quote, showSignatory } = of
  const kinds = useTranslations('domain.organisationKind')
  const nothing = useTranslations('site.form')('notGiven')
  return (
    <>
      <SummaryList
        rows={[
          { key: 'name', label: t('field.organisationName'), value: organisation.name },
          { key: 'website', label: t('field.website'), value: organisation.website ?? nothing },
          { key: 'country', label: t('field.country'), value: organisation.country ? country(organisation.country) : nothing },
          { key: 'place', label: t('field.place'), value: organisation.place ?? nothing },
          ...(organisation.kind ? [{ key: 'kind', label: t('field.kind'), value: kinds(organisation.kind) }] : []),
          ...(organisation.registerId ? [{ key: 'register', label: t('field.registerId'), value: organisation.registerId }] : []),
          ...(organisation.branchOf ? [{ key: 'branch', label: t('field.branchOf'), value: organisation.branchOf }] : []),
          { key: 'quote', label: t('field.quoteShort'), value: quote ?? nothing },
          ...(showSignatory ? person : []),
        ]}
      />
      {of.signatory && (
        <>
          <h3>{t('public.onlyLead')}</h3>
          <SummaryList rows={[...(showSignatory ? [] : person), ...email, ...asked, ...read]} />
        </>
      )}
    </>
  )
}

function usePerson(signatory: Of['signatory']) {
  const t = useTranslations('signer.field')
  if (!signatory) return []
  return [
    { key: 'person', label: t('personName'), value: signatory.name },
    { key: 'role', label: t('role'), value: signatory.role },
  ]
}
