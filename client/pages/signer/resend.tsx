import { useTranslations } from 'use-intl/react'
import type { Confirmation } from '#contracts/own-signatures.ts'
import { useFormats } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'

/** The e-mail once more, with its limit in words. */
export function Resend({ here, confirmation: { mails, signatory } }: { here: string; confirmation: Confirmation }) {
  const t = useTranslations('signer.resend')
  const { time } = useFormats()
  if (!mails || !signatory) return null
  const { sent, most, nextAt } = mails
  const left = most - sent
  return (
    <details>
      <summary>{t('title')}</summary>
      <p className="measure">{t('limit', { sent, most })}</p>
      {left <= 0 && <p>{t('noMore')}</p>}
      {left > 0 && nextAt && <p>{t('from', { time: time(nextAt) })}</p>}
      {left > 0 && !nextAt && (
        <form method="post" action={here}>
          <Button intent="resend" look="secondary">
            {t('button', { email: signatory.email })}
          </Button>
        </form>
      )}
    </details>
  )
}
