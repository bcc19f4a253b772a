import { listTokens, readSession, type ApiToken } from '#contracts/accounts.ts'
import { listBackers } from '#contracts/backers.ts'
import { readCampaign, type Campaign } from '#contracts/campaigns.ts'
import { previewOutcome, readArchiving } from '#contracts/endings.ts'
import { listSignatures } from '#contracts/lead-signatures.ts'
import { readBacker } from '#contracts/objections.ts'
import { readLog, readLogEntry, writeCorrection, type LogEntry } from '#contracts/record.ts'
import { Refusal } from '#contracts/refusals.ts'
import { listWebhooks, makeWebhook, readWebhook, readWebhookMessage, type Webhook, type WebhookMessage } from '#contracts/webhooks.ts'
import { longName, sampleBackers, sampleCampaign } from './design-samples.ts'
import { says, type PageState, type Said } from './design-states.ts'

const at = '/campaigns/sample'
const [before, when] = ['2026-11-20T10:00:00.000Z', '2026-11-21T10:15:00.000Z']
const [first] = sampleBackers as [(typeof sampleBackers)[0]]
const outcome: NonNullable<Campaign['outcome']> = { kind: 'partly', words: 'The fare stays until 2027.', html: '<p>The Combined Authority <strong>keeps the fare until 2027</strong>, for everyone under 22. <a href="https://example.org">Its minutes of 18 November</a> say so.</p>', at: when }

const framed = (changes: Partial<Campaign> = {}, backers = sampleBackers.slice(0, 5)): Said[] => [
  says(readCampaign, { campaign: { ...sampleCampaign, ...changes } }),
  says(listBackers, { count: backers.length, branches: 2, countries: 3, revision: 31, asOf: when, order: 'date', method: '', found: backers.length, page: 1, pages: 1, backers }),
]
const entry = (number: number, kind: string, words: string, more: Partial<LogEntry> = {}): LogEntry => ({ number, at: when, kind, words, url: '', commitment: 'b1946ac92492d2347c6235b4d2611184'.repeat(2), ...more })
const corrections: LogEntry[] = [
  entry(31, 'corrected', 'The lead corrected something', { correction: { wrong: 'What came of the campaign: It was won.', right: 'What came of the campaign: It was won in part.\nThe fare stays until 2027, for everyone under 22.' } }),
  entry(30, 'renamed', `An organisation corrected its name to ${longName}`, { signatureId: 'b2', name: longName, correction: { wrong: 'Its name was given as “Northmoor Federation”.', right: `Its name is “${longName}”.` } }),
  entry(28, 'invalidated', 'The sign-on of جمعية الأمل was taken off the list', { signatureId: 'b3', reason: 'The lead could not find or reach this organisation', correction: { wrong: 'It stood on the list of backers, or was disputed there.', right: 'It is not a backer and is not counted.' } }),
]
const logged = (entries: LogEntry[]) => says(readLog, { revision: 31, found: entries.length, page: 1, pages: 1, entries })

const publicStates: PageState[] = [
  { name: 'embedded frame', path: '/embed/sample', says: framed() },
  { name: 'embedded frame without a backer', path: '/embed/sample', says: framed({ count: 0, asOf: null, closesAt: null }, []) },
  { name: 'embedded frame, closed', path: '/embed/sample', says: framed({ state: 'closed' }) },
  { name: 'log with corrections', path: `${at}/log`, says: [...framed(), logged(corrections)] },
  { name: 'log, corrections only', path: `${at}/log?only=corrections`, says: [...framed(), logged(corrections)] },
  { name: 'log, nothing corrected', path: `${at}/log?only=corrections`, says: [...framed(), logged([])] },
  { name: 'log, one entry', path: `${at}/log/31`, says: [...framed(), says(readLogEntry, { revision: 31, entry: corrections[0]! })] },
  { name: 'one backer', path: `${at}/backers/b1`, says: [...framed(), says(readBacker, { backer: first, entries: [entry(12, 'listed', `${first.name} signed`)], takesQuestions: true })] },
  { name: 'one backer, gone', path: `${at}/backers/b1`, says: [...framed(), says(readBacker, new Refusal('backer.gone', { details: { name: longName, since: when, date: '21 November 2026', entry: 28 } }))] },
]

const account = { email: 'lead@northmoor.example', host: false }
const ofLead = (name: string, path: string, more: Said[] = [], { form, changes = {} }: { form?: Record<string, string>; changes?: Partial<Campaign> } = {}): PageState => ({
  name: `lead: ${name}`,
  path: `/workspace${path}`,
  visitor: { account },
  says: [
    says(readSession, { account }),
    says(readCampaign, { campaign: { ...sampleCampaign, ...changes } }),
    says(listSignatures, { signatures: [], found: 0, page: 1, pages: 1, totals: {}, waiting: { count: 0, since: null }, undelivered: 0, asking: 0, quotes: 2 }),
    ...more,
  ],
  ...(form && { form }),
})
const own = '/campaigns/sample'
const closed: Partial<Campaign> = { state: 'closed' }
const preview = (told: number) => says(previewOutcome, { html: outcome.html, notes: [], told })
const webhook: Webhook = { id: 'w1', url: 'https://crm.northmoor.example/hooks/countersign', topics: ['signature', 'campaign'], everyCampaign: false, state: 'active', createdAt: before, failingSince: null, endedAt: null }
const message: WebhookMessage = { id: 'msg_1', event: 'signature.listed', state: 'delivered', attempts: 1, createdAt: before, deliveredAt: before, nextAt: null, answer: 204, problem: null }
const failed: WebhookMessage = { ...message, id: 'msg_2', event: 'campaign.corrected', state: 'queued', attempts: 3, deliveredAt: null, nextAt: when, answer: 503, problem: 'answer' }
const payload = { type: 'signature.listed', timestamp: before, data: { revision: 12, campaign: { slug: 'sample', title: sampleCampaign.title, url: 'https://campaigns.example.org/campaigns/sample' }, signature: { id: 'b1', organisation: first.name, url: 'https://campaigns.example.org/campaigns/sample/backers/b1' }, version: 2 } }
const token: ApiToken = { id: 't1', name: 'Nightly export', scopes: ['read', 'contacts'], createdAt: before, lastUsedAt: when, expiresAt: '2027-11-20T10:00:00.000Z', isOver: false }
const wrong = (...fields: { field: string; problem: string }[]) => new Refusal('input.wrong', { fields })

const leadStates: PageState[] = [
  ofLead('put it on your site', `${own}/other-sites`),
  ofLead('put it on your site, before it is public', `${own}/other-sites`, [], { changes: { state: 'draft', version: null } }),
  ofLead('write a correction', `${own}/correction`),
  ofLead('write a correction, half of it', `${own}/correction`, [says(writeCorrection, wrong({ field: 'right', problem: 'correctionRight.missing' }))], { form: { wrong: 'It said twelve million.', right: '' } }),
  ofLead('say what came of it', `${own}/outcome`, [preview(14)], { changes: closed }),
  ofLead('correct what came of it', `${own}/outcome`, [preview(0)], { changes: { ...closed, outcome } }),
  ofLead('keep a copy, and archive', `${own}/archiving`, [says(readArchiving, { may: true, waiting: 0, confirmsUntil: null })], { changes: { ...closed, outcome } }),
  ofLead('archive, not yet', `${own}/archiving`, [says(readArchiving, { may: false, waiting: 3, confirmsUntil: when })], { changes: closed }),
  ofLead('archived', `${own}/archiving`, [says(readArchiving, { may: false, waiting: 0, confirmsUntil: null })], { changes: { state: 'archived', archivedAt: when } }),
  ofLead('webhooks', `${own}/webhooks`, [says(listWebhooks, { webhooks: [webhook, { ...webhook, id: 'w2', state: 'failing', failingSince: before, everyCampaign: true }, { ...webhook, id: 'w3', state: 'ended', endedAt: when }] })]),
  ofLead('webhooks, none', `${own}/webhooks`, [says(listWebhooks, { webhooks: [] })]),
  ofLead('webhooks, wrong address', `${own}/webhooks`, [says(listWebhooks, { webhooks: [] }), says(makeWebhook, wrong({ field: 'url', problem: 'webhookUrl.wrong' }))], { form: { url: 'crm', 'topics.signature': 'on' } }),
  ofLead('one webhook', `${own}/webhooks/w1`, [says(readWebhook, { webhook: { ...webhook, state: 'failing', failingSince: before }, messages: [failed, message], page: 1, pages: 1 })]),
  ofLead('one webhook message', `${own}/webhooks/w1/messages/msg_1`, [says(readWebhookMessage, { message, payload })]),
  ofLead('tokens', '/tokens', [says(listTokens, { tokens: [token, { ...token, id: 't2', name: 'Old script', scopes: null, lastUsedAt: null, expiresAt: before, isOver: true }] })]),
  ofLead('tokens, none', '/tokens', [says(listTokens, { tokens: [] })]),
  ofLead('end a token', '/tokens/t1', [says(listTokens, { tokens: [token] })]),
]

/** The public record, and what a lead does about it. */
export const recordStates: PageState[] = [...publicStates, ...leadStates]
