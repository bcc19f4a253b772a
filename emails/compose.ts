import type { Email } from '#db/queries/outbox.ts'
import { allLetters } from './all-letters.ts'
import { render, type BeforeLaunch, type Rendering } from './render.ts'
import type { Mailbox, Message } from './transport.ts'

export type Composing = Pick<Rendering, 'site' | 'linkToken' | 'typedCode'> & { from: Mailbox }

/** With what is known, since it was claimed, of the campaign that it is about: how that is to launch, where it has not. */
export type Claimed = Email & { launch?: BeforeLaunch }

/** The e-mail as it leaves. @throws where its letter is unknown or its props are no longer understood. */
export function compose({ id, letter: name, locale, props, to, toName, replyTo, reference, createdAt, launch }: Claimed, { from, ...rendering }: Composing, now: Date): Message {
  const letter = allLetters.get(name)
  if (!letter || to === null) throw new Error('There is no such letter')
  const { unsubscribeUrl, ...rendered } = render(letter, props, { ...rendering, locale, replyTo: replyTo ?? undefined, beforeLaunch: launch && (launch.launchAt === null || now < launch.launchAt) ? launch : undefined })
  return {
    id,
    messageId: `<${id}@${new URL(rendering.site.url).hostname.replaceAll(/[[\]]/g, '')}>`,
    from,
    to: { name: toName ?? undefined, address: to },
    replyTo: replyTo ?? undefined,
    ...rendered,
    headers: {
      'X-Countersign-Kind': name,
      ...(reference !== null && { 'X-Countersign-Reference': reference }),
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl && { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    postedAt: createdAt,
    sentAt: now,
  }
}
