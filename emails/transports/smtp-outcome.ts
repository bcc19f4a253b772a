import type { Outcome } from '../transport.ts'

export type SmtpProblem = { code?: string; command?: string; responseCode?: number; response?: string }

/** Reads an SMTP failure as the table of the outbox in `states.md` does: by the answer, where one came, and else by what had left. */
export function outcomeOf({ code, command, responseCode, response = '' }: SmtpProblem, handedOver: boolean): Outcome {
  const why = responseCode ? `${responseCode} to ${command ?? 'connecting'}` : (code ?? 'unknown')
  if (!responseCode) return handedOver ? { kind: 'ambiguous', why } : code === 'EAUTH' ? { kind: 'refused-us', why } : { kind: 'retry', why }
  if (responseCode < 500) return { kind: 'retry', why }
  return isAboutRecipient(command, code) && !isAboutUs(responseCode, response) ? { kind: 'refused-recipient', why } : { kind: 'refused-us', why }
}

/** RCPT, or the verdict on the whole message, which some servers give only after they have read it. */
const isAboutRecipient = (command?: string, code?: string) => command === 'RCPT TO' || (command === 'DATA' && code === 'EMESSAGE')

/** A relay that does not know us says so to RCPT as well; then every address would count as unreachable. */
const isAboutUs = (responseCode: number, response: string) => responseCode === 530 || /relay|authenticat/i.test(response)
