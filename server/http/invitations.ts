import type { IncomingMessage } from 'node:http'
import type { Caller, Reply } from './caller.ts'
import { readCookie } from './cookies.ts'

/** So many campaigns can somebody be a founding signer of in one browser; the oldest key makes room. */
const mostKeys = 8
const daysKept = 180
const header = 'x-countersign-invitation'

/** Keys to campaigns before their launch: from the cookie that a private link has set, or from the header that a script sends. */
export function readInvitations(request: Pick<IncomingMessage, 'headers'>, production: boolean): string[] {
  const sent = [request.headers[header]].flat().join('.')
  return [sent, readCookie(request, 'invitation', production) ?? '']
    .join('.')
    .split('.')
    .filter((key) => /^[\w-]{16,64}$/.test(key))
    .slice(0, mostKeys)
}

/** From now on the browser carries this key, before those that it had. It opens something at once, in this visit too. */
export function carryKey(key: string, { caller, reply }: { caller: Caller; reply: Reply }): void {
  const keys = [key, ...reply.keys, ...caller.invitations].filter((other, at, all) => all.indexOf(other) === at)
  reply.keys.push(key)
  reply.cookies.push({ name: 'invitation', value: keys.slice(0, mostKeys).join('.'), maxAge: daysKept * 86_400 })
}
