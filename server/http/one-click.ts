import express, { Router, type NextFunction, type Request, type Response } from 'express'
import { Refusal } from '#contracts/refusals.ts'
import type { Services } from '../services.ts'
import { chooseNews } from '../signatures/choose-news.ts'

/** What RFC 8058 lets a mail service send, form-encoded or in parts. */
const isOneClick = (body: string) => /^List-Unsubscribe=One-Click\s*$/i.test(body) || /name="?List-Unsubscribe"?\s+One-Click\s/i.test(body)

/**
 * A mail service unsubscribes for its user: by POST, without a page, a cookie or an origin. The token is all it needs, and all it
 * can do is stop these e-mails. Forms of our own page go past, to the page.
 */
export function oneClickRouter(services: Services): Router {
  const router = Router()
  router.post('/unsubscribe/:token', express.raw({ type: () => true, limit: '32kb' }), (request: Request<{ token: string }>, response: Response, next: NextFunction) => {
    if (!Buffer.isBuffer(request.body) || !isOneClick(request.body.toString('latin1'))) return next()
    chooseNews(services, { token: request.params.token, stop: true })
      .then(() => response.set('Cache-Control', 'no-store').status(200).end())
      .catch((thrown: unknown) => (thrown instanceof Refusal ? response.status(thrown.status).end() : next(thrown)))
  })
  return router
}
