import { useTranslations } from 'use-intl/react'

const samples = ['Heading', 'Strong', 'List', 'Numbers', 'Quote', 'Link'] as const

/** What a statement may hold, and how it is typed. */
export function MarkdownHelp() {
  const t = useTranslations('workspace.draft')
  return (
    <details>
      <summary>{t('help')}</summary>
      <p>{t('helpIntro')}</p>
      <ul>
        {samples.map((sample) => (
          <li key={sample}>
            <code>{t(`sample${sample}`)}</code> {t(`help${sample}`)}
          </li>
        ))}
      </ul>
      <p>{t('helpNot')}</p>
    </details>
  )
}
