import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import type { Step } from './import.tsx'

/** Where one is on the way, and the way back. */
export function ImportSteps({ here, step, checked }: { here: string; step: Step; checked: boolean }) {
  const t = useTranslations('workspace.imports')
  const steps: { to: Step; query: string; words: string; open: boolean }[] = [
    { to: 'columns', query: '?step=columns', words: t('step.read'), open: true },
    { to: 'check', query: '', words: t('step.check'), open: checked },
    { to: 'send', query: '?step=send', words: t('step.send'), open: checked },
  ]
  return (
    <nav aria-label={t('steps')}>
      <ol className="menu filters">
        {steps.map(({ to, query, words, open }) => (
          <li key={to}>
            {open ? (
              <Link to={`${here}${query}`} aria-current={to === step ? 'step' : undefined}>
                {words}
              </Link>
            ) : (
              <span className="quiet">{words}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
