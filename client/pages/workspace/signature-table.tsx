import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/signatures.ts'
import { useFormats } from '#client/language.tsx'
import { Table } from '#client/ui/table.tsx'

/** Every sign-on on the page: who, where it stands, who signed, what was checked. */
export function SignatureTable({ slug, version, signatures }: { slug: string; /** The wording that is signed now. */ version: number | undefined; signatures: LeadSignature[] }) {
  const t = useTranslations('workspace.signatures')
  const { time } = useFormats()
  return (
    <Table
      caption={t('title')}
      rows={signatures}
      keyOf={({ id }) => id}
      columns={[
        { key: 'organisation', title: t('organisation'), cell: organisationOf(version) },
        { key: 'state', title: t('state'), cell: stateOf(slug) },
        { key: 'contact', title: t('contact'), cell: contactOf },
        { key: 'submitted', title: t('submitted'), cell: ({ submittedAt }) => time(submittedAt) },
        { key: 'confirmed', title: t('confirmed'), cell: ({ confirmedAt }) => (confirmedAt ? time(confirmedAt) : t('notConfirmed')) },
        { key: 'checks', title: t('checks'), cell: checksOf },
      ]}
    />
  )
}

const organisationOf = (current: number | undefined) => (signature: LeadSignature) => <Organisation current={current} {...signature} />
const stateOf = (slug: string) => (signature: LeadSignature) => <State slug={slug} {...signature} />
const contactOf = ({ contact, mail }: LeadSignature) => (
  <div className="contact">
    <Contact contact={contact} mail={mail} />
  </div>
)
const checksOf = ({ checks }: LeadSignature) => checks.map((words) => <div key={words}>{words}</div>)

function Organisation({ organisation: { name, place, branchOf }, proposedName, version, current }: LeadSignature & { current: number | undefined }) {
  const t = useTranslations('workspace.signatures')
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {branchOf && <div>{t('branchOf', { name: branchOf })}</div>}
      {place && <div className="quiet">{place}</div>}
      {proposedName && <div>{t('newName', { name: proposedName })}</div>}
      {version !== current && <div className="quiet">{t('signedVersion', { number: version })}</div>}
    </>
  )
}

function State({ slug, id, state, organisation, heldWords, reason, proposedName }: LeadSignature & { slug: string }) {
  const t = useTranslations('workspace')
  const stateWords = useTranslations('domain.signatureState')
  const waits = state === 'held' || proposedName !== undefined
  return (
    <>
      <strong title={stateWords(state)}>{t(`short.${state}`)}</strong>
      {heldWords && <div>{heldWords}</div>}
      {reason && <div className="quiet">{t('signatures.reason', { reason })}</div>}
      {waits && (
        <Link to={`/workspace/campaigns/${slug}/queue#held-${id}`} aria-label={t('signatures.toCheckNamed', { name: organisation.name })}>
          {t('signatures.toCheck')}
        </Link>
      )}
    </>
  )
}

function Contact({ contact, mail }: Pick<LeadSignature, 'contact' | 'mail'>) {
  const t = useTranslations('workspace.signatures')
  const mailWords = useTranslations('domain.mail')
  if (!contact) return <span className="quiet">{t('noContact')}</span>
  const { name, role, email, masked } = contact
  return (
    <>
      {name && <div>{[name, role].filter(Boolean).join(', ')}</div>}
      <div>{email}</div>
      {masked && <div className="quiet">{t('masked')}</div>}
      {mail !== 'sent' && <div className={mail === 'failed' ? 'care' : 'quiet'}>{mailWords(mail)}</div>}
    </>
  )
}
