export type Mailbox = { name?: string | undefined; address: string }

/** An e-mail ready to leave. `id` makes its Message-ID, the same for every copy. */
export type Message = {
  id: string
  messageId: string
  from: Mailbox
  to: Mailbox
  replyTo?: string | undefined
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  postedAt: Date
  sentAt: Date
}

/** How a try ended. `why` is kept and logged: a code, never an address or the server's own words. */
export type Outcome =
  | { kind: 'delivered' }
  /** This address will never take it. */
  | { kind: 'refused-recipient'; why: string }
  /** The server does not take mail from us: a person has to look at the settings. */
  | { kind: 'refused-us'; why: string }
  /** It did not leave; later it may. */
  | { kind: 'retry'; why: string }
  /** The whole message was handed over, and no answer came. */
  | { kind: 'ambiguous'; why: string }

export type Transport = {
  send(message: Message): Promise<Outcome>
  close(): Promise<void>
}
