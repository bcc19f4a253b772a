import type { Request, Response } from 'express'
import type { Api } from '#contracts/endpoint.ts'
import { Lang } from '#contracts/translations.ts'
import type { Visitor } from '#client/context.ts'
import { newReply } from '../http/caller.ts'
import { setCookies } from '../http/cookies.ts'
import type { ApiFor } from '../http/in-process-api.ts'
import { noteUse } from '../http/note-use.ts'
import { privateHeaders } from '../http/private-headers.ts'
import { readCaller } from '../http/read-caller.ts'
import { refuseCrossSite } from '../http/same-origin.ts'
import type { Services } from '../services.ts'

/** One visit of one page: how it asks, who asks, and what the server adds to the answer. */
export type Visit = { api: Api; visitor: Visitor; /** Known once the page has asked: it is about a campaign that is not public. */ isPrivate: () => boolean; /** The language in which it was refused, if it was. */ refusedIn: () => string; finish: () => void }

/** Finds out who asks. A form from another site gets no further. */
export async function visit(services: Services, apiFor: ApiFor, request: Request, response: Response): Promise<Visit> {
  const { config } = services
  refuseCrossSite(request, config)
  const caller = await readCaller(services, request)
  const reply = newReply({ locale: languageAskedFor(request) ?? config.locale })
  await noteUse(services, { request, caller, reply })
  return {
    api: apiFor(caller, reply, requestIdOf(response)),
    visitor: { account: caller.account && { email: caller.account.email, host: caller.account.host } },
    isPrivate: () => reply.isPrivate,
    refusedIn: () => reply.locale,
    finish: () => {
      setCookies(response, reply.cookies, config.production)
      response.set(privateHeaders(reply))
    },
  }
}

/** Of pages that belong to no campaign; every other says itself which language it speaks. */
const languageAskedFor = ({ query: { lang } }: Request): string | undefined => Lang.safeParse(lang).data

export const requestIdOf = (response: Response): string => String(response.locals.requestId ?? '')
