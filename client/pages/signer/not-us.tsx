import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../ui/button.tsx'

/** Folded away, but never more than two presses from anywhere. */
export function NotUs({ action, children }: { action: string; children: ReactNode }) {
  const t = useTranslations('signer.confirm')
  return (
    <details>
      <summary>{t('notUs')}</summary>
      <form method="post" action={action}>
        <p className="measure">{children}</p>
        <Button intent="disown" look="care">
          {t('notUsButton')}
        </Button>
      </form>
    </details>
  )
}
