import compression from 'compression'
import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { readCookie } from './cookies.ts'

/**
 * Compresses what is made for one visitor; what everybody gets comes compressed from `served/`.
 *
 * How well a page compresses tells whoever watches the line whether words of their choosing stand in it, too (BREACH). From another site
 * they can choose only what stands in the address of a page that somebody signed in opens, so those go as they are. Forms from another
 * site are refused before they are read, no page holds a secret that works elsewhere, and without a session a page holds nothing private
 * unless its address is private itself.
 */
export const compressed = ({ production }: Pick<Config, 'production'>): RequestHandler =>
  compression({ filter: (request, response) => !(hasQuery(request) && isSomebodys(request, production)) && compression.filter(request, response) })

const hasQuery = ({ originalUrl }: Request) => originalUrl.includes('?')
const isSomebodys = (request: Request, production: boolean) => request.headers.authorization !== undefined || readCookie(request, 'session', production) !== null
