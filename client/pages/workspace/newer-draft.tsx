import { useTranslations } from 'use-intl/react'
import type { Draft } from '#contracts/campaigns.ts'
import { useFormats } from '#client/language.tsx'
import { Notice } from '#client/ui/notice.tsx'

/** What somebody else saved in the meantime, to be read beside one's own words. */
export function NewerDraft({ draft }: { draft: Draft }) {
  const t = useTranslations('workspace.draft')
  const { time } = useFormats()
  return (
    <section aria-labelledby="newer">
      <Notice look="care">
        <h2 id="newer">{t('newerTitle')}</h2>
        <p>{t('newerIntro', { time: time(draft.updatedAt) })}</p>
        <dl className="newer-draft" lang={draft.locale}>
          <dt>{t('campaignTitle')}</dt>
          <dd>{draft.title}</dd>
          <dt>{t('ask')}</dt>
          <dd>{draft.ask}</dd>
          <dt>{t('body')}</dt>
          <dd>
            <pre>{draft.body}</pre>
          </dd>
        </dl>
      </Notice>
    </section>
  )
}
