import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { onTestFinished } from 'vitest'
import { renderPage } from '#client/entry-server.tsx'
import { foldEmail } from '#contracts/text.ts'
import { findOrAddAccount } from '#db/queries/accounts.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { createApp } from '#server/app.ts'
import { publishStatement } from '#server/campaigns/publish-statement.ts'
import { saveDraft } from '#server/campaigns/save-draft.ts'
import { startCampaign } from '#server/campaigns/start-campaign.ts'
import { readConfig } from '#server/config.ts'
import { openLetterPress } from '#server/letters/letter-pdf.ts'
import { openLive } from '#server/live/open-live.ts'
import { openLog, type Log } from '#server/log.ts'
import { foundOrganisation } from '#server/organisations/found-organisation.ts'
import { pagesFrom } from '#server/pages/page-source.ts'
import { createServices, type Services } from '#server/services.ts'
import { makeToken } from '#server/accounts/make-token.ts'
import { openTestDatabase } from './database.ts'

export const secret = Buffer.from('a secret for tests, long enough for anybody to be content')
const origin = 'http://localhost:3000'

type Given = { now?: Date; env?: Record<string, string>; log?: Log }

/** A whole site on a real database, without a port, at a time that stands still until a test moves it. */
export async function openWorld(given: Given = {}) {
  const { world, close } = await openLastingWorld(given)
  onTestFinished(close)
  return world
}

/** The same for all tests of a file: for `beforeAll`, which gives `close` back. Worth it where a world takes long to fill and the tests change nothing in it. */
export async function openLastingWorld({ now = new Date('2026-03-02T09:00:00Z'), env = {}, log = openLog('silent') }: Given = {}) {
  const { db, url, remove } = await openTestDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-data-'))
  const secretFile = env.DATABASE_URL ?? 'unused'
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir, SECRET_FILE: secretFile, ...env, DATABASE_URL: url })
  const clock = { now }
  const letterPress = openLetterPress()
  const services = createServices({ config, db, letterPress, log, secret, now: () => new Date(clock.now) })
  const live = openLive(services)
  const app = createApp({ services, live, pages: pagesFrom(renderPage) })

  const close = async () => {
    live.close()
    await letterPress.close()
    await remove()
    rmSync(dataDir, { recursive: true, force: true })
  }

  const later = (milliseconds: number) => {
    clock.now = new Date(clock.now.getTime() + milliseconds)
  }
  const outbox = () => readOutbox(services)
  const world = { app, services, db, live, later, clock, visitor: visitorOf(app), outbox, given: givenIn(services), signedIn: (email: string) => signIn(visitorOf(app), outbox, email) }
  return { world, close }
}

export type World = Awaited<ReturnType<typeof openWorld>>
export type Visitor = ReturnType<typeof visitorOf>

/** Signs in by the e-mailed code, as people do: the browser has a session cookie from then on. */
async function signIn(visitor: Visitor, outbox: () => ReturnType<typeof readOutbox>, email: string): Promise<Visitor> {
  await visitor.post('/api/session/codes', { email })
  const code = (await outbox()).findLast(({ letter, to }) => letter === 'sign-in' && to === email)?.code
  const answer = await visitor.post('/api/session', { email, code })
  if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.text}`)
  return visitor
}

/** Anybody, from the site's own pages: keeps cookies. `as` adds a token. */
export function visitorOf(app: RequestListener, token?: string) {
  const agent = supertest.agent(app)
  const dressed = (request: supertest.Test) => {
    void request.set('Host', 'localhost').set('Origin', origin).set('Sec-Fetch-Site', 'same-origin')
    return token ? request.set('Authorization', `Bearer ${token}`) : request
  }
  return {
    get: (path: string) => dressed(agent.get(path)),
    post: (path: string, body: object = {}) => dressed(agent.post(path)).send(body),
    put: (path: string, body: object) => dressed(agent.put(path)).send(body),
    patch: (path: string, body: object) => dressed(agent.patch(path)).send(body),
    delete: (path: string) => dressed(agent.delete(path)),
    as: (other: string) => visitorOf(app, other),
  }
}

/** What waits to be sent or was, oldest first, with the links and codes that an e-mail would have. */
async function readOutbox({ db, secrets }: Services) {
  const rows = await db.run.select().from(db.tables.outbox)
  const links = (props: Record<string, unknown> | null) => {
    const ref = (props?.authorise ?? props?.confirm ?? props?.manage ?? props?.object) as Parameters<typeof secrets.linkToken>[0] | undefined
    const codeId = props?.codeId as string | undefined
    return { ...(ref && { token: secrets.linkToken(ref) }), ...(codeId && { code: secrets.typedCode(props?.confirm ? 'verify' : 'sign-in', codeId) }) }
  }
  return rows
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ letter, to, state, props, reference, locale }) => ({ letter, to, state, props, reference, locale, ...links(props) }))
}

type CampaignGiven = { slug?: string; lead?: string; title?: string; ask?: string; body?: string; locale?: string; closesAt?: Date; published?: boolean; /** Published for founding signers first; a time of launch, or none. */ privateUntil?: string | null; launchZone?: string }

const givenIn = (services: Services) => ({
  /** A lead with an account, an organisation and a token to act with. */
  lead: (email = 'lead@alliance.example', name = 'Alder Valley Alliance') => giveLead(services, email, name),
  /** A campaign of a lead, published unless said otherwise. */
  campaign: async ({ slug = 'homes', lead = 'lead@alliance.example', title = 'Homes for all', ask = 'Build them', body = 'We ask for **homes**.', locale = 'en', closesAt, published = true, privateUntil, launchZone }: CampaignGiven = {}) => {
    const { account, organisation, token } = await giveLead(services, lead, 'Alder Valley Alliance')
    await startCampaign(services, { organisationId: organisation.id, title, slug, account })
    const found = async () => (await findCampaign(services.db, slug))!
    await saveDraft(services, { slug, title, ask, body, locale, closesAt: closesAt?.toISOString(), campaign: await found(), account })
    if (published) await publishStatement(services, { campaign: await found(), account, ...(privateUntil !== undefined && { visibility: 'link-only', launchAt: privateUntil, launchZone }) })
    return { slug, token, account, organisation, campaign: await found() }
  },
})

async function giveLead(services: Services, email: string, name: string) {
  const { db, newId, now } = services
  const account = await db.transaction((tx) => findOrAddAccount(tx, { id: newId(), email, emailFolded: foldEmail(email), createdAt: now() }))
  const open: Services = { ...services, config: { ...services.config, registration: 'open' } }
  const { organisation } = await foundOrganisation(open, { name, account })
  const { secret: token } = await makeToken(services, { name: 'tests', scopes: null, days: undefined, key: undefined, accountId: account.id, isHost: false })
  return { account, organisation, token }
}

/** What a form would send for an organisation. */
export const signOn = (name: string, email: string, more: { organisation?: object; [field: string]: unknown } = {}) => {
  const { organisation, ...rest } = more
  return { organisation: { name, ...organisation }, signatory: { name: 'Ana Ruiz', role: 'Director', email }, capacity: 'official', authority: true, version: 1, ...rest }
}

/** Signs and confirms by the e-mailed link, as its holder would; answers what the confirmation said. */
export async function back({ visitor, outbox }: Pick<World, 'visitor' | 'outbox'>, slug: string, name: string, email: string, more: Parameters<typeof signOn>[2] = {}) {
  const asked = await visitor.post(`/api/campaigns/${slug}/signatures`, signOn(name, email, more))
  if (asked.status !== 202) throw new Error(`${name} was refused: ${asked.text}`)
  const mail = (await outbox()).findLast(({ letter, to }) => letter === 'verify' && to === email)
  const confirmed = await visitor.post(`/api/confirmations/${mail?.token}`)
  return confirmed.body as { state: 'listed' | 'held'; manageUrl: string; why?: string; already: boolean }
}

export const tokenOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1)

/** The cookies that an answer sets, whole. */
export const cookiesSet = ({ headers }: { headers: Record<string, unknown> }): string[] => [headers['set-cookie'] ?? []].flat() as string[]
/** The first of them as a browser sends it back. */
export const cookieFrom = (answer: Parameters<typeof cookiesSet>[0]): string => cookiesSet(answer)[0]?.split(';')[0] ?? ''
