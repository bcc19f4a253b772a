import { useTranslations } from 'use-intl/react'
import type { Webhook, WebhookMessage } from '#contracts/webhooks.ts'
import { useFormats } from '#client/language.tsx'
import { ShownOnce } from './shown-once.tsx'

/** How a webhook stands, in a word; the colour only helps. */
export function WebhookState({ state }: Pick<Webhook, 'state'>) {
  const t = useTranslations('workspace.webhooks.states')
  return <span className={state === 'failing' ? 'care unbroken' : 'unbroken'}>{t(state)}</span>
}

export function ShownSecret({ secret }: { secret: string }) {
  const t = useTranslations('workspace.webhooks')
  return <ShownOnce title={t('secretTitle')} intro={t('secretIntro')} secret={secret} copy={t('copySecret')} />
}

/** What came of a message so far, and what comes next. */
export function MessageStanding({ message: { state, attempts, answer, problem, deliveredAt, nextAt } }: { message: WebhookMessage }) {
  const t = useTranslations('workspace.webhooks')
  const { time } = useFormats()
  const facts = [
    problem && t(`problems.${problem}`),
    answer !== null && t('answered', { code: answer }),
    t('tries', { count: attempts }),
    state === 'delivered' && deliveredAt && t('deliveredAt', { time: time(deliveredAt) }),
    state === 'queued' && attempts > 0 && nextAt && t('next', { time: time(nextAt) }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <>
      <span className={problem && state !== 'cancelled' ? 'care' : undefined}>{t(`messageStates.${state}`)}</span>
      {facts.map((fact) => (
        <div key={fact} className="quiet">
          {fact}
        </div>
      ))}
    </>
  )
}
