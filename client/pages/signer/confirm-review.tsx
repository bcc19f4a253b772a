import { useTranslations } from 'use-intl/react'
import type { Confirmation } from '#contracts/own-signatures.ts'
import { useFormats } from '../../language.tsx'
import { addressAt, useAddressAt } from '../../parts/address-at.ts'
import { NotPublicYet } from '../../parts/before-launch.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { isolated } from '../../parts/rich.tsx'
import { Wording } from '../../parts/wording.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { AskFirst } from './ask-first.tsx'
import { NotUs } from './not-us.tsx'
import { Resend } from './resend.tsx'
import { SignOnSummary } from './sign-on-summary.tsx'

type Props = { here: string; confirmation: Confirmation; refused?: { message: string; fields: Problem[]; code: string } | undefined; /** Ticked already, and refused for something else. */ authority?: boolean | undefined; /** The day that was typed, and refused. */ until?: string | undefined; /** Where the e-mail was just sent again. */ sentTo?: string | undefined; /** Just saved until somebody has decided. */ saved?: boolean }

/** The page behind the link in the e-mail: what would be shown, and one button. */
export function ConfirmReview({ here, confirmation, refused, authority, until, sentTo, saved = false }: Props) {
  const t = useTranslations()
  const { time } = useFormats()
  const { organisation, campaign, version, state, expiresAt, why, origin } = confirmation
  if (state !== 'pending') return <AlreadyConfirmed here={here} confirmation={confirmation} />
  const problems = refused?.fields ?? []
  const mayConfirm = campaign.state === 'open' || campaign.state === 'closed'
  return (
    <>
      <PageTitle problems={refused !== undefined}>{t('signer.confirm.title', { name: organisation.name })}</PageTitle>
      <ErrorSummary problems={problems} sentence={problems.length > 0 ? undefined : refused?.message} />
      {(sentTo || saved) && (
        <Notice look="done" status>
          <p>{sentTo ? t('signer.resend.sent', { email: sentTo }) : t('signer.asking.done')}</p>
        </Notice>
      )}
      <h1>{t('signer.confirm.title', { name: isolated(organisation.name) })}</h1>
      {refused?.code === 'wording.changed' && <ButtonLink href={addressAt(`/campaigns/${campaign.slug}/sign`, undefined, confirmation.readIn)}>{t('signer.sign.read')}</ButtonLink>}
      <p className="lede measure">{t(origin === 'form' ? (confirmation.askingUntil ? 'signer.confirm.ledeAsking' : 'signer.confirm.lede') : 'signer.confirm.ledeEntered', { lead: isolated(campaign.lead) })}</p>
      <NotPublicYet of={{ beforeLaunch: confirmation.beforeLaunch, lead: campaign.lead }} />
      {campaign.state === 'closed' && <Notice look="care">{<p>{t('signer.confirm.campaignClosed')}</p>}</Notice>}
      {!mayConfirm && <Notice look="care">{<p>{t(campaign.state === 'paused' ? 'refusals.campaign.paused' : 'refusals.campaign.closed')}</p>}</Notice>}
      {why && <Notice>{<p>{why}</p>}</Notice>}
      {confirmation.askingUntil && <AskFirst here={here} confirmation={confirmation} problems={problems} typed={until} />}
      <h2>{t('signer.confirm.appears')}</h2>
      <SignOnSummary of={confirmation} />
      <form method="post" action={here} noValidate>
        {mayConfirm && <BeforeConfirming confirmation={confirmation} problems={problems} authority={authority} />}
        <p className="actions">
          {mayConfirm && <Button intent="confirm">{t('signer.confirm.button')}</Button>}
          <a href={`${here}?correct`}>{t('signer.confirm.correct')}</a>
        </p>
      </form>
      {!confirmation.askingUntil && campaign.state === 'open' && <AskFirst here={here} confirmation={confirmation} problems={problems} typed={until} />}
      <Resend here={here} confirmation={confirmation} />
      <p className="quiet">{t('signer.confirm.expires', { time: time(expiresAt) })}</p>
      <h2>{t('signer.confirm.wording', { number: version.number })}</h2>
      <Wording version={version} locale={campaign.locale} title={campaign.title} ask={campaign.ask} />
      <NotUs action={here}>{t('signer.confirm.notUsMore', { name: isolated(organisation.name) })}</NotUs>
    </>
  )
}

/** What nobody could say for the organisation when the lead entered or imported it: who they are, and that they may. */
function BeforeConfirming({ confirmation: { origin, signatory, askingUntil }, problems, authority }: Pick<Props, 'confirmation' | 'authority'> & { problems: Problem[] }) {
  const t = useTranslations('signer')
  if ((origin === 'form' && askingUntil === undefined) || !signatory) return null
  return (
    <>
      {signatory.name === '' && <Field name="signatory.name" label={t('field.personName')} problem={problemOf(problems, 'signatory.name')} autoComplete="name" spellCheck={false} dir="auto" />}
      {signatory.role === '' && <Field name="signatory.role" label={t('field.role')} hint={t('field.roleHint')} problem={problemOf(problems, 'signatory.role')} autoComplete="organization-title" dir="auto" />}
      <Checkbox name="authority" label={t('field.authority')} hint={askingUntil ? t('asking.authorityHint') : t('field.authorityHint')} defaultChecked={authority === true} problem={problemOf(problems, 'authority')} />
    </>
  )
}

/** A second visit: by a person who is not sure, or by a machine that opens links. */
function AlreadyConfirmed({ here, confirmation: { organisation, campaign, state, why, beforeLaunch } }: Pick<Props, 'here' | 'confirmation'>) {
  const t = useTranslations('signer.confirmed')
  const inLanguage = useAddressAt()
  const own = useTranslations('signer.own')
  return (
    <div className="measure">
      <PageTitle>{t('already')}</PageTitle>
      <h1>{t('already')}</h1>
      <p className="lede">{state === 'held' ? t('alreadyHeld') : t('alreadyListed', { name: isolated(organisation.name) })}</p>
      {state === 'held' && why && (
        <>
          <h2>{t('why')}</h2>
          <p>{why}</p>
          <p>{t('heldMore', { lead: isolated(campaign.lead) })}</p>
        </>
      )}
      <form method="post" action={here} className="actions">
        <Button intent="confirm">{t('own')}</Button>
        {!beforeLaunch && <a href={inLanguage(`/campaigns/${campaign.slug}`)}>{t('list')}</a>}
      </form>
      <NotUs action={here}>{own('notUsMore')}</NotUs>
    </div>
  )
}
