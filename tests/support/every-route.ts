import type { Endpoint } from '#contracts/endpoint.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { makeHost } from '#server/admin/people.ts'
import { sendImports } from '#server/imports/send-imports.ts'
import { routes } from '#server/routes.ts'
import { givePicture, smallPicture } from './pictures.ts'
import { asExtract, charity, readRegister } from './registers.ts'
import { back, openLastingWorld, openWorld, signOn, tokenOf, type World } from './world.ts'

/** One request to an endpoint that its rightful caller would make: `as` says who that is. */
export type Sample = { endpoint: Endpoint; name: string; path: string; body: Record<string, unknown>; as: 'anyone' | 'holder' | 'signedIn' | 'lead' | 'host' }

/** Stands in everything that only the lead may see. */
export const marker = 'Zebulon'
const leadEmail = 'lead@alliance.example'

/** A world in which every endpoint of the table has something to act on, and a request to each. */
export const openEveryRoute = async (given: Parameters<typeof openWorld>[0] = {}) => fill(await openWorld(given))

/** The same for all tests of a file, which change nothing in it: `close` is for `afterAll`. */
export async function openLastingEveryRoute(given: Parameters<typeof openWorld>[0] = {}) {
  const { world, close } = await openLastingWorld(given)
  return { world: await fill(world), close }
}

export type EveryRoute = Awaited<ReturnType<typeof fill>>

async function fill(world: World) {
  const { visitor, outbox, given: give } = world
  const { token: leadToken, organisation } = await give.campaign({ lead: leadEmail })
  const lead = visitor.as(leadToken)
  await lead.put('/api/campaigns/homes/draft/translations/cy', { title: `Cartrefi ${marker}`, ask: 'Adeiladwch', body: 'Cartrefi.' })
  const pending = async (name: string) => {
    const { reference } = (await visitor.post('/api/campaigns/homes/signatures', signOn(name, `${marker}.pending@oak.example`))).body as { reference: string }
    const mail = (await outbox()).findLast(({ letter, reference: of }) => letter === 'verify' && of === reference)
    return { reference, token: mail?.token ?? '', code: mail?.code ?? '' }
  }
  const [toConfirm, toDisown, toType, toAsk] = [await pending('Ash Trust'), await pending('Birch Guild'), await pending('Cherry Club'), await pending('Damson Circle')]
  await visitor.post(`/api/confirmations/${toAsk.token}/asking`, { until: '2026-03-12' })
  const decide = tokenOf((await visitor.get(`/api/confirmations/${toAsk.token}`)).body.decideUrl as string)
  const manage = tokenOf((await back(world, 'homes', 'Oak Trust', `${marker}@oak.example`)).manageUrl)
  await back(world, 'homes', 'Oak Trust', `${marker}.held@elm.example`)
  const decisionMaker = (await lead.post('/api/campaigns/homes/decision-makers', { name: 'Dana Price', email: `${marker}@gov.example` })).body.decisionMaker.id as string
  const listed = (await lead.get('/api/campaigns/homes/signatures?state=listed')).body.signatures[0].id as string
  // The change of addressees was told to backers, with a link to stop that.
  const unsubscribe = world.services.secrets.linkToken({ purpose: 'unsubscribe', rowId: listed, generation: 1 })
  const held = (await lead.get('/api/campaigns/homes/signatures?state=held')).body.signatures[0].id as string
  // A second contact is asked, one more looks after another sign-on already; and one wants another address.
  const secrets = world.services.secrets
  await visitor.post(`/api/signatures/${manage}/contact`, { name: `${marker} Second`, role: 'Chair', email: `${marker}.second@oak.example` })
  await visitor.post(`/api/signatures/${manage}/address`, { email: `${marker}.new@oak.example` })
  await visitor.post(`/api/signatures/${manage}/authorisation`, { name: `${marker} Third`, role: 'Chair', email: `${marker}.third@oak.example` })
  const [asked] = await world.db.run.select().from(world.db.tables.authorisations)
  const authorise = secrets.linkToken({ purpose: 'authorise', rowId: asked?.id ?? '', generation: 1 })
  const [contactRow] = await world.db.run.select().from(world.db.tables.contacts)
  const contact = secrets.linkToken({ purpose: 'contact', rowId: contactRow?.id ?? '', generation: 1 })
  const address = secrets.linkToken({ purpose: 'address', rowId: listed, generation: 1 })
  await back(world, 'homes', 'Rowan Union', `${marker}@gmail.com`, { organisation: { website: 'rowan.example' } })
  const object = (await outbox()).find(({ letter }) => letter === 'someone-signed')?.token ?? ''
  // What the host acts on stands apart, so that what others do stays possible.
  await give.campaign({ slug: 'birds', lead: `${marker}.birds@elm.example` })
  await visitor.post('/api/campaigns/birds/reports', { kind: 'other', words: `${marker} wrote`, email: `${marker}@reader.example` })
  const report = (await world.db.run.select({ id: world.db.tables.reports.id }).from(world.db.tables.reports))[0]!.id
  const hostToken = (await give.lead('host@site.example', 'Site Hosting')).token
  await makeHost(world.services, 'host@site.example')
  await back(world, 'homes', 'Rowan Guild', `${marker}.guild@rowan.example`)
  const invalidation = (await lead.post('/api/campaigns/homes/invalidations', { condition: { domain: 'rowan.example' }, reason: 'Looked at', publicReason: 'one-hand', expected: 1 })).body.invalidation.id as string
  await back(world, 'homes', 'Heather Trust', `${marker}.one@heather.example`)
  await back(world, 'homes', 'Heather Trust Wales', `${marker}.two@heather.example`)
  const idOf = async (name: string) => (await lead.get('/api/campaigns/homes/signatures')).body.signatures.find(({ organisation: { name: typed } }: { organisation: { name: string } }) => typed === name).id as string
  const answer = (await lead.post(`/api/campaigns/homes/signatures/${await idOf('Heather Trust Wales')}/answers`, { other: await idOf('Heather Trust'), answer: 'different', reason: `${marker} looked` })).body.answer.id as string
  const ownToken = (await lead.post('/api/tokens', { name: `${marker} token`, scopes: ['read'] })).body.token.id as string
  const otherToken = (await give.campaign({ slug: 'trees', lead: 'other@elm.example' })).token
  const grove = (await give.campaign({ slug: 'grove', lead: 'founder@yew.example', privateUntil: null })).campaign
  const foundingKey = world.services.secrets.linkToken({ purpose: 'founding', rowId: grove.id, generation: 1 })

  const quote = (await lead.post('/api/campaigns/homes/press-desk/quotes', { words: 'Homes first', speaker: 'Kit Owen', role: 'Chair', agreed: true })).body.desk.quotes[0].id as string

  const asks = async (email: string) => {
    await visitor.post(`/api/campaigns/homes/backers/${listed}/questions`, { name: `${marker} Lind`, newsroom: 'The Coast Gazette', email, words: `${marker} asks` })
    return (await outbox()).findLast(({ letter, to }) => letter === 'confirm-question' && to === email)?.token ?? ''
  }
  const question = await asks(`${marker}@gazette.example`)
  const sentQuestion = await asks(`${marker}.two@gazette.example`)
  await visitor.post(`/api/press-questions/${sentQuestion}`)
  const reportLink = (await outbox()).findLast(({ letter }) => letter === 'journalist-asks')?.props?.report as Parameters<typeof secrets.linkToken>[0]

  const pressPicture = await givePicture(world, { campaignId: (await findCampaign(world.db, 'homes'))!.id })

  await visitor.as((await give.lead('founder@yew.example')).token).put('/api/campaigns/grove/press-desk/embargo', { until: '2026-03-20T09:00', zone: 'Europe/London' })
  const previewKey = secrets.linkToken({ purpose: 'embargo', rowId: grove.id, generation: 1 })

  const bring = async (name: string) => {
    const { id } = (await lead.post('/api/campaigns/homes/imports', { kind: 'invitations', text: `organisation,email\n${name},${marker}.${name.length}@list.example` })).body.import as { id: string }
    await lead.patch(`/api/campaigns/homes/imports/${id}`, { check: true })
    return { id }
  }
  const sent = (await bring('Heather Hall')).id
  await lead.post(`/api/campaigns/homes/imports/${sent}/sending`)
  await sendImports(world.services)
  const invited = (await lead.get('/api/campaigns/homes/invitations')).body.invitations[0].id as string
  const list = (await bring('Gorse Club')).id

  const webhook = (await lead.post('/api/campaigns/homes/webhooks', { url: `https://93.184.215.14/${marker}`, topics: ['signature', 'held'] })).body.webhook.id as string
  const message = (await lead.post(`/api/campaigns/homes/webhooks/${webhook}/ping`)).body.message.id as string
  const droppedWebhook = (await lead.post('/api/campaigns/homes/webhooks', { url: 'https://93.184.215.14/', topics: ['wording'] })).body.webhook.id as string

  await readRegister(world.services, { 'c.json': asExtract([charity('OAK TRUST', { registered_charity_number: 279417 })]) })

  await visitor.put(`/api/signatures/${manage}/logo`, { picture: smallPicture })
  const borne = (await lead.get(`/api/campaigns/homes/signatures?id=${listed}`)).body.signatures[0].logo.id as string

  const campaign = '/api/campaigns/homes'
  const draft = { title: 'Homes', ask: 'Build', body: 'Homes.' }
  const known: Record<string, Omit<Sample, 'endpoint' | 'name'>> = {}
  const say = (as: Sample['as'], method: string, pattern: string, path = pattern, body: Record<string, unknown> = {}) => void (known[`${method} ${pattern}`] = { as, path, body })
  const ofCampaign = (as: Sample['as'], method: string, rest: string, filled = rest, body: Record<string, unknown> = {}) => say(as, method, `/api/campaigns/:slug${rest}`, `${campaign}${filled}`, body)

  say('anyone', 'POST', '/api/session/codes', undefined, { email: 'someone@oak.example' })
  say('anyone', 'POST', '/api/session', undefined, { email: 'someone@oak.example', code: 'AAAA-AAAA' })
  say('anyone', 'GET', '/api/session')
  say('anyone', 'DELETE', '/api/session')
  say('signedIn', 'GET', '/api/tokens')
  say('signedIn', 'POST', '/api/tokens', undefined, { name: 'Another', scopes: ['read', 'contacts'] })
  say('lead', 'DELETE', '/api/tokens/:id', `/api/tokens/${ownToken}`)
  say('signedIn', 'GET', '/api/organisations')
  say('signedIn', 'POST', '/api/organisations', undefined, { name: 'Another' })
  say('lead', 'POST', '/api/campaigns', undefined, { organisationId: organisation.id, title: 'Another' })
  say('anyone', 'GET', '/api/campaigns')
  for (const read of ['', '/count', '/log', '/areas', '/growth', '/press', '/backers', '/backers.json', '/backers.csv', '/backers.xlsx']) ofCampaign('anyone', 'GET', read)
  ofCampaign('anyone', 'GET', '/log/:number', '/log/1')
  for (const feed of ['log.atom', 'log.json']) say('anyone', 'GET', `/campaigns/:slug/${feed}`, `/campaigns/homes/${feed}`)
  ofCampaign('lead', 'POST', '/corrections', undefined, { wrong: 'Twelve million', right: 'Twelve thousand' })
  ofCampaign('anyone', 'GET', '/versions/:number', '/versions/1')
  ofCampaign('anyone', 'GET', '/versions/:number/wording.pdf', '/versions/1/wording.pdf')
  for (const read of ['/draft', '/archive.zip', '/decision-makers', '/settings', '/policies', '/invalidations', '/signatures', '/signatures.csv', '/signatures.xlsx', '/letter.txt', '/letter.html', '/letter.pdf', '/covering-note.txt', '/covering-note.html', '/covering-note.pdf']) ofCampaign('lead', 'GET', read)
  ofCampaign('lead', 'PUT', '/draft', undefined, draft)
  ofCampaign('lead', 'POST', '/draft/preview', undefined, { body: 'Homes.' })
  ofCampaign('lead', 'GET', '/draft/translations')
  ofCampaign('lead', 'GET', '/draft/translations/:locale', '/draft/translations/cy')
  ofCampaign('lead', 'PUT', '/draft/translations/:locale', '/draft/translations/cy', { title: `Cartrefi ${marker}`, ask: 'Adeiladwch', body: '' })
  ofCampaign('lead', 'DELETE', '/draft/translations/:locale', '/draft/translations/cy')
  ofCampaign('lead', 'POST', '/versions')
  ofCampaign('lead', 'PATCH', '', '', { closesAt: '2026-09-01T00:00:00Z' })
  ofCampaign('lead', 'POST', '/founding-link')
  ofCampaign('lead', 'POST', '/launch')
  say('holder', 'GET', '/api/founding/:token', `/api/founding/${foundingKey}`)
  ofCampaign('lead', 'POST', '/decision-makers', undefined, { name: 'Another' })
  ofCampaign('lead', 'PATCH', '/decision-makers/:id', `/decision-makers/${decisionMaker}`, { role: 'Minister' })
  ofCampaign('anyone', 'POST', '/signatures', undefined, signOn('Elm Society', 'bo@elm.example'))
  ofCampaign('lead', 'POST', '/signatures/entered', undefined, { organisation: { name: 'Yew Forum' }, signatory: { name: 'Bo Yew', role: 'Chair', email: 'bo@yew.example' }, said: 'the spring assembly' })
  const [open, dropped] = [list, (await bring('Fir Circle')).id]
  ofCampaign('lead', 'POST', '/imports', undefined, { kind: 'invitations', text: `organisation,email\nAlder Club,${marker}@alder.example` })
  ofCampaign('lead', 'GET', '/imports')
  ofCampaign('lead', 'GET', '/imports/:id', `/imports/${open}`)
  ofCampaign('lead', 'PATCH', '/imports/:id', `/imports/${open}`, { check: true })
  ofCampaign('lead', 'GET', '/imports/:id/rows', `/imports/${open}/rows`)
  ofCampaign('lead', 'PATCH', '/imports/:id/rows/:line', `/imports/${open}/rows/2`, { values: { organisation: 'Gorse Guild' } })
  ofCampaign('lead', 'POST', '/imports/:id/sending', `/imports/${open}/sending`)
  ofCampaign('lead', 'POST', '/imports/:id/cancellation', `/imports/${dropped}/cancellation`)
  ofCampaign('lead', 'GET', '/imports/:id/result.csv', `/imports/${open}/result.csv`)
  for (const read of ['/osdi', '/osdi/signatures']) ofCampaign('anyone', 'GET', read)
  ofCampaign('anyone', 'GET', '/osdi/signatures/:id', `/osdi/signatures/${listed}`)
  ofCampaign('lead', 'PUT', '/press-desk/embargo', undefined, { until: '2026-03-20T09:00', zone: 'Europe/London' })
  ofCampaign('lead', 'POST', '/press-desk/embargo/link')
  ofCampaign('lead', 'DELETE', '/press-desk/embargo')
  say('holder', 'GET', '/api/previews/:token', `/api/previews/${previewKey}`)
  ofCampaign('lead', 'GET', '/press-desk')
  ofCampaign('lead', 'POST', '/press-desk/pictures', undefined, { picture: smallPicture, alternative: 'A bus', licence: 'Free to use' })
  ofCampaign('lead', 'DELETE', '/press-desk/pictures/:id', `/press-desk/pictures/${pressPicture}`)
  say('anyone', 'GET', '/campaigns/:slug/press/pictures.zip', '/campaigns/homes/press/pictures.zip')
  ofCampaign('lead', 'PUT', '/press-desk', undefined, { contact: { name: 'Kit Owen', phone: '+44 20 7946 0018' }, facts: [{ label: 'Fares', words: 'One in three' }] })
  ofCampaign('lead', 'POST', '/press-desk/quotes', undefined, { words: 'We need homes', speaker: 'Kit Owen', role: 'Chair', agreed: true })
  for (const [method, rest] of [['POST', '/clearance'], ['DELETE', '/clearance'], ['DELETE', '']] as const) ofCampaign('lead', method, `/press-desk/quotes/:id${rest}`, `/press-desk/quotes/${quote}${rest}`)
  ofCampaign('lead', 'GET', '/archiving')
  ofCampaign('lead', 'POST', '/archiving')
  ofCampaign('lead', 'POST', '/outcome', undefined, { outcome: 'won', words: 'They did it.' })
  ofCampaign('lead', 'POST', '/outcome/preview', undefined, { words: 'They did it.' })
  ofCampaign('lead', 'GET', '/webhooks')
  ofCampaign('lead', 'POST', '/webhooks', undefined, { url: 'https://93.184.215.14/more', topics: ['campaign'] })
  ofCampaign('lead', 'GET', '/webhooks/:id', `/webhooks/${webhook}`)
  ofCampaign('lead', 'PATCH', '/webhooks/:id', `/webhooks/${webhook}`, { paused: true })
  ofCampaign('lead', 'POST', '/webhooks/:id/secret', `/webhooks/${webhook}/secret`)
  ofCampaign('lead', 'POST', '/webhooks/:id/ping', `/webhooks/${webhook}/ping`)
  ofCampaign('lead', 'GET', '/webhooks/:id/messages/:message', `/webhooks/${webhook}/messages/${message}`)
  ofCampaign('lead', 'POST', '/webhooks/:id/messages/:message/replay', `/webhooks/${webhook}/messages/${message}/replay`)
  ofCampaign('lead', 'DELETE', '/webhooks/:id', `/webhooks/${droppedWebhook}`)
  ofCampaign('lead', 'GET', '/invitations')
  ofCampaign('lead', 'POST', '/invitations/:id/reminder', `/invitations/${invited}/reminder`)
  say('holder', 'GET', '/api/invitations/:token', `/api/invitations/${world.services.secrets.linkToken({ purpose: 'invitation', rowId: invited, generation: 1 })}`)
  say('holder', 'GET', '/api/confirmations/:token', `/api/confirmations/${toConfirm.token}`)
  say('holder', 'PATCH', '/api/confirmations/:token', `/api/confirmations/${toConfirm.token}`, { quote: 'Now' })
  say('holder', 'POST', '/api/confirmations/:token/resend', `/api/confirmations/${toConfirm.token}/resend`)
  say('holder', 'POST', '/api/confirmations/:token', `/api/confirmations/${toConfirm.token}`)
  say('holder', 'POST', '/api/confirmations', undefined, { reference: toType.reference, code: toType.code })
  say('holder', 'POST', '/api/confirmations/:token/asking', `/api/confirmations/${toAsk.token}/asking`, { until: '2026-03-20' })
  for (const read of ['', '/deadline.ics', '/wording.pdf']) say('holder', 'GET', `/api/decisions/:token${read}`, `/api/decisions/${decide}${read}`)
  say('holder', 'POST', '/api/disownments/:token', `/api/disownments/${toDisown.token}`)
  say('holder', 'GET', '/api/signatures/:token', `/api/signatures/${manage}`)
  say('holder', 'PATCH', '/api/signatures/:token', `/api/signatures/${manage}`, { quote: 'Later' })
  for (const method of ['GET', 'POST', 'DELETE']) say('holder', method, '/api/unsubscriptions/:token', `/api/unsubscriptions/${unsubscribe}`)
  say('holder', 'POST', '/api/signatures/:token/withdrawal', `/api/signatures/${manage}/withdrawal`, { name: 'Oak Trust' })
  say('holder', 'POST', '/api/signatures/:token/return', `/api/signatures/${manage}/return`, { version: 1 })
  say('holder', 'GET', '/api/signatures/:token/press', `/api/signatures/${manage}/press`)
  say('holder', 'POST', '/api/signatures/:token/press-quote', `/api/signatures/${manage}/press-quote`, { words: 'We need homes', named: true })
  say('holder', 'POST', '/api/signatures/:token/press-questions', `/api/signatures/${manage}/press-questions`, { take: false })
  ofCampaign('anyone', 'POST', '/backers/:id/questions', `/backers/${listed}/questions`, { name: 'Rosa Lind', newsroom: 'The Coast Gazette', email: 'rosa@gazette.example', words: 'How many homes?' })
  for (const method of ['GET', 'POST']) say('holder', method, '/api/press-questions/:token', `/api/press-questions/${question}`)
  say('holder', 'POST', '/api/press-questions/:token/report', `/api/press-questions/${secrets.linkToken(reportLink)}/report`)
  say('holder', 'DELETE', '/api/signatures/:token/press-quote', `/api/signatures/${manage}/press-quote`)
  say('holder', 'GET', '/api/contacts/:token', `/api/contacts/${contact}`)
  say('holder', 'POST', '/api/contacts/:token', `/api/contacts/${contact}`)
  say('holder', 'DELETE', '/api/contacts/:token', `/api/contacts/${contact}`)
  say('holder', 'POST', '/api/signatures/:token/contact', `/api/signatures/${manage}/contact`, { name: 'Bo Chair', role: 'Chair', email: 'bo@oak.example' })
  say('holder', 'DELETE', '/api/signatures/:token/contact', `/api/signatures/${manage}/contact`)
  say('holder', 'POST', '/api/signatures/:token/address', `/api/signatures/${manage}/address`, { email: 'another@oak.example' })
  say('holder', 'DELETE', '/api/signatures/:token/address', `/api/signatures/${manage}/address`)
  say('holder', 'GET', '/api/signatures/:token/receipt.pdf', `/api/signatures/${manage}/receipt.pdf`)
  say('holder', 'GET', '/api/addresses/:token', `/api/addresses/${address}`)
  say('holder', 'POST', '/api/addresses/:token', `/api/addresses/${address}`)
  const asking = (rest: string) => `/api/signatures/${manage}/authorisation${rest}`
  say('holder', 'POST', '/api/signatures/:token/authorisation', asking(''), { name: 'Cy Chair', role: 'Chair', email: 'cy@oak.example' })
  say('holder', 'POST', '/api/signatures/:token/authorisation/register', asking('/register'))
  say('holder', 'POST', '/api/signatures/:token/authorisation/reminder', asking('/reminder'))
  say('holder', 'GET', '/api/authorisations/:token', `/api/authorisations/${authorise}`)
  say('holder', 'POST', '/api/authorisations/:token', `/api/authorisations/${authorise}`)
  say('holder', 'POST', '/api/authorisations/:token/refusal', `/api/authorisations/${authorise}/refusal`, { words: 'No' })
  say('holder', 'DELETE', '/api/signatures/:token/authorisation', asking(''))
  ofCampaign('lead', 'POST', '/signatures/:id/vouching', `/signatures/${held}/vouching`, { spokeWith: 'Dee Chair', on: '2026-03-01', numberFrom: 'website' })
  ofCampaign('lead', 'DELETE', '/signatures/:id/vouching', `/signatures/${held}/vouching`)
  ofCampaign('lead', 'POST', '/signatures/:id/authorisation/register', `/signatures/${held}/authorisation/register`)
  ofCampaign('lead', 'POST', '/signatures/:id/authorisation/invitation', `/signatures/${held}/authorisation/invitation`)
  say('anyone', 'GET', '/api/registers')
  for (const rest of ['', '/suggest', '/properties']) {
    say('anyone', 'GET', `/api/reconcile${rest}`)
    ofCampaign('anyone', 'GET', `/reconcile${rest}`)
  }
  say('anyone', 'POST', '/api/reconcile', undefined, { queries: '{"q0":{"query":"oak"}}' })
  ofCampaign('anyone', 'POST', '/reconcile', '/reconcile', { queries: '{"q0":{"query":"oak"}}' })
  say('anyone', 'GET', '/api/registers/search')
  say('anyone', 'GET', '/api/registers/entries/:id', '/api/registers/entries/GB-CHC-279417')
  ofCampaign('anyone', 'GET', '/backers/:id', `/backers/${listed}`)
  ofCampaign('anyone', 'POST', '/backers/:id/objections', `/backers/${listed}/objections`, { email: 'someone@oak.example' })
  say('holder', 'GET', '/api/objections/:token', `/api/objections/${object}`)
  say('holder', 'POST', '/api/objections/:token/affirmation', `/api/objections/${object}/affirmation`)
  say('holder', 'POST', '/api/objections/:token', `/api/objections/${object}`, { words: 'Not us' })
  ofCampaign('anyone', 'POST', '/reports', undefined, { kind: 'misleading', words: 'The figure is old' })
  say('host', 'GET', '/api/host/reports')
  say('host', 'GET', '/api/host/reports/:id', `/api/host/reports/${report}`)
  say('host', 'POST', '/api/host/reports/:id/settlement', `/api/host/reports/${report}/settlement`, { answer: 'It is right' })
  say('host', 'GET', '/api/host/campaigns')
  say('host', 'GET', '/api/host/campaigns/:slug/signatures', '/api/host/campaigns/homes/signatures')
  for (const act of ['invalidation', 'reinstatement']) say('host', 'POST', `/api/host/campaigns/:slug/signatures/:id/${act}`, `/api/host/campaigns/homes/signatures/${held}/${act}`, { reason: 'Looked at' })
  say('host', 'POST', '/api/host/campaigns/:slug/takedown', '/api/host/campaigns/birds/takedown', { reason: 'Unlawful' })
  say('host', 'POST', '/api/host/campaigns/:slug/restoration', '/api/host/campaigns/birds/restoration', { note: 'Sorry' })
  say('host', 'GET', '/api/host/leads')
  say('host', 'POST', '/api/host/invitations', undefined, { email: 'new@oak.example' })
  say('anyone', 'POST', '/api/signature-links', undefined, { email: 'someone@oak.example' })
  ofCampaign('lead', 'POST', '/signatures/:id/approval', `/signatures/${held}/approval`, { reason: 'Looked at' })
  ofCampaign('lead', 'POST', '/signatures/:id/refusal', `/signatures/${held}/refusal`, { reason: 'Looked at' })
  ofCampaign('lead', 'POST', '/signatures/:id/invalidation', `/signatures/${held}/invalidation`, { reason: 'Looked at' })
  ofCampaign('lead', 'POST', '/signatures/:id/reinstatement', `/signatures/${held}/reinstatement`, { reason: 'Looked at' })
  ofCampaign('lead', 'POST', '/signatures/:id/erasure', `/signatures/${held}/erasure`)
  say('holder', 'POST', '/api/signatures/:token/erasure', `/api/signatures/${manage}/erasure`, { name: 'Oak Trust' })
  ofCampaign('lead', 'DELETE', '/decision-makers/:id', `/decision-makers/${decisionMaker}`)
  ofCampaign('lead', 'POST', '/signatures/:id/reconsideration', `/signatures/${held}/reconsideration`, { reason: 'Looked at' })
  ofCampaign('lead', 'POST', '/signatures/approvals', undefined, { ids: [held], reason: 'Looked at' })
  say('holder', 'POST', '/api/signatures/:token/reply', `/api/signatures/${manage}/reply`, { reply: 'It was us' })
  ofCampaign('lead', 'POST', '/signatures/:id/answers', `/signatures/${held}/answers`, { other: listed, answer: 'different', reason: 'Looked at' })
  ofCampaign('lead', 'GET', '/signatures/:id/organisation', `/signatures/${listed}/organisation`)
  ofCampaign('lead', 'PATCH', '/signatures/:id/organisation', `/signatures/${listed}/organisation`, { otherNames: [`${marker} Oak`] })
  ofCampaign('lead', 'GET', '/answers')
  ofCampaign('lead', 'POST', '/answers/:id/undo', `/answers/${answer}/undo`)
  ofCampaign('lead', 'POST', '/invalidations/preview', undefined, { condition: { domain: 'elm.example' } })
  ofCampaign('lead', 'POST', '/invalidations', undefined, { condition: { domain: 'elm.example' }, reason: 'Looked at', publicReason: 'one-hand', expected: 1 })
  ofCampaign('lead', 'POST', '/invalidations/:id/undo', `/invalidations/${invalidation}/undo`)
  for (const change of ['/pause', '/resumption', '/closure', '/reopening']) ofCampaign('lead', 'POST', change)

  say('holder', 'POST', '/api/signatures/:token/offer', `/api/signatures/${manage}/offer`)
  say('holder', 'GET', '/api/signatures/:token/logo', `/api/signatures/${manage}/logo`)
  say('holder', 'PUT', '/api/signatures/:token/logo', `/api/signatures/${manage}/logo`, { picture: smallPicture })
  ofCampaign('lead', 'POST', '/signatures/:id/logo/removal', `/signatures/${listed}/logo/removal`, { logo: borne, reason: 'Looked at' })
  say('holder', 'DELETE', '/api/signatures/:token/logo', `/api/signatures/${manage}/logo`)
  ofCampaign('anyone', 'GET', '/picture.png')
  say('anyone', 'GET', '/api/oembed', `/api/oembed?url=${encodeURIComponent('http://localhost:3000/campaigns/homes')}`)
  say('anyone', 'GET', '/api/pictures/:id', `/api/pictures/${borne}`)

  const inTable = new Map([...routes.keys()].map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint]))
  const samples = Object.entries(known).flatMap(([name, sample]): Sample[] => (inTable.has(name) ? [{ ...sample, name, endpoint: inTable.get(name)! }] : []))
  /** In the table and without a request above: write one. */
  const missing = [...inTable.keys()].filter((name) => !(name in known))
  return { ...world, samples, missing, lead, leadEmail, leadToken, otherToken, hostToken, organisation, manage, verify: toConfirm.token }
}

export const changes = ({ endpoint }: Sample): boolean => endpoint.method !== 'GET' && !endpoint.readsByForm

type Everything = Pick<Awaited<ReturnType<typeof openWorld>>, 'db'>

/** What is in the database, less what is counted of every request, so that one can see that nothing changed. */
export async function everythingIn({ db }: Everything, apartFrom: string[] = ['limits', 'sessions', 'apiTokens']): Promise<string> {
  const tables = Object.entries(db.tables).filter(([name]) => !apartFrom.includes(name))
  const rows = await Promise.all(tables.map(async ([name, table]) => [name, (await db.run.select().from(table)).map((row) => JSON.stringify(row)).sort()]))
  return JSON.stringify(rows)
}
