/** The limits an operator may set. `listen` counts open connections, so it has no period and its `seconds` is 0. */
export const defaultLimits = {
  /** Sign-ons from one network. */
  sign: { count: 600, seconds: 600 },
  /** Sign-in codes asked for from one network. */
  code: { count: 30, seconds: 600 },
  /** Sign-in codes to one address. */
  'code-address': { count: 5, seconds: 3600 },
  /** New pending sign-ons of one address. */
  pendings: { count: 10, seconds: 86_400 },
  /** E-mails to new addresses that one sign-on asks for: of a second contact, or its own changed one. */
  people: { count: 5, seconds: 3600 },
  /** "Someone signed for you" to the public address of one domain, over all campaigns. */
  notice: { count: 3, seconds: 86_400 },
  /** Links to object with, asked for from one network. */
  object: { count: 20, seconds: 600 },
  /** Links to object with, sent to the addresses of one domain. */
  'object-domain': { count: 5, seconds: 86_400 },
  /** Reports of campaigns from one network. */
  report: { count: 5, seconds: 3600 },
  /** E-mails to the hosts about reports of one campaign; the page of the host shows every report. */
  'report-campaign': { count: 20, seconds: 86_400 },
  /** Questions to organisations, asked from one network. */
  question: { count: 10, seconds: 3600 },
  /** Questions of one journalist. */
  'question-asker': { count: 20, seconds: 86_400 },
  /** Questions passed on to one organisation. */
  'question-organisation': { count: 10, seconds: 86_400 },
  /** Questions passed on to all organisations of one campaign. */
  'question-campaign': { count: 200, seconds: 86_400 },
  /** Names looked for in registers from one network: a roomful of people types them. */
  registers: { count: 3000, seconds: 600 },
  /** Lists that one account brings. */
  imports: { count: 60, seconds: 3600 },
  /** Pictures that one account, or the holder of one link, uploads. */
  pictures: { count: 60, seconds: 3600 },
  /** Invitations to one address. */
  invitations: { count: 10, seconds: 86_400 },
  /** Browsers of one network that listen to a live list at the same time. */
  listen: { count: 100, seconds: 0 },
} as const satisfies Record<string, Limit>

export type Limit = { count: number; seconds: number }
export type LimitName = keyof typeof defaultLimits
export type Limits = Record<LimitName, Limit>

const secondsIn = { s: 1, m: 60, h: 3600, d: 86_400 }

/** Reads `sign=5000/10m,code=30/10m`. What is not named keeps its default. Answers undefined where it cannot be read. */
export function parseLimits(text: string): Limits | undefined {
  const limits: Limits = { ...defaultLimits }
  for (const part of text.split(',')) {
    const [, name = '', count = '', every, unit] = /^\s*([a-z-]+)=(\d{1,9})(?:\/(\d{0,6})([smhd]))?\s*$/.exec(part) ?? []
    if (!isLimitName(name) || Number(count) === 0) return undefined
    const period = unit === undefined ? 0 : Number(every || 1) * secondsIn[unit as keyof typeof secondsIn]
    if ((name === 'listen') !== (unit === undefined) || (unit !== undefined && period === 0)) return undefined
    limits[name] = { count: Number(count), seconds: period }
  }
  return limits
}

const isLimitName = (name: string): name is LimitName => Object.hasOwn(defaultLimits, name)
