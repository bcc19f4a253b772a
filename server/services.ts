import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '#db/database.ts'
import type { Config } from './config.ts'
import type { LetterPress } from './letters/letter-pdf.ts'
import type { Log } from './log.ts'
import { secretsFrom, type Secrets } from './secrets.ts'
import { openVitals, type Vitals } from './vitals.ts'

/** What a use-case may reach for. Clock, ids and tokens come from here alone, so that tests can hold them. */
export type Services = {
  readonly config: Config
  readonly db: Database
  readonly secrets: Secrets
  readonly letterPress: LetterPress
  readonly log: Log
  readonly vitals: Vitals
  /** The public pages and data of a campaign as files, where there are pages: the app hands it on. */
  readonly staticSite?: (slug: string) => Promise<ReadonlyMap<string, Uint8Array>>
  /** Where links point to: no slash at the end. */
  readonly siteUrl: string
  now: () => Date
  newId: () => string
  /** 256 random bits for what is handed to a browser or a script. */
  newToken: () => string
  /** A short random reference shown on screen and sent in a header: `K7TM-2QXW-PH4D`. */
  newReference: () => string
  /** 256 random bits that hide what a commitment commits to. */
  newSalt: () => string
}

type Given = Pick<Services, 'config' | 'db' | 'letterPress' | 'log'> & { secret: Buffer; now?: () => Date }

/** The one clock, for what runs before there are services, or without them. */
export const systemClock = (): Date => new Date()

/** What whoever holds a database says of itself, for those who find it held. */
export const holderNote = (what: string): string => `${what} (process ${process.pid}, since ${systemClock().toISOString()})`

const referenceLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export const createServices = ({ config, db, letterPress, log, secret, now = systemClock }: Given): Services => ({
  config,
  db,
  letterPress,
  log,
  vitals: openVitals(),
  secrets: secretsFrom(secret),
  siteUrl: config.publicUrl,
  now,
  newId: () => randomUUID(),
  newToken: () => randomBytes(32).toString('base64url'),
  newReference: () => [...randomBytes(12)].map((byte, at) => (at % 4 === 0 && at > 0 ? '-' : '') + referenceLetters[byte % 32]).join(''),
  newSalt: () => randomBytes(32).toString('base64url'),
})
