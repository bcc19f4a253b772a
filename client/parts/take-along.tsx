import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { CopyButton } from '../ui/copyable.tsx'

type Props = { id: string; /** What is in it, for the button's name. */ what: string; /** As it is copied: plain text. */ text: string; children: ReactNode }

/** Something for others to use, in a box. With script one press copies it; without, it stands there to be selected. */
export function TakeAlong({ id, what, text, children }: Props) {
  const t = useTranslations('press')
  return (
    <div className="take-along">
      <div id={id}>{children}</div>
      <CopyButton from={id} text={text}>
        {t('copy')} <span className="visually-hidden">{what}</span>
      </CopyButton>
    </div>
  )
}

export type Line = { key: string; label: string; value: string }

/** As a line each, so that it reads well in a notebook and in an e-mail. */
export function useAsText(lines: readonly Line[]): string {
  const t = useTranslations('site')
  return lines.map(({ label, value }) => t('labelled', { label, value })).join('\n')
}
