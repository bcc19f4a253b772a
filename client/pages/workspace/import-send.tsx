import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { Button } from '#client/ui/button.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { DropList } from './drop-list.tsx'
import { ImportSteps } from './import-steps.tsx'
import type { Found } from './import.tsx'
import { PostForm } from './post-form.tsx'
import { Problems } from './problems.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSubmitting } from './use-submitting.ts'

/** The e-mail as it will arrive, and to how many; one button sends it. */
export function ImportSend({ brought }: Found) {
  const t = useTranslations('workspace.imports')
  const { campaign } = useCampaign()
  const { refused } = useOutcome()
  const submitting = useSubmitting()
  const { id, counts, preview } = brought
  const here = `/workspace/campaigns/${campaign.slug}/imports/${id}`
  const left = counts.wrong + counts.asked + counts['left-out']
  return (
    <>
      <CampaignTitle page={t('sendTitle')} problems={Boolean(refused)} />
      <Problems refused={refused} />
      <ImportSteps here={here} step="send" checked />
      <h1>{t('sendTitle')}</h1>
      {left > 0 && (
        <Notice look="care">
          <p>{t('notSent', { count: left })}</p>
        </Notice>
      )}
      {preview ? (
        <>
          <p>{t('sendIntro', { count: counts.waiting })}</p>
          <SummaryList
            rows={[
              { key: 'to', label: t('to'), value: preview.to },
              { key: 'subject', label: t('subject'), value: preview.subject },
            ]}
          />
          <h2>{t('text')}</h2>
          {/* Reached by keyboard where it is wider than the window. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="given-back letter-preview" aria-label={t('text')} tabIndex={0}>
            {preview.text}
          </section>
        </>
      ) : (
        <p>{t('nobody')}</p>
      )}
      {campaign.state !== 'open' && <p>{t('notOpen')}</p>}
      <PostForm>
        <p className="actions">
          {preview && campaign.state === 'open' && (
            <Button intent="send" disabled={submitting}>
              {t('send', { count: counts.waiting })}
            </Button>
          )}
          <Link to={here}>{t('backToCheck')}</Link>
        </p>
      </PostForm>
      <DropList />
    </>
  )
}
