import { createContext } from 'react-router'
import type { Account } from '#contracts/accounts.ts'
import type { Api } from '#contracts/endpoint.ts'
import type { Refused } from '#contracts/refusals.ts'

/** Whoever is signed in. Public pages are the same for everyone and must not look at it. */
export type Visitor = { account: Account | null }

/** What pages may know of the installation. */
export type Site = {
  /** No slash at the end. */
  url: string
  /** Of pages that belong to no campaign. */
  locale: string
  runBy: { name: string; email: string }
  registration: 'open' | 'invited'
  /** Whether captured e-mails can be read at /dev/mail. */
  mailbox: boolean
  production: boolean
}

/** How a page asks the product: in the same process on the server, over HTTP in the workspace. */
export const api = createContext<Api>()
export const visitor = createContext<Visitor>()
export const site = createContext<Site>()
/** Set where the server said no before any page was asked for. */
export const refusal = createContext<Refused | null>(null)

/** Every route says which kind of page it is: that decides its script, its caching and what search engines may do. */
export type PageHandle = { kind: 'public' | 'signer' | 'workspace' | 'embed'; robots?: 'noindex' }
export type PageKind = PageHandle['kind']

/** What a workspace page brings along in `<script type="application/json" id="data">` to come alive with. */
export type PageData = {
  hydration: { loaderData: Record<string, unknown>; actionData: Record<string, unknown> | null }
  visitor: Visitor
  site: Site
}
