import { Router, type NextFunction, type Request, type Response } from 'express'
import { wordsIn } from '#contracts/words/words.ts'
import { mailFolder } from '../worker/open-transport.ts'
import type { Config } from '../config.ts'
import { findCaptured, listCaptured, type Captured } from './captured-mail.ts'
import { mailboxPage, mailPage } from './dev-mail-html.ts'

const shown = 50
const ownPages = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** A captured e-mail runs nothing and fetches nothing; its links open beside it. */
const sandboxed = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** The mailbox of an installation without a mail server: for whoever sits at this computer, and unknown to everybody else. */
export function devMailRouter(config: Pick<Config, 'production' | 'smtpUrl' | 'dataDir'>): Router {
  const folder = mailFolder(config)
  const words = wordsIn('en')
  const router = Router()

  router.use('/dev/mail', (request, response, next) => {
    if (config.production || config.smtpUrl || !isFromThisComputer(request)) return next('router')
    response.set({ 'Content-Security-Policy': ownPages, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
    next()
  })
  router.get('/dev/mail', (request, response, next) => {
    listCaptured({ folder, most: shown })
      .then((captured) => response.send(mailboxPage({ ...captured, words, reloads: request.query['reload'] === '5' })))
      .catch(next)
  })
  const withMail = (show: (mail: Captured, response: Response) => void) => (request: Request<{ file: string }>, response: Response, next: NextFunction) => {
    findCaptured({ folder, file: request.params.file })
      .then((mail) => (mail ? show(mail, response) : next()))
      .catch(next)
  }
  router.get('/dev/mail/:file', withMail((mail, response) => response.send(mailPage({ ...mail, words }))))
  router.get(
    '/dev/mail/:file/html',
    withMail(({ email }, response) => {
      response.set({ 'Content-Security-Policy': sandboxed, 'X-Frame-Options': 'SAMEORIGIN' }).type('html').send(email.html ?? '')
    }),
  )
  return router
}

/** By the connection itself; what came through a proxy is from somewhere else. */
function isFromThisComputer({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  return (address === '::1' || address.startsWith('127.')) && headers['x-forwarded-for'] === undefined && headers['forwarded'] === undefined
}
