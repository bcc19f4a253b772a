import { useTranslations } from 'use-intl/react'
import { idOf, type Problem } from './problems.ts'

type Props = { problems: readonly Problem[]; /** A sentence for what no single field is to blame for. */ sentence?: string | undefined }

/** Stands at the top, takes the focus when the page loads, and leads to each field. Give its page a title that starts with "Error: ". */
export function ErrorSummary({ problems, sentence }: Props) {
  const t = useTranslations('site.form')
  if (problems.length === 0 && !sentence) return null
  return (
    // The page was loaded to show this: a reader of the screen is to hear it first.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus data-takes-focus="">
      <h2>{t('problemTitle')}</h2>
      {sentence && <p>{sentence}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${idOf(field)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
