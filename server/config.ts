import * as z from 'zod'
import { catalogues } from '#contracts/words/catalogues.ts'
import { defaultLimits, parseLimits, type Limits } from './config-limits.ts'
import { asAddress, asDatabaseUrl, asPublicUrl, asSmtpUrl, asSpokenLocale, asWholeNumber, isLoopback, type Mailbox } from './config-values.ts'
import { StartupProblem } from './startup-problem.ts'

export type { Limit, LimitName, Limits } from './config-limits.ts'
export type { Mailbox } from './config-values.ts'

export class ConfigProblem extends StartupProblem {}

type Environment = Record<string, string | undefined>

/** Reads one variable: `advice` says what to write when it cannot be understood. `secret` keeps its value off the screen. */
const variable = <Value>(name: string, read: (text: string) => Value | undefined, advice: string, { secret = false } = {}) =>
  z.string().transform((text, context) => {
    const value = read(text.trim())
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: `${name} ${secret ? 'cannot be read' : `is "${text}"`}. Write ${advice}.` })
    return z.NEVER
  }).optional()

const oneOf = <const Words extends readonly string[]>(name: string, words: Words, example: Words[number]) =>
  variable(name, (text) => words.find((word): word is Words[number] => word === text), `one of ${words.join(', ')}, for example ${name}=${example}`)

const anyText = (text: string) => text
const emailSentence = (name: string) => `an e-mail address, with a name before it if you like, for example ${name}="Countersign <letters@example.org>"`

const Variables = z.object({
  NODE_ENV: oneOf('NODE_ENV', ['development', 'test', 'production'], 'production'),
  COUNTERSIGN_DEV: variable('COUNTERSIGN_DEV', (text) => (text === '1' ? true : text === '0' ? false : undefined), '1 or nothing; "npm run dev" sets it'),
  PORT: variable('PORT', asWholeNumber(0, 65_535), 'a number from 0 to 65535, for example PORT=3000'),
  HOST: variable('HOST', (text) => (/^[\w.:-]+$/.test(text) ? text : undefined), 'an address to listen on, for example HOST=127.0.0.1, or HOST=0.0.0.0 for all'),
  PUBLIC_URL: variable('PUBLIC_URL', asPublicUrl, 'the address visitors use, without a path, for example PUBLIC_URL=https://campaigns.example.org'),
  DATABASE_URL: variable('DATABASE_URL', asDatabaseUrl, 'sqlite: and a file, or a PostgreSQL address, for example DATABASE_URL=sqlite:data/countersign.db or DATABASE_URL=postgres://user:password@host/countersign', { secret: true }),
  DATA_DIR: variable('DATA_DIR', anyText, 'a folder'),
  SMTP_URL: variable('SMTP_URL', asSmtpUrl, 'the address of your mail server, for example SMTP_URL=smtps://user:password@mail.example.org:465', { secret: true }),
  MAIL_FROM: variable('MAIL_FROM', asAddress, emailSentence('MAIL_FROM')),
  ROLE: oneOf('ROLE', ['all', 'web', 'worker'], 'all'),
  TRUST_PROXY: variable('TRUST_PROXY', asWholeNumber(0, 100), 'the number of proxies in front of the server, for example TRUST_PROXY=1, or 0 for none'),
  REGISTRATION: oneOf('REGISTRATION', ['open', 'invited'], 'invited'),
  SECRET_FILE: variable('SECRET_FILE', anyText, 'a file'),
  RATE_LIMITS: variable('RATE_LIMITS', parseLimits, 'names with a number and a period in s, m, h or d, for example RATE_LIMITS=sign=5000/10m,code=30/10m (names: sign, code, code-address, pendings, people, notice, object, object-domain, report, report-campaign, registers; and listen, without a period: listen=100)'),
  METRICS_TOKEN: variable('METRICS_TOKEN', (text) => (text.length >= 16 ? text : undefined), 'at least 16 characters that nobody can guess', { secret: true }),
  REPLY_DOMAIN: variable('REPLY_DOMAIN', (text) => (z.hostname().safeParse(text).success && text.includes('.') ? text.toLowerCase() : undefined), 'a domain whose mail reaches this server, for example REPLY_DOMAIN=replies.example.org'),
  WEBHOOKS_TO_LOOPBACK: variable('WEBHOOKS_TO_LOOPBACK', (text) => (text === '1' ? true : text === '0' ? false : undefined), '1 or nothing; 1 lets webhooks go to this very machine while you develop'),
  LOG_KEY_FILE: variable('LOG_KEY_FILE', anyText, 'a file'),
  LOCALE: variable('LOCALE', asSpokenLocale, `the language of the pages that belong to no campaign, one of ${[...catalogues.keys()].join(', ')}, with a region if you like, for example LOCALE=fr or LOCALE=en-GB`),
  LOG_LEVEL: oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  HOST_NAME: variable('HOST_NAME', (text) => (text.length <= 300 ? text : undefined), 'the name of who runs this installation, for example HOST_NAME="Example Foundation"'),
  HOST_EMAIL: variable('HOST_EMAIL', (text) => asAddress(text)?.address, 'an e-mail address, for example HOST_EMAIL=privacy@example.org'),
})

/** The settings, each explained in README. Paths are as the operator wrote them, relative to the working folder. */
export type Config = {
  production: boolean
  /** Set by `npm run dev`: pages come from the sources through Vite. Never in production. */
  developing: boolean
  port: number
  host: string
  /** Without a slash at the end. Every link is built from it. */
  publicUrl: string
  databaseUrl: string
  databaseKind: 'sqlite' | 'postgres'
  dataDir: string
  smtpUrl: string | undefined
  mailFrom: Mailbox
  role: 'all' | 'web' | 'worker'
  trustProxy: number
  registration: 'open' | 'invited'
  secretFile: string | undefined
  limits: Limits
  metricsToken: string | undefined
  replyDomain: string | undefined
  logKeyFile: string | undefined
  /** Webhooks may go to this very machine, for development. Never in production. */
  webhooksToLoopback: boolean
  /** The language of pages and e-mails that belong to no campaign. */
  locale: string
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  /** Who runs this installation, as shown on the privacy and terms pages. */
  runBy: { name: string; email: string }
}

/** @throws ConfigProblem with a sentence for everything that is wrong, so that one start shows all of it. */
export function readConfig(env: Environment = process.env): Config {
  // An empty value counts as unset: that is how compose files and shells write "nothing".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const { success, data, error } = Variables.safeParse(given)
  if (!success) throw new ConfigProblem(...error.issues.map((issue) => issue.message))

  const production = data.NODE_ENV === 'production'
  const port = data.PORT ?? 3000
  const publicUrl = data.PUBLIC_URL ?? (production ? undefined : `http://localhost:${port}`)
  const dataDir = data.DATA_DIR ?? './data'
  const database = data.DATABASE_URL ?? { kind: 'sqlite', url: `sqlite:${dataDir.replace(/^\.\/|\/+$/g, '')}/countersign.db` }
  const mailFrom = data.MAIL_FROM ?? defaultMailFrom(publicUrl)
  const role = data.ROLE ?? 'all'

  const problems: string[] = []
  if (!publicUrl) problems.push('PUBLIC_URL is not set. Write the address visitors use, for example PUBLIC_URL=https://campaigns.example.org.')
  if (production && publicUrl?.startsWith('http:') && !isLoopback(publicUrl)) {
    problems.push(`PUBLIC_URL is "${publicUrl}". In production write an address that begins with https, for example ${publicUrl.replace('http:', 'https:')}.`)
  }
  if (production && !data.SMTP_URL) {
    problems.push('SMTP_URL is not set, and without it no e-mail can leave. Write the address of your mail server, for example SMTP_URL=smtps://user:password@mail.example.org:465.')
  }
  if (database.kind === 'postgres' && !data.SECRET_FILE) {
    problems.push('SECRET_FILE is not set, and with PostgreSQL every node needs the same one. Write the path of a file with at least 32 random characters, for example SECRET_FILE=/etc/countersign/secret.')
  }
  if (database.kind === 'sqlite' && role !== 'all') {
    problems.push(`ROLE is "${role}", which needs PostgreSQL. Write ROLE=all, or set DATABASE_URL=postgres://….`)
  }
  if (production && data.COUNTERSIGN_DEV) problems.push('COUNTERSIGN_DEV is "1" in production. Remove it; "npm start" serves what was built.')
  if (production && data.WEBHOOKS_TO_LOOPBACK) problems.push('WEBHOOKS_TO_LOOPBACK is "1" in production. Remove it: there webhooks go to public addresses alone.')
  if (problems.length > 0 || !publicUrl) throw new ConfigProblem(...problems)

  return {
    production,
    developing: data.COUNTERSIGN_DEV ?? false,
    port,
    host: data.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl,
    databaseUrl: database.url,
    databaseKind: database.kind,
    dataDir,
    smtpUrl: data.SMTP_URL,
    mailFrom,
    role,
    trustProxy: data.TRUST_PROXY ?? 0,
    registration: data.REGISTRATION ?? (production ? 'invited' : 'open'),
    secretFile: data.SECRET_FILE,
    limits: data.RATE_LIMITS ?? defaultLimits,
    metricsToken: data.METRICS_TOKEN,
    replyDomain: data.REPLY_DOMAIN,
    logKeyFile: data.LOG_KEY_FILE,
    webhooksToLoopback: data.WEBHOOKS_TO_LOOPBACK ?? false,
    locale: data.LOCALE ?? 'en',
    logLevel: data.LOG_LEVEL ?? 'info',
    runBy: { name: data.HOST_NAME ?? mailFrom.name ?? new URL(publicUrl).hostname, email: data.HOST_EMAIL ?? mailFrom.address },
  }
}

/** An address at the site's own name, where it has one; a bare number has no mailbox. */
function defaultMailFrom(publicUrl: string | undefined): Mailbox {
  const host = publicUrl ? new URL(publicUrl).hostname : ''
  return { name: 'Countersign', address: `countersign@${z.hostname().safeParse(host).success && !/^[\d.]+$/.test(host) ? host : 'localhost'}` }
}
