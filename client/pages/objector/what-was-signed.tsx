import { useTranslations } from 'use-intl/react'
import type { Objection } from '#contracts/objections.ts'
import { useFormats } from '../../language.tsx'
import { useAddressAt } from '../../parts/address-at.ts'
import { linkTo } from '../../parts/rich.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'

/** Everything that is public of the sign-on, and the role in which somebody made it. What was not given is left out. */
export function WhatWasSigned({ objection }: { objection: Objection }) {
  const t = useTranslations('objector.objection')
  const inLanguage = useAddressAt()
  const capacities = useTranslations('domain.capacity')
  const { country, time } = useFormats()
  const { organisation, role, capacity, confirmedAt, campaign, version, stateWords } = objection
  const rows: SummaryRow[] = [
    { key: 'name', label: t('organisation'), value: organisation.name },
    { key: 'website', label: t('website'), value: organisation.website },
    { key: 'country', label: t('country'), value: organisation.country && country(organisation.country) },
    { key: 'place', label: t('place'), value: organisation.place },
    { key: 'branch', label: t('branchOf'), value: organisation.branchOf },
    { key: 'statement', label: t('statement'), value: t.rich('statementValue', { title: campaign.title, number: version.number, link: linkTo(inLanguage(`/campaigns/${campaign.slug}`), campaign.locale) }) },
    { key: 'lead', label: t('lead'), value: campaign.lead },
    { key: 'role', label: t('by'), value: role ?? t('byUnknown') },
    { key: 'capacity', label: t('capacity'), value: capacities(capacity) },
    { key: 'confirmed', label: t('confirmed'), value: confirmedAt && time(confirmedAt) },
    { key: 'state', label: t('state'), value: stateWords },
  ]
  return <SummaryList rows={rows.filter(({ value }) => Boolean(value))} />
}
