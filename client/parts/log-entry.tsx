import { useTranslations } from 'use-intl/react'
import type { LogEntry as Entry } from '#contracts/record.ts'
import { useFormats } from '../language.tsx'
import { useAddressAt } from './address-at.ts'
import { isolated } from './rich.tsx'

/** An entry of the public log in words, with its own address and its seal. What was put right stands apart. */
export function LogEntry({ slug, entry: { number, at, words, reason, correction, commitment } }: { slug: string; entry: Entry }) {
  const t = useTranslations('record.log')
  const addressAt = useAddressAt()
  const { time } = useFormats()
  return (
    <>
      <p>{words}</p>
      {reason && <p>{t('reason', { reason: isolated(reason) })}</p>}
      {correction && (
        <dl className="correction">
          <div>
            <dt>{t('wrong')}</dt>
            <dd dir="auto">{correction.wrong}</dd>
          </div>
          <div>
            <dt>{t('right')}</dt>
            <dd dir="auto">{correction.right}</dd>
          </div>
        </dl>
      )}
      <p className="quiet">
        <time dateTime={at}>{time(at)}</time> · <a href={addressAt(`/campaigns/${slug}/log/${number}`)}>{t('link', { number })}</a>
      </p>
      <details className="seal">
        <summary>
          {t('seal')} <code>{commitment.slice(0, 8)}…</code>
        </summary>
        <code>{commitment}</code>
      </details>
    </>
  )
}

/** Entries, the newest first, each under its number; where one stands twice on a page, it is found at one place. */
export function LogEntries({ slug, entries, again = false }: { slug: string; entries: readonly Entry[]; again?: boolean }) {
  return (
    <ol className="log" reversed>
      {entries.map((entry) => (
        <li key={entry.number} value={entry.number} id={again ? undefined : `entry-${entry.number}`}>
          <LogEntry slug={slug} entry={entry} />
        </li>
      ))}
    </ol>
  )
}
