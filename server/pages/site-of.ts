import type { Site } from '#client/context.ts'
import type { Services } from '../services.ts'

/** What pages may know of the installation. */
export const siteOf = ({ config, siteUrl }: Pick<Services, 'config' | 'siteUrl'>): Site => ({
  url: siteUrl,
  locale: config.locale,
  runBy: config.runBy,
  registration: config.registration,
  mailbox: !config.production && config.smtpUrl === undefined,
  production: config.production,
})
