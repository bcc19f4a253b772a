import { useTranslations } from 'use-intl/react'
import type { Step } from '#contracts/own-signatures.ts'
import { useFormats } from '../../language.tsx'

/** Received, confirmed, checked, listed, delivered: an ordered list, in words. Where it stands is said, not only shown. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('signer.own')
  const { time } = useFormats()
  return (
    <ol className="steps" aria-label={t('steps')}>
      {steps.map(({ key, words, at, place }) => (
        <li key={key} className={`step-${place}`} aria-current={place === 'here' ? 'step' : undefined}>
          <strong>{words}</strong>
          <span className="quiet">{at ? <time dateTime={at}>{time(at)}</time> : place === 'here' ? t('stepHere') : t('stepAhead')}</span>
        </li>
      ))}
    </ol>
  )
}
