import type { Scope } from '#contracts/scopes.ts'
import type { Config } from '../config.ts'

/** Who asks, as far as it is known. Gates decide what that allows. */
export type Caller = {
  readonly account: { id: string; email: string; host: boolean } | null
  readonly via: 'session' | 'token' | 'nobody'
  /** Hash of the session in use, so that signing out can end it. */
  readonly sessionHash: string | null
  /** The API token in use. */
  readonly tokenId: string | null
  /** What the token may do; null where it, or whoever is signed in, may do all that the account may. */
  readonly scopes: readonly string[] | null
  /** The scope that its token lacks for what is asked; `''` where none would do. Then there is no account. */
  readonly lacks?: Scope | ''
  /** When session or token were last noted as used. */
  readonly seenAt: Date | null
  /** The cookie that binds a sign-in code to the browser that asked for it. */
  readonly browser: string | null
  /** Keys to campaigns that are not public yet, as the browser's cookie or a script's header brought them. */
  readonly invitations: readonly string[]
  /** The network asked from, as it is counted for limits: an IPv4 address or an IPv6 /64. */
  readonly network: string
}

/** Everybody: what is made for them is the same for all. */
export const nobody: Caller = { account: null, via: 'nobody', sessionHash: null, tokenId: null, scopes: null, seenAt: null, browser: null, invitations: [], network: 'unknown' }

/** A token does what its scopes say; for everything else its bearer is a stranger like any other. */
export const within = (caller: Caller, scope: Scope | null): Caller =>
  caller.scopes === null || (scope !== null && caller.scopes.includes(scope)) ? caller : { ...caller, account: null, lacks: scope ?? '' }

export type Cookie = { name: 'session' | 'browser' | 'invitation'; value: string; /** Seconds; 0 takes it away. */ maxAge: number }

/** What goes along with an answer. */
export type Reply = {
  cookies: Cookie[]
  /** The language in which a refusal speaks: the campaign's, once it is known; before, that of the installation. */
  locale: string
  /** `revision` and the like, for caches. */
  headers: Record<string, string>
  /** Keys that a link has opened in this very visit, besides those of the caller. */
  keys: string[]
  /** Of a campaign that is not public: nobody may keep it, and search engines may not show it. */
  isPrivate: boolean
}

export const newReply = ({ locale }: Pick<Config, 'locale'>): Reply => ({ cookies: [], locale, headers: {}, keys: [], isPrivate: false })
