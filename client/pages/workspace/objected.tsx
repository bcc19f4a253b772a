import { useTranslations } from 'use-intl/react'
import type { LeadSignature } from '#contracts/lead-signatures.ts'
import { useFormats } from '#client/language.tsx'

/** Whether the organisation's public address was told that somebody signed, and whether anybody there objected. */
export function NoticeLine({ notice }: Pick<LeadSignature, 'notice'>) {
  const t = useTranslations('workspace.notice')
  const { date } = useFormats()
  if (!notice) return null
  const { to, at, mail, objected, affirmedAt } = notice
  return (
    <div className={mail === 'failed' ? 'care' : 'quiet'}>
      {t(mail !== 'sent' ? mail : objected ? 'objected' : affirmedAt ? 'sentOnly' : 'sent', { to, date: date(at) })} {affirmedAt && t('affirmed', { date: date(affirmedAt) })}
    </div>
  )
}

/** What was objected, by whom and in which words: for the lead, who decides. */
export function Objected({ signature: { notice, objections, state } }: { signature: LeadSignature }) {
  const t = useTranslations('workspace.notice')
  const { time } = useFormats()
  if (!notice && !objections) return null
  return (
    <>
      {!notice?.objected && <NoticeLine notice={notice} />}
      {objections?.map(({ id, at, email, words, outcome }) => (
        <div key={id} className="objected">
          <p>
            {email ? t('objectedBy', { time: time(at), email }) : t('objectedByForgotten', { time: time(at) })} {outcome && t(`outcome.${outcome}`)}
          </p>
          {words && (
            <>
              <p>{t('wrote')}</p>
              <blockquote dir="auto">{words}</blockquote>
            </>
          )}
        </div>
      ))}
      {state === 'held' && objections && <p className="quiet">{t('decide')}</p>}
    </>
  )
}
