import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Campaign } from '#contracts/campaigns.ts'
import { useFormats } from '../language.tsx'
import { Notice } from '../ui/notice.tsx'
import { NotPublicYet } from './before-launch.tsx'
import { shownIn } from './languages.tsx'
import { asTyped, linkTo } from './rich.tsx'

/** Title, ask and lead: what a reader takes away in ten seconds. */
export function CampaignHead({ campaign, children }: { campaign: Campaign; /** Before the title: in which languages it can be read. */ children?: ReactNode }) {
  const t = useTranslations('public.campaign')
  const { date } = useFormats()
  const { lead, leadChecked, state } = campaign
  const { title, ask, locale } = shownIn(campaign, campaign.translation)
  return (
    <header className="campaign-head">
      <p className="quiet">
        {t.rich('ledBy', { lead: lead.name, name: lead.website ? linkTo(lead.website) : asTyped })}
        {leadChecked && `. ${t(`leadChecked.${leadChecked}`)}`}
      </p>
      {children}
      <h1 lang={locale} dir="auto">
        {title}
      </h1>
      <p className="ask" lang={locale} dir="auto">
        {ask}
      </p>
      <NotPublicYet of={{ beforeLaunch: campaign.beforeLaunch, lead: lead.name }} />
      {state === 'draft' && <Notice look="care">{<p>{t('draft')}</p>}</Notice>}
      {(state === 'paused' || state === 'closed') && (
        <Notice title={t(state)} look="care">
          <p>{t(`${state}More`)}</p>
        </Notice>
      )}
      {state === 'taken-down' && <Notice look="care">{<p>{t('takenDown')}</p>}</Notice>}
      {state === 'archived' && (
        <Notice title={t('archived')}>
          {campaign.archivedAt && <p>{t('archivedMore', { date: date(campaign.archivedAt) })}</p>}
        </Notice>
      )}
    </header>
  )
}
