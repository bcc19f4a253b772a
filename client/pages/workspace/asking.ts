import { data, redirect, type LoaderFunctionArgs } from 'react-router'
import type { Api } from '#contracts/endpoint.ts'
import { api } from '#client/context.ts'
import { signInPath } from '../account/own-path.ts'
import type { DoneKey } from './done.tsx'
import { forgetWords, keepWords } from './kept-words.ts'
import { refusedIn, typedIn, type Outcome, type Typed } from './outcome.ts'

type Refusal = ReturnType<typeof data<Outcome>>
type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>

/** The `Api` for a loader of the workspace: whoever is not signed in goes to the sign-in page and comes back from there. */
export const asLead = ({ context, request }: Args): Api => async (endpoint, asked) => {
  try {
    return await context.get(api)(endpoint, asked)
  } catch (error) {
    throw refusedIn(error)?.status === 401 ? redirect(signInPath(new URL(request.url).pathname)) : error
  }
}

/** What the error page shows when a session ended over a form: the words in it are the reader's. */
export type SignedOut = { signedOut: { typed: Typed; signIn: string } }

/**
 * Does what a form asks and goes where `act` says; where that is refused, the page comes back with the reason and every word typed.
 * A session that ended costs nothing either: the browser keeps the words over the sign-in, and without script the error page shows them.
 */
export async function attempt<Told = never>({ context, request }: Args, act: (ask: Api, typed: Typed) => Promise<Response | Told>): Promise<Response | Told | Refusal> {
  const typed = typedIn(await request.formData())
  const path = new URL(request.url).pathname
  try {
    const told = await act(context.get(api), typed)
    // What goes on is done with; an answer on the same page is not.
    if (told instanceof Response) forgetWords(path)
    return told
  } catch (error) {
    const refused = refusedIn(error)
    if (!refused) throw error
    if (refused.status !== 401) return data<Outcome>({ refused: refused.told, typed }, { status: refused.status || 503 })
    if (keepWords(path, typed)) return redirect(signInPath(path, true))
    throw data({ signedOut: { typed, signIn: signInPath(path) } } satisfies SignedOut, { status: 401 })
  }
}

/** Back to a page that says what was done; `done` is a key under `workspace.done`, `what` the id of what it was done to, so that it can be undone. */
export function goOn(path: string, done?: DoneKey, what?: string): Response {
  const [page, hash] = path.split('#')
  const query = new URLSearchParams({ ...(done && { done }), ...(what && { what }) }).toString()
  return redirect([page, query && `?${query}`, hash === undefined ? '' : `#${hash}`].join(''))
}
