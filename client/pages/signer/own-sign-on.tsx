import { useTranslations } from 'use-intl/react'
import type { Campaign, CampaignSummary } from '#contracts/campaigns.ts'
import type { OwnSignature } from '#contracts/own-signatures.ts'
import { addressAt } from '../../parts/address-at.ts'
import { NotPublicYet } from '../../parts/before-launch.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated, linkTo } from '../../parts/rich.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Problem } from '../../ui/problems.ts'
import { Authorisation } from './authorisation.tsx'
import { ComeBack } from './come-back.tsx'
import { OfferHelp } from './offer-help.tsx'
import { OwnLogo } from './own-logo.tsx'
import { NotUs } from './not-us.tsx'
import { People } from './people.tsx'
import { RightOfReply } from './right-of-reply.tsx'
import { SignAnother } from './sign-another.tsx'
import { SignOnHistory } from './sign-on-history.tsx'
import { SignOnSummary } from './sign-on-summary.tsx'
import { Steps } from './steps.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

export const dones = ['corrected', 'takenBack', 'withdrawn', 'returned', 'contactAsked', 'contactRemoved', 'addressAsked', 'addressKept', 'replied', 'authorisationAsked', 'authorisationReminded', 'authorisationStopped', 'offered', 'logoChanged', 'logoRemoved'] as const
export type Done = (typeof dones)[number]

type Props = {
  here: string
  signature: OwnSignature
  current: Campaign | null
  /** Statements that it could sign as well. */
  others?: readonly CampaignSummary[] | undefined
  done: Done | null
  refused?: { message: string; fields: Problem[] } | undefined
  /** What was typed into the form that was refused, by its fields. */
  typed?: Readonly<Record<string, string>> | undefined
}

const nothing: Record<string, string> = {}
const none: readonly CampaignSummary[] = []

/** The own page of whoever looks after a sign-on: where it stands, what happened, and everything that can be done about it. */
export function OwnSignOn({ here, signature, current, others = none, done, refused, typed = nothing }: Props) {
  const t = useTranslations('signer.own')
  const { organisation, state, history } = signature
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
      <WhereItStands signature={signature} />
      {state === 'invalidated' && <RightOfReply here={here} signature={signature} typed={typed.reply} problems={problems} />}
      {state === 'withdrawn' && current?.version && current.state === 'open' && <ComeBack here={here} name={organisation.name} campaign={current} version={current.version} />}
      <WhatWasChecked signature={signature} />
      {standing && <Authorisation here={here} signature={signature} problems={problems} typed={typed} />}
      <h2>{t('shown')}</h2>
      <SignOnSummary of={signature} />
      <p>
        <a href={`/api${here.replace('/signature/', '/signatures/')}/receipt.pdf`} download>
          {t('receipt')}
        </a>
      </p>
      {standing && (
        <p className="actions">
          <ButtonLink href={`${here}?correct`} look="secondary">
            {t('correct')}
          </ButtonLink>
        </p>
      )}
      {standing && <OwnLogo here={here} signature={signature} />}
      <TakeBack here={here} signature={signature} />
      {signature.offering && <OfferHelp here={here} made={signature.offering === 'made'} />}
      {state !== 'pending' && state !== 'joined' && <People here={here} signature={signature} problems={problems} typed={typed} />}
      {standing && <PressLink here={here} />}
      <SignAnother organisation={organisation} others={others} />
      <h2>{t('history')}</h2>
      <SignOnHistory history={history} />
      <h2>{t('leaving')}</h2>
      {standing && <WithdrawForm here={here} name={organisation.name} typed={typed.name} problems={problems} />}
      {standing && <NotUs action={here}>{t('notUsMore')}</NotUs>}
      {signature.viewer === 'signatory' && signature.signatory && (
        <>
          <p className="measure">{t('eraseMore')}</p>
          <p className="actions">
            <ButtonLink href={`${here}/erasure`} look="secondary">
              {t('erase')}
            </ButtonLink>
          </p>
        </>
      )}
      <p className="quiet">{t('keep')}</p>
    </>
  )
}

/** Off the list and after the end nothing is corrected any more, and still nobody has to stay named. */
function TakeBack({ here, signature: { state, campaign, viewer, showSignatory, quote } }: { here: string; signature: OwnSignature }) {
  const t = useTranslations('signer.own')
  const isPast = state === 'invalidated' || state === 'joined' || (state === 'listed' && campaign.state === 'archived')
  if (!isPast || viewer !== 'signatory' || (!showSignatory && !quote)) return null
  return (
    <form method="post" action={here}>
      <p className="measure">{t('takeBackMore')}</p>
      <p className="actions">
        <Button intent="take-back" look="secondary">
          {t('takeBack')}
        </Button>
      </p>
    </form>
  )
}

function PressLink({ here }: { here: string }) {
  const t = useTranslations('signer.press')
  return (
    <>
      <h2>{t('link')}</h2>
      <p>
        <a href={`${here}/press`}>{t('linkMore')}</a>
      </p>
    </>
  )
}

function WhereItStands({ signature }: { signature: OwnSignature }) {
  const t = useTranslations('signer.own')
  const { state, stateWords, why, steps, proposedName, version, campaign, readIn, beforeLaunch } = signature
  return (
    <>
      <h2>{t('state')}</h2>
      <p className="lede">{stateWords}</p>
      <NotPublicYet of={{ beforeLaunch, lead: campaign.lead }} />
      {state === 'pending' && <p>{t('waiting')}</p>}
      {why && <p>{why}</p>}
      {proposedName && <Notice>{<p>{t('proposed', { name: isolated(proposedName) })}</p>}</Notice>}
      <Steps steps={steps} />
      <p>{t.rich('wordingValue', { number: version.number, title: campaign.title, link: linkTo(addressAt(`/campaigns/${campaign.slug}/versions/${version.number}`, undefined, readIn), campaign.locale) })}</p>
    </>
  )
}

function WhatWasChecked({ signature: { checks, registerWords } }: { signature: OwnSignature }) {
  const t = useTranslations('signer.own')
  if (checks.length === 0) return null
  return (
    <>
      <h2>{t('checked')}</h2>
      <ul>
        {checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      {registerWords && <Notice look="care">{<p>{t('registerSays', { words: registerWords })}</p>}</Notice>}
    </>
  )
}
