import { useTranslations } from 'use-intl/react'
import type { OwnSignature } from '#contracts/own-signatures.ts'
import { useFormats } from '../../language.tsx'

export function SignOnHistory({ history }: Pick<OwnSignature, 'history'>) {
  const t = useTranslations('signer.own')
  const { time } = useFormats()
  return (
    <ol className="log">
      {history.map(({ at, event, words, reason }) => (
        <li key={`${at} ${event}`}>
          <p>{words}</p>
          {reason && <p dir="auto">{t('reason', { reason })}</p>}
          <p className="quiet">
            <time dateTime={at}>{time(at)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}
