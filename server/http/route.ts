import type { Answer, Endpoint, Given } from '#contracts/endpoint.ts'
import { Refusal } from '#contracts/refusals.ts'
import { scopeFor } from '#contracts/scopes.ts'
import { Lang } from '#contracts/translations.ts'
import type { Services } from '../services.ts'
import { newReply, within, type Caller, type Reply } from './caller.ts'
import { openGates } from './gates.ts'
import { refuseWrongInput } from './wrong-input.ts'

export type Asking = {
  readonly services: Services
  readonly caller: Caller
  readonly reply: Reply
  /** What the path names, before anything else is read: a gate needs no more. */
  readonly params: Readonly<Record<string, string>>
  /** What is asked for, where a route asks. */
  readonly endpoint?: Endpoint
}

/** Decides who may pass, and hands on what it found out in doing so. Refuses by throwing. */
export type Gate<Found> = (asking: Asking) => Promise<Found>

export type Route<E extends Endpoint = Endpoint> = {
  readonly endpoint: E
  /** Anybody may ask, though the answer may depend on who does. */
  readonly isOpen: boolean
  answer(asking: Asking, asked: unknown): Promise<Answer<E>>
}

type Handler<E extends Endpoint, Found> = (asked: Asking & Found & { input: Given<E> }) => Promise<Answer<E>> | Answer<E>

/** An endpoint, who may call it, and what happens. The gate stands before the reading of the input, and the contract's output is the last door. */
export const route = <E extends Endpoint, Found extends object>(endpoint: E, gate: Gate<Found>, handle: Handler<E, Found>): Route<E> => ({
  endpoint,
  isOpen: openGates.has(gate),
  answer: async (given, asked) => {
    const asking = { ...given, endpoint, caller: within(given.caller, scopeFor(endpoint)) }
    refuseNul(asking.params)
    const found = await gate(asking)
    speakAsAsked(asking.reply, asked)
    const checked = endpoint.input.safeParse(asked)
    if (!checked.success) refuseWrongInput(checked.error.issues)
    const answer = await handle({ ...asking, ...found, input: checked.data as Given<E> })
    return endpoint.output.parse(answer) as Answer<E>
  },
})

/** Calls a route in the same process, gates included: how pages ask. */
export async function ask<E extends Endpoint>(routes: ReadonlyMap<Endpoint, Route>, endpoint: E, asked: Record<string, unknown>, asking: Omit<Asking, 'params' | 'reply'> & { reply?: Reply }): Promise<Answer<E>> {
  const found = routes.get(endpoint)
  if (!found) throw new Refusal('page.unknown')
  const params = Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  return found.answer({ ...asking, reply: asking.reply ?? newReply(asking.services.config), params }, asked) as Promise<Answer<E>>
}

/** Whoever asks in a language is refused in it too, where we speak it; a gate knows only the campaign's. */
function speakAsAsked(reply: Reply, asked: unknown): void {
  const lang = Lang.safeParse((asked as { lang?: unknown } | undefined)?.lang)
  if (lang.success && lang.data !== undefined) reply.locale = lang.data
}

/** Nothing is called by a name with a NUL in it, and PostgreSQL refuses to look. */
function refuseNul(params: Readonly<Record<string, string>>): void {
  if (Object.values(params).some((value) => value.includes('\0'))) throw new Refusal('page.unknown')
}
