import { useTranslations } from 'use-intl/react'
import type { Objection } from '#contracts/objections.ts'
import { useFormats } from '../../language.tsx'
import { useAddressAt } from '../../parts/address-at.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { WhatWasSigned } from './what-was-signed.tsx'

/** What came of an objection; or of the sign-on, where nobody objected before it was over. */
export function Decided({ objection }: { objection: Objection }) {
  const t = useTranslations('objector.objection')
  const inLanguage = useAddressAt()
  const { time } = useFormats()
  const { organisation, campaign, objectedAt, words, settledAt, outcome, reason, stateWords, state } = objection
  const names = { name: isolated(organisation.name), lead: isolated(campaign.lead) }
  const isOver = objectedAt === null
  const stage = outcome ?? (isOver ? 'over' : 'made')
  const upheld = isOver && (state === 'listed' || state === 'held')
  return (
    <>
      <PageTitle>{t(stage, { ...names, name: organisation.name })}</PageTitle>
      <h1>{t(stage, names)}</h1>
      <p className="lede measure">{upheld ? t('overUpheld') : t(`${stage}More`, { ...names, state: stateWords })}</p>
      {reason && (
        <>
          <h2>{t('reason', names)}</h2>
          <blockquote className="measure" dir="auto">
            {reason}
          </blockquote>
        </>
      )}
      {settledAt && <p className="quiet">{t('settledOn', { time: time(settledAt) })}</p>}
      {outcome === 'stands' && state === 'listed' && <NextToTurnTo objection={objection} />}
      {objectedAt && <p className="quiet">{t('madeOn', { time: time(objectedAt) })}</p>}
      {words && (
        <>
          <p>{t('wrote')}</p>
          <blockquote className="measure" dir="auto">
            {words}
          </blockquote>
        </>
      )}
      <h2>{t('signed')}</h2>
      <WhatWasSigned objection={objection} />
      <p>
        <a href={inLanguage(`/campaigns/${campaign.slug}`)}>{t('campaign')}</a>
      </p>
    </>
  )
}

/** Whoever disagrees can object once more, and then turn to the host. */
function NextToTurnTo({ objection: { again, campaign } }: { objection: Objection }) {
  const t = useTranslations('objector.objection')
  const inLanguage = useAddressAt()
  const to = (below: string) => linkTo(inLanguage(`/campaigns/${campaign.slug}/${below}`))
  return <p className="measure">{again ? t.rich('again', { link: to('objection') }) : t.rich('host', { link: to('report') })}</p>
}
