import { useTranslations } from 'use-intl/react'
import type { Authorisation as Asked, OwnSignature } from '#contracts/own-signatures.ts'
import { useFormats } from '../../language.tsx'
import { isolated } from '../../parts/rich.tsx'
import { Button } from '../../ui/button.tsx'
import { EmailField, Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'

type Props = { here: string; signature: OwnSignature; problems: readonly Problem[]; typed: Readonly<Record<string, string>> }

/** Who else at the organisation has said yes, or is asked to; and for what waits, every way out there is. */
export function Authorisation({ here, signature, problems, typed }: Props) {
  const t = useTranslations('signer.authorisation')
  const { authorisation, state, viewer, registerToAsk } = signature
  const isDone = authorisation?.answer === 'authorised'
  const mayAsk = viewer === 'signatory' && !isDone
  return (
    <section id="authorisation" aria-labelledby="authorisation-title">
      <h2 id="authorisation-title">{t('title')}</h2>
      {state === 'held' && !isDone && <WaysOut signature={signature} />}
      {!authorisation && state === 'listed' && <p className="measure">{t('intro')}</p>}
      {authorisation && <WhoIsAsked authorisation={authorisation} />}
      {mayAsk && (
        <>
          {authorisation?.answer === null && <Waiting here={here} authorisation={authorisation} />}
          {registerToAsk && (authorisation?.kind !== 'register-address' || authorisation.answer !== null) && (
            <form method="post" action={here} className="actions">
              <Button intent="authorisation-register" look="secondary">
                {t('register', { register: registerToAsk })}
              </Button>
            </form>
          )}
          <AskSecond here={here} problems={problems} typed={typed} instead={authorisation !== null} />
        </>
      )}
    </section>
  )
}

function WaysOut({ signature: { why, organisation, registerToAsk, campaign } }: { signature: OwnSignature }) {
  const t = useTranslations('signer.authorisation')
  return (
    <Notice title={t('waysTitle')}>
      <p>{why && t('ways')}</p>
      <ul>
        <li>{t(organisation.website ? 'wayOwnDomain' : 'waySecond')}</li>
        {registerToAsk && <li>{t('wayRegister', { register: registerToAsk })}</li>}
        <li>{t('wayCall', { lead: isolated(campaign.lead) })}</li>
      </ul>
    </Notice>
  )
}

function WhoIsAsked({ authorisation: { kind, name, role, email, register, mails, answer, answeredAt, words } }: { authorisation: Asked }) {
  const t = useTranslations('signer.authorisation')
  const { date } = useFormats()
  return (
    <>
      {kind === 'register-address' ? <p>{t('askedRegister', { register: register ?? '' })}</p> : name && <p>{t('asked', { person: isolated(name), role: isolated(role ?? ''), email: isolated(email ?? '') })}</p>}
      <p>{answer && answeredAt ? t(answer, { date: date(answeredAt) }) : t('mails', { sent: mails.sent, most: mails.most })}</p>
      {words && (
        <>
          <p>{t('words')}</p>
          <blockquote className="lines" dir="auto">
            {words}
          </blockquote>
        </>
      )}
    </>
  )
}

function Waiting({ here, authorisation: { mails } }: { here: string; authorisation: Asked }) {
  const t = useTranslations('signer.authorisation')
  const { time } = useFormats()
  return (
    <>
      {mails.nextAt && mails.sent < mails.most && <p className="quiet">{t('next', { time: time(mails.nextAt) })}</p>}
      {!mails.nextAt && mails.sent < mails.most && (
        <form method="post" action={here} className="actions">
          <Button intent="authorisation-remind" look="secondary">
            {t('remind')}
          </Button>
        </form>
      )}
      <details>
        <summary>{t('stop')}</summary>
        <form method="post" action={here}>
          <p className="measure">{t('stopMore')}</p>
          <Button intent="authorisation-stop" look="care">
            {t('stopButton')}
          </Button>
        </form>
      </details>
    </>
  )
}

function AskSecond({ here, problems, typed, instead }: Omit<Props, 'signature'> & { instead: boolean }) {
  const t = useTranslations('signer.authorisation')
  const field = useTranslations('signer.second')
  const filled = (name: string) => ({ name, defaultValue: typed[name], problem: problemOf(problems, name) })
  return (
    <details open={typed['authoriser.email'] !== undefined}>
      <summary>{t(instead ? 'instead' : 'add')}</summary>
      <form method="post" action={here} noValidate>
        <p className="measure">{t('addMore')}</p>
        <Field {...filled('authoriser.name')} label={field('name')} autoComplete="off" spellCheck={false} dir="auto" />
        <Field {...filled('authoriser.role')} label={field('role')} autoComplete="off" dir="auto" />
        <EmailField {...filled('authoriser.email')} label={field('email')} autoComplete="off" />
        <Button intent="authoriser">{t('addButton')}</Button>
      </form>
    </details>
  )
}
