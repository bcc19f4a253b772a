import { useTranslations } from 'use-intl/react'
import type { PublicDecisionMaker } from '#contracts/decision-makers.ts'

/** To whom the statement is addressed. */
export function DecisionMakers({ decisionMakers, answered }: { decisionMakers: readonly PublicDecisionMaker[]; /** Whether an answer is recorded here; left out where that does not matter. */ answered?: boolean }) {
  const t = useTranslations('public.campaign')
  return (
    <section className="decision-makers">
      <h2 className="small-heading">{t('to')}</h2>
      {decisionMakers.length === 0 ? (
        <p className="quiet">{t('toNobody')}</p>
      ) : (
        <ul>
          {decisionMakers.map(({ id, name, role, institution }) => (
            <li key={id}>
              <strong dir="auto">{name}</strong>
              {[role, institution].filter(Boolean).map((part) => (
                <span key={part} className="quiet" dir="auto">
                  {part}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {answered === false && <p className="quiet">{t('noAnswer', { count: decisionMakers.length })}</p>}
    </section>
  )
}
