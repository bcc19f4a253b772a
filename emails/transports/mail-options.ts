import type { SendMailOptions } from 'nodemailer'
import type { Message } from '../transport.ts'
import { plainPart } from './plain-part.ts'

/** Folding would put a line end inside the address, and a relay's signature over it would fail. */
const unfolded = new Set(['List-Unsubscribe'])

/**
 * Addresses go as objects and the envelope apart: a string with a comma, a group or a comment in it would add recipients. Nothing
 * that is sent may name a file or an address to fetch.
 */
export const mailOptions = ({ messageId, from, to, replyTo, subject, text, html, headers, sentAt }: Message): SendMailOptions => ({
  envelope: { from: from.address, to: [to.address] },
  messageId,
  date: sentAt,
  from: { name: from.name ?? '', address: from.address },
  to: { name: to.name ?? '', address: to.address },
  ...(replyTo && { replyTo: { name: '', address: replyTo } }),
  subject,
  alternatives: [
    { raw: plainPart(text) },
    { contentType: 'text/html; charset=utf-8', content: html, contentTransferEncoding: 'quoted-printable' },
  ],
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, unfolded.has(name) ? { prepared: true, value } : value])),
  ...noFetching,
})

export const noFetching = { disableFileAccess: true, disableUrlAccess: true } as const
