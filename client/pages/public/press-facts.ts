import { useTranslations } from 'use-intl/react'
import type { Press } from '#contracts/press.ts'
import { useFormats } from '../../language.tsx'
import type { Line } from '../../parts/take-along.tsx'

/** What a newspaper has to get right, as label and value: shown and copied as the same words. */
export function useFacts({ title, ask, lead, leadChecked, decisionMakers, count, branches, countries, revision, asOf, method, version, closesAt, state, facts }: Press): Line[] {
  const t = useTranslations('press.fact')
  const checked = useTranslations('public.campaign.leadChecked')
  const domain = useTranslations('domain')
  const { number, time } = useFormats()
  const to = decisionMakers.map(({ name, role, institution }) => [name, role, institution].filter(Boolean).join(', ')).join(' · ')
  const lines: (Line | false | undefined)[] = [
    { key: 'number', label: t('number'), value: number(count) },
    { key: 'asOf', label: t('asOf'), value: asOf ? t('asOfValue', { time: time(asOf), revision }) : t('unchanged') },
    branches > 0 && { key: 'branches', label: t('branches'), value: number(branches) },
    countries > 0 && { key: 'countries', label: t('countries'), value: number(countries) },
    { key: 'campaign', label: t('campaign'), value: title },
    { key: 'lead', label: t('lead'), value: lead.name },
    leadChecked && { key: 'leadChecked', label: t('leadChecked'), value: checked(leadChecked) },
    { key: 'ask', label: t('ask'), value: ask },
    { key: 'to', label: t('to'), value: to || t('toNobody') },
    version !== null && { key: 'version', label: t('version'), value: t('versionValue', { number: version.number, time: time(version.publishedAt) }) },
    { key: 'state', label: t('state'), value: domain(`campaignState.${state}`) },
    { key: 'closes', label: t('closes'), value: closesAt ? time(closesAt) : t('noDeadline') },
    { key: 'method', label: t('method'), value: method },
    ...facts.map(({ label, words }, place) => ({ key: `own ${place}`, label, value: words })),
  ]
  return lines.filter((line): line is Line => Boolean(line))
}
