import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { useFormats } from '#client/language.tsx'
import { SummaryList } from '#client/ui/summary-list.tsx'

type Facts = { name: string; website?: string | undefined; place?: string | undefined; country?: string | undefined; branchOf?: string | undefined; registerId?: string | undefined }

const nothing: readonly ReactNode[] = []

/** A sign-on that waits, beside each organisation that it resembles, and whatever else is known of it. */
export function SideBySide({ signature, children, answers = nothing }: { signature: LeadSignature; children?: ReactNode; /** What can be said of it and each of those that it resembles, in their order. */ answers?: readonly ReactNode[] }) {
  const t = useTranslations('workspace')
  const { organisation, contact, capacity, quote, checks, resembles, domainWords } = signature
  const capacityWords = useTranslations('domain.capacity')
  const row = useRows()
  return (
    <div className="side-by-side">
      <div>
        <h3>{t('queue.this')}</h3>
        <SummaryList
          rows={[
            ...row(organisation),
            { key: 'contact', label: t('queue.contact'), value: contact ? <Contact {...contact} /> : t('signatures.noContact') },
            ...(domainWords ? [{ key: 'domain', label: t('queue.domain'), value: domainWords }] : []),
            { key: 'capacity', label: t('queue.capacity'), value: capacityWords(capacity) },
            ...(checks.length > 0 ? [{ key: 'checks', label: t('queue.checked'), value: checks.map((words) => <div key={words}>{words}</div>) }] : []),
            ...(quote ? [{ key: 'quote', label: t('queue.quote'), value: quote }] : []),
          ]}
        />
      </div>
      {resembles.map(({ id, state, ...other }, at) => (
        <div key={id}>
          <h3>{t('queue.resembles')}</h3>
          <SummaryList rows={[...row(other), { key: 'state', label: t('signatures.state'), value: t(`short.${state}`) }]} />
          {answers[at]}
        </div>
      ))}
      {children}
    </div>
  )
}

/** Two sign-ons of which neither need wait. */
export function Facing({ signature, other }: { signature: LeadSignature; other: LeadSignature }) {
  const t = useTranslations('workspace')
  const row = useRows()
  const rows = ({ organisation, state, contact }: LeadSignature) => [...row(organisation), { key: 'state', label: t('signatures.state'), value: t(`short.${state}`) }, ...(contact ? [{ key: 'contact', label: t('queue.contact'), value: <Contact {...contact} /> }] : [])]
  return (
    <div className="side-by-side">
      <div>
        <h2>{t('queue.this')}</h2>
        <SummaryList rows={rows(signature)} />
      </div>
      <div>
        <h2>{t('queue.other')}</h2>
        <SummaryList rows={rows(other)} />
      </div>
    </div>
  )
}

/** The same facts in the same order, so that eyes can go across; what was not given is left out. */
function useRows() {
  const t = useTranslations('workspace.queue')
  const { country: countryName } = useFormats()
  return ({ name, website, place, country, branchOf, registerId }: Facts) =>
    [
      { key: 'name', label: t('name'), value: name },
      { key: 'website', label: t('website'), value: website && <Website address={website} /> },
      { key: 'place', label: t('place'), value: place },
      { key: 'country', label: t('country'), value: country && countryName(country) },
      { key: 'branchOf', label: t('branchOf'), value: branchOf },
      { key: 'registerId', label: t('registerId'), value: registerId },
    ].filter(({ value }) => value)
}

/** Somebody else typed it: it opens apart, and learns nothing of us. */
function Website({ address }: { address: string }) {
  return (
    <a href={address} target="_blank" rel="noreferrer nofollow" className="address">
      {address}
    </a>
  )
}

function Contact({ name, role, email }: NonNullable<LeadSignature['contact']>) {
  return (
    <>
      {name && <div>{[name, role].filter(Boolean).join(', ')}</div>}
      <div>{email}</div>
    </>
  )
}
