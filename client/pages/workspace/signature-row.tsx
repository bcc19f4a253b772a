import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { invalidable } from '#contracts/invalidations.ts'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { useFormats } from '#client/language.tsx'
import { Unbroken } from '#client/ui/unbroken.tsx'
import { NoticeLine } from './objected.tsx'
import { usePublicReason } from './use-public-reason.ts'

/** The form that the ticks in the list belong to. */
export const tickedForm = 'ticked'

type Props = { slug: string; current: number | undefined; signature: LeadSignature }

/** One sign-on. What its cells are called stands in `data-title`, for where there is no room for headings. */
export function SignatureRow({ slug, current, signature }: Props) {
  const t = useTranslations('workspace.signatures')
  const { submittedAt, confirmedAt, checks, register } = signature
  return (
    <tr>
      <td className="sign-on-name">
        <Organisation current={current} {...signature} />
      </td>
      <td data-title={t('state')}>
        <State {...signature} />
      </td>
      <td data-title={t('contact')}>
        <Contact slug={slug} {...signature} />
      </td>
      <td data-title={t('submitted')} className="when">
        <When at={submittedAt} />
      </td>
      <td data-title={t('confirmed')} className="when">
        {confirmedAt ? <When at={confirmedAt} /> : <span className="quiet">{t('notConfirmed')}</span>}
        {checks.map((words) => (
          <div key={words} className="quiet">
            <Unbroken>{words}</Unbroken>
          </div>
        ))}
        {register && register.says !== 'match' && <div className="care">{register.words[0]}</div>}
      </td>
      <td className="row-actions">
        <Actions slug={slug} {...signature} />
      </td>
    </tr>
  )
}

const mayBeTakenOff = (state: LeadSignature['state']): boolean => (invalidable as readonly string[]).includes(state)

/** The day; the exact time for whoever points at it. */
function When({ at }: { at: string }) {
  const { date, time } = useFormats()
  return (
    <time dateTime={at} title={time(at)}>
      {date(at)}
    </time>
  )
}

function Organisation({ id, state, organisation: { name, place, branchOf }, proposedName, version, current }: LeadSignature & { current: number | undefined }) {
  const t = useTranslations('workspace.signatures')
  return (
    <>
      {mayBeTakenOff(state) ? (
        <span className="choice">
          <input type="checkbox" id={`tick-${id}`} name="ids" value={id} form={tickedForm} />
          <label htmlFor={`tick-${id}`}>
            <span className="visually-hidden">{t('tick')} </span>
            <strong>
              <bdi>{name}</bdi>
            </strong>
          </label>
        </span>
      ) : (
        <strong>
          <bdi>{name}</bdi>
        </strong>
      )}
      {branchOf && <div>{t('branchOf', { name: branchOf })}</div>}
      {place && <div className="quiet">{place}</div>}
      {proposedName && <div>{t('newName', { name: proposedName })}</div>}
      {version !== current && <div className="quiet">{t('signedVersion', { number: version })}</div>}
    </>
  )
}

function State({ state, heldWords, reason, publicReason, reply, askingUntil }: LeadSignature) {
  const t = useTranslations('workspace')
  const publicReasonIn = usePublicReason()
  const { date } = useFormats()
  const stateWords = useTranslations('domain.signatureState')
  return (
    <>
      <strong title={stateWords(state)}>{t(`short.${state}`)}</strong>
      {askingUntil && <div>{t('signatures.askingUntil', { date: date(askingUntil) })}</div>}
      {heldWords && <div>{heldWords}</div>}
      {reason && <div className="quiet">{t('signatures.reason', { reason })}</div>}
      {publicReason && <div className="quiet">{t('signatures.publicReason', { reason: publicReasonIn(publicReason) })}</div>}
      {reply && state === 'invalidated' && <div>{t('signatures.replied')}</div>}
    </>
  )
}

function Contact({ slug, id, contact, secondContact, erasedAt, mail, notice, organisation }: LeadSignature & { slug: string }) {
  const t = useTranslations('workspace.signatures')
  const mailWords = useTranslations('domain.mail')
  if (!contact) return <span className="quiet">{t(erasedAt ? 'erased' : 'noContact')}</span>
  const { name, role, email, masked } = contact
  return (
    <>
      {name && <div>{[name, role].filter(Boolean).join(', ')}</div>}
      <div className="address">{email}</div>
      {masked && <div className="quiet">{t('masked')}</div>}
      {secondContact && (
        <div>
          {t('second', { name: secondContact.name })} <span className="address">{secondContact.email}</span>
        </div>
      )}
      <Link className="quiet" to={`/workspace/campaigns/${slug}/signatures/${id}/erasure`} aria-label={t('eraseNamed', { name: organisation.name })}>
        {t('erase')}
      </Link>
      {mail !== 'sent' && <div className={mail === 'failed' ? 'care' : 'quiet'}>{mailWords(mail)}</div>}
      <NoticeLine notice={notice} />
    </>
  )
}

/** What a lead can do with it: each leads to a page that says what it means. */
function Actions({ slug, id, state, organisation: { name }, confirmedAt, proposedName, waitsSince }: LeadSignature & { slug: string }) {
  const t = useTranslations('workspace.signatures')
  const authority = useTranslations('workspace.authority')
  const at = `/workspace/campaigns/${slug}`
  const waits = state === 'held' || proposedName !== undefined || waitsSince !== undefined
  return (
    <>
      {waits && (
        <Link to={`${at}/queue#held-${id}`} aria-label={t('toCheckNamed', { name })}>
          {t('toCheck')}
        </Link>
      )}
      {confirmedAt && (
        <Link to={`${at}/signatures/${id}/organisation`} aria-label={t('knownNamed', { name })}>
          {t('known')}
        </Link>
      )}
      {state === 'listed' && (
        <Link to={`${at}/signatures/${id}/compare`} aria-label={t('compareNamed', { name })}>
          {t('compare')}
        </Link>
      )}
      {state === 'listed' && (
        <Link to={`${at}/signatures/${id}/vouching`} aria-label={authority('callNamed', { name })}>
          {authority('call')}
        </Link>
      )}
      {state === 'listed' && (
        <Link to={`${at}/signatures/${id}/invalidation`} aria-label={t('takeOffNamed', { name })}>
          {t('takeOff')}
        </Link>
      )}
      {state === 'invalidated' && confirmedAt && (
        <Link to={`${at}/signatures/${id}/reinstatement`} aria-label={t('putBackNamed', { name })}>
          {t('putBack')}
        </Link>
      )}
    </>
  )
}
