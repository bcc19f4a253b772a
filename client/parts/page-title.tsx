import { useTranslations } from 'use-intl/react'

/** The title of the document, which a screen reader says first: `problems` puts "Error: " before it. */
export function PageTitle({ children, problems }: { children: string; problems?: boolean | undefined }) {
  const t = useTranslations('site.title')
  return <title>{problems ? t('withProblem', { page: children }) : t('of', { page: children })}</title>
}
