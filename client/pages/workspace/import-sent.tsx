import { Link } from 'react-router'
import { useTranslations } from 'use-intl/react'
import { pathFor } from '#contracts/endpoint.ts'
import { importResult, type Import } from '#contracts/imports.ts'
import { useFormats } from '#client/language.tsx'
import { Button } from '#client/ui/button.tsx'
import { Pagination } from '#client/ui/pagination.tsx'
import { SummaryList } from '#client/ui/summary-list.tsx'
import { CampaignTitle, useCampaign } from './campaign-layout.tsx'
import { ImportRows } from './import-rows.tsx'
import type { Found } from './import.tsx'
import { PostForm } from './post-form.tsx'
import { useNews } from './use-news.ts'
import { useSubmitting } from './use-submitting.ts'

/** How far the sending is, and in the end what happened to every row. Without script it is read again by hand. */
export function ImportSent({ brought, rows, page, pages }: Found) {
  const t = useTranslations('workspace.imports')
  const { campaign } = useCampaign()
  const { state, counts, id } = brought
  useNews(state === 'sending' ? 3000 : undefined)
  const at = `/workspace/campaigns/${campaign.slug}`
  const title = t(state === 'sending' ? 'sendingTitle' : state === 'done' ? 'doneTitle' : 'cancelledTitle')
  return (
    <>
      <CampaignTitle page={title} />
      <h1>{title}</h1>
      {state === 'sending' && <Underway brought={brought} isOpen={campaign.state === 'open'} />}
      {state === 'done' && <p className="lede">{t('doneIntro', { count: counts.written })}</p>}
      {state === 'cancelled' ? <p>{t('cancelledIntro')}</p> : <Figures brought={brought} />}
      {state === 'sending' && <StopForm />}
      {rows.length > 0 && (
        <>
          <h2>{t('rows')}</h2>
          <ImportRows brought={brought} rows={rows} />
          <Pagination page={page} pages={pages} hrefOf={(to) => `${at}/imports/${id}?all&page=${to}`} />
          <p>
            <a href={pathFor(importResult.path, { slug: campaign.slug, id })} download>
              {t('csvAll')}
            </a>
          </p>
        </>
      )}
      <p className="actions">
        {state === 'done' && <Link to={brought.kind === 'invitations' ? `${at}/invited` : `${at}/signatures?state=pending`}>{t(brought.kind === 'invitations' ? 'invited' : 'toSignatures')}</Link>}
        <Link to={`${at}/imports/new`}>{t('anotherList')}</Link>
      </p>
    </>
  )
}

function Underway({ brought: { counts }, isOpen }: { brought: Import; isOpen: boolean }) {
  const t = useTranslations('workspace.imports')
  const done = counts.written + counts['left-out']
  const all = done + counts.waiting
  return (
    <>
      <p>{t('sendingIntro', { done, all })}</p>
      <progress value={done} max={all} aria-label={t('sendingTitle')} />
      <p className="quiet">{isOpen ? t('reload') : t('paused')}</p>
    </>
  )
}

function Figures({ brought: { counts, mails } }: { brought: Import }) {
  const t = useTranslations('workspace.imports')
  const { number } = useFormats()
  return (
    <SummaryList
      rows={[
        { key: 'written', label: t('written'), value: number(counts.written) },
        { key: 'mails', label: t('mails'), value: t('mailsSaid', mails) },
        { key: 'left', label: t('leftOut'), value: number(counts['left-out'] + counts.wrong + counts.asked) },
      ]}
    />
  )
}

function StopForm() {
  const t = useTranslations('workspace.imports')
  return (
    <PostForm>
      <Button look="care" intent="stop" disabled={useSubmitting()}>
        {t('stop')}
      </Button>
    </PostForm>
  )
}
