import { useTranslations } from 'use-intl/react'
import type { Campaign } from '#contracts/campaigns.ts'
import type { OwnSignature } from '#contracts/signatures.ts'
import { NotPublicYet } from '../../parts/before-launch.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Problem } from '../../ui/problems.ts'
import { NotUs } from './not-us.tsx'
import { SignOnHistory } from './sign-on-history.tsx'
import { SignOnSummary } from './sign-on-summary.tsx'
import { ComeBack } from './come-back.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

export type Done = 'corrected' | 'withdrawn' | 'returned'

type Props = { here: string; signature: OwnSignature; current: Campaign | null; done: Done | null; refused?: { message: string; fields: Problem[] } | undefined; typedName?: string | undefined }

/** The signatory's own page: where the sign-on stands, what happened, and everything that can be done about it. */
export function OwnSignOn({ here, signature, current, done, refused, typedName }: Props) {
  const t = useTranslations('signer.own')
  const { organisation, state, stateWords, why, checks, campaign, version, proposedName, history } = signature
  const problems = refused?.fields ?? []
  const standing = state === 'listed' || state === 'held'
  return (
    <>
      <PageTitle problems={refused !== undefined}>{t('title', { name: organisation.name })}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : refused?.message} />
      {done && (
        <Notice look="done" status>
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <h1>{t('title', { name: isolated(organisation.name) })}</h1>
      <h2>{t('state')}</h2>
      <p className="lede">{stateWords}</p>
      <NotPublicYet of={{ beforeLaunch: signature.beforeLaunch, lead: campaign.lead }} />
      {state === 'pending' && <p>{t('waiting')}</p>}
      {why && <p>{why}</p>}
      {proposedName && <Notice>{<p>{t('proposed', { name: isolated(proposedName) })}</p>}</Notice>}
      <p>{t.rich('wordingValue', { number: version.number, title: campaign.title, link: linkTo(`/campaigns/${campaign.slug}/versions/${version.number}`) })}</p>
      {checks.length > 0 && (
        <>
          <h2>{t('checked')}</h2>
          <ul>
            {checks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('shown')}</h2>
      <SignOnSummary of={signature} />
      {standing && (
        <p className="actions">
          <ButtonLink href={`${here}?correct`} look="secondary">
            {t('correct')}
          </ButtonLink>
        </p>
      )}
      {state === 'withdrawn' && current?.version && current.state === 'open' && <ComeBack here={here} name={organisation.name} campaign={current} version={current.version} />}
      <h2>{t('history')}</h2>
      <SignOnHistory history={history} />
      {standing && <WithdrawForm here={here} name={organisation.name} typed={typedName} problems={problems} />}
      {standing && <NotUs action={here}>{t('notUsMore')}</NotUs>}
      <p className="quiet">{t('keep')}</p>
    </>
  )
}
