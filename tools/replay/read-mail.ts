import PostalMime from 'postal-mime'

/** What a machine may rely on in our e-mails: their headers, and link and code on lines of their own. */
export type Mail = {
  kind: string
  reference: string
  messageId: string
  to: string
  subject: string
  text: string
}

export async function readMail(raw: Uint8Array, recipients: string[]): Promise<Mail> {
  const mail = await PostalMime.parse(raw)
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  return {
    kind: header('x-countersign-kind'),
    reference: header('x-countersign-reference'),
    messageId: mail.messageId ?? '',
    to: recipients.join(', '),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
  }
}

const lineOf = (text: string, form: RegExp): string | undefined =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => form.test(line))

/** The token of the line that is nothing but `PUBLIC_URL/confirm/TOKEN`. */
export const confirmTokenOf = ({ text }: Mail): string | undefined => lineOf(text, /^https?:\/\/[^\s/]+\/confirm\/[^\s/]+$/)?.split('/').at(-1)

/** The line that is nothing but a typed code, `ABCD-EFGH`. */
export const codeOf = ({ text }: Mail): string | undefined => lineOf(text, /^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
