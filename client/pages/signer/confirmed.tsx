import { useTranslations } from 'use-intl/react'
import type { BeforeLaunch } from '#contracts/campaigns.ts'
import { useAddressAt } from '../../parts/address-at.ts'
import { NotPublicYet } from '../../parts/before-launch.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

type Props = { state: 'listed' | 'held' | 'joined'; manageUrl: string; why?: string | undefined; already: boolean; /** Known on the page of the link, not where a code was typed. */ organisation?: string; lead?: string; slug?: string; beforeLaunch?: BeforeLaunch | undefined }

/** What has just happened, and what happens next. A second press says that nothing more is needed. */
export function Confirmed({ state, manageUrl, why, already, organisation, lead, slug, beforeLaunch }: Props) {
  const t = useTranslations('signer.confirmed')
  const inLanguage = useAddressAt()
  const domain = useTranslations('domain.signatureState')
  if (state === 'joined') return <JoinedToAnother manageUrl={manageUrl} slug={slug} />
  const title = already ? t('already') : state === 'held' ? t('held') : organisation ? t('listed', { name: isolated(organisation) }) : domain('listed')
  const more = already ? (state === 'held' ? t('alreadyHeld') : organisation ? t('alreadyListed', { name: isolated(organisation) }) : domain('listed')) : state === 'held' ? lead ? t('heldMore', { lead: isolated(lead) }) : domain('held') : t('listedMore')
  return (
    <div className="measure">
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <Notice look={state === 'listed' ? 'done' : 'plain'} status>
        <p>{more}</p>
      </Notice>
      {state === 'held' && why && (
        <>
          <h2>{t('why')}</h2>
          <p>{why}</p>
        </>
      )}
      <NotPublicYet of={{ beforeLaunch, lead: lead ?? '' }} />
      <p>{t('ownMore')}</p>
      <p className="actions">
        <ButtonLink href={manageUrl}>{t('own')}</ButtonLink>
        {slug && <a href={inLanguage(`/campaigns/${slug}`)}>{t('list')}</a>}
      </p>
    </div>
  )
}

/** Somebody else at the organisation had signed before. Whoever reads this holds a mailbox that has confirmed. */
function JoinedToAnother({ manageUrl, slug }: Pick<Props, 'manageUrl' | 'slug'>) {
  const t = useTranslations('signer.confirmed')
  const inLanguage = useAddressAt()
  return (
    <div className="measure">
      <PageTitle>{t('joined')}</PageTitle>
      <h1>{t('joined')}</h1>
      <Notice status>
        <p>{t('joinedMore')}</p>
      </Notice>
      <p className="actions">
        <ButtonLink href={manageUrl}>{t('own')}</ButtonLink>
        {slug && <a href={inLanguage(`/campaigns/${slug}`)}>{t('list')}</a>}
      </p>
    </div>
  )
}
