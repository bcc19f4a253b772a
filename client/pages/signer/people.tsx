import { useTranslations } from 'use-intl/react'
import type { OwnSignature } from '#contracts/own-signatures.ts'
import { isolated } from '../../parts/rich.tsx'
import { Button } from '../../ui/button.tsx'
import { EmailField, Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { problemOf, type Problem } from '../../ui/problems.ts'
import { SummaryList } from '../../ui/summary-list.tsx'

type Props = { here: string; signature: OwnSignature; problems: readonly Problem[]; typed: Readonly<Record<string, string>> }

/** Who looks after a sign-on: the person who signed, and a second one. Each may change what is their own. */
export function People({ here, signature, problems, typed }: Props) {
  const t = useTranslations('signer.own')
  const { signatory, contact, viewer } = signature
  return (
    <>
      <h2>{t('people')}</h2>
      <SummaryList
        rows={[
          ...(signatory ? [{ key: 'signatory', label: viewer === 'signatory' ? t('you') : t('signatory'), value: said(signatory) }] : []),
          {
            key: 'second',
            label: viewer === 'contact' ? t('you') : t('second'),
            value: contact ? (
              <>
                {said(contact)}
                <div className="quiet">{contact.confirmed ? t('secondConfirmed') : t('secondWaiting')}</div>
              </>
            ) : (
              t('secondNone')
            ),
          },
        ]}
      />
      {viewer === 'contact' ? (
        <Leave here={here} />
      ) : (
        signatory && (
          <>
            <Address here={here} signature={signature} old={signatory.email} problems={problems} typed={typed} />
            {contact ? <RemoveSecond here={here} name={contact.name} /> : <AddSecond here={here} problems={problems} typed={typed} offer={signature.offer} />}
          </>
        )
      )}
    </>
  )
}

const said = ({ name, role, email }: { name: string; role: string; email: string }) => `${isolated(name)}, ${isolated(role)}, ${isolated(email)}`
const filled = ({ problems, typed }: Pick<Props, 'problems' | 'typed'>, name: string) => ({ name, defaultValue: typed[name], problem: problemOf(problems, name) })

function Address({ here, signature: { proposedEmail }, old, ...given }: Props & { old: string }) {
  const t = useTranslations('signer.own')
  return (
    <>
      {proposedEmail && (
        <Notice>
          <p>{t('addressWaits', { email: isolated(proposedEmail), old: isolated(old) })}</p>
          <form method="post" action={here}>
            <Button intent="address-keep" look="secondary">
              {t('addressKeep')}
            </Button>
          </form>
        </Notice>
      )}
      <details open={given.typed['address.email'] !== undefined}>
        <summary>{t('address')}</summary>
        <form method="post" action={here} noValidate>
          <p className="measure">{t('addressMore')}</p>
          <EmailField {...filled(given, 'address.email')} label={t('newAddress')} />
          <Button intent="address">{t('addressButton')}</Button>
        </form>
      </details>
    </>
  )
}

function AddSecond({ here, offer, ...sent }: Omit<Props, 'signature'> & Pick<OwnSignature, 'offer'>) {
  const t = useTranslations('signer.own')
  const field = useTranslations('signer.field')
  const offered = useTranslations('signer.offer')
  // What was offered stands in the form until something else is typed.
  const given = { ...sent, typed: { ...(offer && { 'contact.name': offer.name, 'contact.role': offer.role, 'contact.email': offer.email }), ...sent.typed } }
  return (
    <details open={given.typed['contact.email'] !== undefined}>
      <summary>{t('addSecond')}</summary>
      <form method="post" action={here} noValidate>
        {offer && (
          <Notice>
            <p>{offered('comes', { person: isolated(offer.name), role: isolated(offer.role) })}</p>
          </Notice>
        )}
        <p className="measure">{t('addSecondMore')}</p>
        <Field {...filled(given, 'contact.name')} label={field('contactName')} autoComplete="off" spellCheck={false} dir="auto" />
        <Field {...filled(given, 'contact.role')} label={field('contactRole')} hint={field('roleHint')} autoComplete="off" dir="auto" />
        <EmailField {...filled(given, 'contact.email')} label={field('contactEmail')} autoComplete="off" />
        <Button intent="contact">{t('addSecondButton')}</Button>
      </form>
    </details>
  )
}

function RemoveSecond({ here, name }: { here: string; name: string }) {
  const t = useTranslations('signer.own')
  return (
    <details>
      <summary>{t('removeSecond')}</summary>
      <form method="post" action={here}>
        <p className="measure">{t('removeSecondMore', { name: isolated(name) })}</p>
        <Button intent="contact-remove" look="care">
          {t('removeSecondButton', { name: isolated(name) })}
        </Button>
      </form>
    </details>
  )
}

function Leave({ here }: { here: string }) {
  const t = useTranslations('signer.own')
  return (
    <details>
      <summary>{t('leave')}</summary>
      <form method="post" action={here}>
        <p className="measure">{t('leaveMore')}</p>
        <Button intent="contact-remove" look="care">
          {t('leaveButton')}
        </Button>
      </form>
    </details>
  )
}
