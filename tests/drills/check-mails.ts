import type { MailSink } from '../../tools/replay/mail-sink.ts'
import { codeOf, confirmTokenOf, type Mail } from '../../tools/replay/read-mail.ts'
import type { Signers } from './signers.ts'

type Checked = {
  missing: string[]
  /** E-mails beyond the first of the same. */
  copies: number
  /** Copies that are not the same e-mail again: another Message-ID, link or code. */
  different: string[]
}

/** Every acknowledged sign-on has its verification e-mail, by reference; every confirmation its welcome. */
export function checkMails({ mails }: Pick<MailSink, 'mails'>, { acknowledged, confirmed }: Pick<Signers, 'acknowledged' | 'confirmed'>): Checked {
  const verified = new Set(mails.filter(({ kind }) => kind === 'verify').map(({ reference }) => reference))
  const welcomed = new Set(mails.filter(({ kind }) => kind === 'welcome').map(({ to }) => to))
  const same = [...Map.groupBy(mails.filter(({ kind }) => kind === 'verify' || kind === 'welcome'), ({ kind, to }) => `${kind} to ${to}`)]
  return {
    missing: [
      ...[...acknowledged].filter(([reference]) => !verified.has(reference)).map(([reference, { name }]) => `the verification e-mail of ${name} (${reference})`),
      ...[...confirmed.values()].filter(({ email }) => !welcomed.has(email)).map(({ name }) => `the welcome e-mail of ${name}`),
    ],
    copies: same.reduce((sum, [, copies]) => sum + copies.length - 1, 0),
    different: same.filter(([, copies]) => new Set(copies.map(marksOf)).size > 1).map(([what]) => what),
  }
}

export const marksOf = (mail: Mail): string => [mail.messageId, mail.reference, confirmTokenOf(mail), codeOf(mail)].join(' ')
