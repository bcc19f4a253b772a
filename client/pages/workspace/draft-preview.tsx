import { useTranslations } from 'use-intl/react'
import { StatementText } from '#client/parts/statement-text.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { Preview } from './draft-action.ts'

/** The statement as it will look, made by the server, and what in it is shown as text. */
export function DraftPreview({ preview, follows, locale }: { preview: Preview | undefined; follows: boolean; locale: string }) {
  const t = useTranslations('workspace.draft')
  return (
    // Where there is room it scrolls by itself, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-labelledby="preview" className="preview" tabIndex={0}>
      <h2 id="preview">{t('previewTitle')}</h2>
      {follows && <p className="quiet">{t('previewLive')}</p>}
      {preview && preview.notes.length > 0 && (
        <Notice look="care" title={t('notesTitle')}>
          <ul>
            {preview.notes.map(({ line, message }) => (
              <li key={`${line} ${message}`}>{t('note', { line, message })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {preview?.html ? <StatementText html={preview.html} locale={locale} /> : <p>{t('previewEmpty')}</p>}
    </section>
  )
}
