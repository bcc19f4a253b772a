import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { useCampaign } from './campaign-layout.tsx'
import { PostForm } from './post-form.tsx'
import { useSubmitting } from './use-submitting.ts'

/** What says more about who signed, so that nobody is refused for an address: what is known by now, and what can be done. */
export function WaysOut({ signature }: { signature: LeadSignature }) {
  const t = useTranslations('workspace.authority')
  const { campaign } = useCampaign()
  const submitting = useSubmitting()
  const { id, organisation, contact, authorisation, registerToAsk } = signature
  const isAsked = authorisation?.answer === null
  const isDone = authorisation?.answer === 'authorised'
  return (
    <div className="ways-out">
      <h3>{t('title')}</h3>
      <p>{t('intro')}</p>
      <WhatIsKnown signature={signature} />
      <div className="actions">
        <Link className="button button-secondary" to={`/workspace/campaigns/${campaign.slug}/signatures/${id}/vouching`} aria-label={t('callNamed', { name: organisation.name })}>
          {t('call')}
        </Link>
        {contact && !isDone && (
          <PostForm>
            <input type="hidden" name="id" value={id} />
            {!isAsked && (
              <Button intent="second" look="secondary" disabled={submitting}>
                {t('second')}
              </Button>
            )}
            {registerToAsk && !(isAsked && authorisation.kind === 'register-address') && (
              <Button intent="register" look="secondary" disabled={submitting}>
                {t('register', { register: registerToAsk })}
              </Button>
            )}
          </PostForm>
        )}
      </div>
    </div>
  )
}

function WhatIsKnown({ signature: { authorisation, vouched, basis } }: { signature: LeadSignature }) {
  const t = useTranslations('workspace.authority')
  const { date } = useFormats()
  const rows = [
    ...(basis ? [{ key: 'basis', label: t('basis'), value: basis }] : []),
    ...(authorisation ? [{ key: 'authorisation', label: t(authorisation.kind === 'register-address' ? 'askedRegister' : 'asked'), value: <Answer authorisation={authorisation} /> }] : []),
    ...(vouched
      ? [
          {
            key: 'vouched',
            label: t('vouched'),
            value: (
              <>
                <div>{t('vouchedOn', { date: date(vouched.on) })}</div>
                {vouched.note && <div className="lines quiet">{vouched.note}</div>}
              </>
            ),
          },
        ]
      : []),
  ]
  return rows.length > 0 ? <SummaryList rows={rows} /> : null
}

function Answer({ authorisation: { kind, name, role, email, register, askedAt, answer, answeredAt, words } }: { authorisation: NonNullable<LeadSignature['authorisation']> }) {
  const t = useTranslations('workspace.authority')
  const { date } = useFormats()
  const person = [name, role, email].filter(Boolean).join(', ')
  return (
    <>
      {answer && person && <div>{person}</div>}
      <div>{answer && answeredAt ? t(answer, { date: date(answeredAt) }) : kind === 'register-address' ? t('waitsRegister', { register: register ?? '', date: date(askedAt) }) : t('waits', { person, date: date(askedAt) })}</div>
      {words && <div className="lines">{t('said', { words })}</div>}
    </>
  )
}
