import { beforeAll, describe, expect, test } from 'vitest'
import { askForCode, readSession, signIn } from '#contracts/accounts.ts'
import { listCampaigns, previewDraft, readDraft, saveDraft } from '#contracts/campaigns.ts'
import { listHostedCampaigns, listLeads, listReports, readReport, takeDownCampaign, type HostedCampaign, type Report } from '#contracts/host.ts'
import { addDecisionMaker, listDecisionMakers, removeDecisionMaker } from '#contracts/decision-makers.ts'
import { importStates, listImportRows, listImports, readImport, resembledPlaces, type Import, type ImportRow, type rowStates } from '#contracts/imports.ts'
import { invitationStates, listInvited } from '#contracts/invitations.ts'
import { listOwnOrganisations } from '#contracts/organisations.ts'
import { invalidateMany, listInvalidations, previewInvalidation, undoInvalidation } from '#contracts/invalidations.ts'
import { approveSignatures, refuseSignature, type LeadSignature } from '#contracts/lead-signatures.ts'
import { signatureStates } from '#contracts/signatures.ts'
import { en } from '#contracts/words/en.ts'
import { listTranslations, readTranslation, removeTranslation, translationStates } from '#contracts/translations.ts'
import { catalogues } from '#contracts/words/catalogues.ts'
import { refuse } from '#tests/support/pages.ts'
import { pseudoOf } from '#tests/support/pseudo-language.ts'
import { draft, held, inDraft, opened, openWorkspace, renaming, taken } from './workspace-samples.ts'

// The workspace speaks one language, so that one is replaced. What people typed is digits here: every plain word left is hard-wired.
const typed = '1999'
const bare = { title: typed, ask: typed, lead: { id: '1', name: typed }, decisionMakers: [{ id: 'd1', name: typed, role: typed }], locale: '1' }
const bareDraft = { ...draft, title: typed, ask: typed, body: typed, locale: '1' }
const bareRow = { ...held, organisation: { name: typed, place: typed, branchOf: typed, website: 'https://1.1' }, contact: { name: typed, role: typed, email: '1@1.1', masked: true }, checks: [typed], heldWords: typed, reason: typed, quote: typed, version: 7, resembles: [{ id: '9', name: typed, state: 'listed' as const }] }
const bareInvalidation = { ...taken, condition: [typed], reason: typed, publicReason: typed }
const facts = { domainWords: typed, related: { count: 9, first: [{ id: '8', name: typed, state: 'listed' as const, submittedAt: draft.updatedAt, by: 'domain' as const }, { id: '7', name: typed, state: 'held' as const, submittedAt: draft.updatedAt, by: 'organisation' as const }] } }
const rows: LeadSignature[] = [
  { ...bareRow, ...facts, id: 'w', heldFor: 'policy-hold-all', sameNetwork: 2 },
  { ...bareRow, related: { count: 0, first: [] }, id: 'd', heldFor: 'dispute', sameNetwork: 0, publicReason: 'mistake' },
  { ...bareRow, id: 'a', state: 'invalidated', publicReason: typed, reply: { words: typed, at: draft.updatedAt }, waitsSince: draft.updatedAt },
  ...signatureStates.map((state) => ({ ...bareRow, id: state, state })),
  { ...renaming, ...bareRow, id: 'r', state: 'listed', proposedName: typed, contact: null, mail: 'failed', confirmedAt: null },
]
const totals = Object.fromEntries(signatureStates.map((state) => [state, 2]))

const at1999 = '1999-01-01T10:00:00.000Z'
const hosted = (state: HostedCampaign['state']): HostedCampaign => ({ slug: state, title: typed, ask: typed, state, locale: '1', lead: { id: '1', name: typed }, closesAt: null, count: 2, branches: 1, countries: 2, revision: 1, asOf: null, openedAt: state === 'draft' ? null : at1999, contacts: ['1@1.1'], reportsWaiting: 2, takenDown: state === 'taken-down' ? { at: at1999, reason: typed, from: 'open' } : null })
const report: Report = { id: '1', kind: 'abuse', words: typed, createdAt: at1999, campaign: { slug: '1', title: typed, locale: '1', state: 'open', lead: typed }, settledAt: null, outcome: null }
const counts = { waiting: 2, wrong: 2, asked: 2, 'left-out': 2, written: 2 }
const bareImportRow = (state: (typeof rowStates)[number]): ImportRow => ({ line: 2, state, cells: [typed], values: { organisation: typed, email: '1@1.1' }, problems: [{ field: 'email', message: typed }], notes: [typed], resembles: resembledPlaces.map((where) => ({ where, name: typed, line: 7 })), answer: 'same', outcome: typed })
const bareImport = (state: (typeof importStates)[number]): Import => ({ id: state, kind: 'invitations', filename: '', state, rows: 7, counts, createdAt: draft.updatedAt, finishedAt: null, found: { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: typed, sheets: [typed], header: true }, columns: ['', typed], mapping: { organisation: 0 }, first: [bareImportRow('waiting')], preview: { subject: typed, text: typed, to: '1@1.1' }, mails: { waiting: 1, sent: 1, failed: 1 } })

function open({ campaign = opened, none = false } = {}) {
  const pages = openWorkspace({
    campaign: { ...campaign, ...bare, version: campaign.version && { ...campaign.version, title: '2000', ask: typed, body: typed, locale: '1', hash: '1' } },
    signatures: none ? [] : rows,
    totals: none ? {} : totals,
    undelivered: none ? 0 : 2,
  })
  const { given } = pages
  given(readDraft, { draft: none ? { ...bareDraft, ask: '', body: '' } : bareDraft })
  given(previewDraft, { html: '', notes: [{ kind: '1', line: 1, message: typed }] })
  given(listDecisionMakers, { decisionMakers: none ? [] : [{ id: 'd1', name: typed, address: typed, email: '1@1.1' }] })
  given(listOwnOrganisations, { organisations: none ? [] : [{ id: '1', name: typed, role: 'owner' }, { id: '2', name: typed, role: 'owner' }] })
  given(listReports, { waiting: none ? 0 : 2, reports: none ? [] : [report, { ...report, id: '2', email: '1@1.1', settledAt: at1999, outcome: 'kept', answer: typed }] })
  given(readReport, { report: none ? { ...report, settledAt: at1999, outcome: 'taken-down' } : report })
  given(listHostedCampaigns, { campaigns: none ? [] : [hosted('open'), hosted('draft'), hosted('taken-down')] })
  given(takeDownCampaign, () => refuse('input.wrong', { fields: [{ field: 'reason', message: typed }] }))
  given(listLeads, { leads: none ? [] : [{ id: '1', name: typed, since: at1999, members: [{ email: '1@1.1', role: 'owner' }], campaigns: 2 }], invitations: none ? [] : [{ email: '1@1.1', invitedAt: at1999 }] })
  if (none) given(listCampaigns, { campaigns: [] })
  given(saveDraft, () => refuse('draft.changed'))
  const translations = translationStates.map((state, at) => ({ ...bareDraft, locale: `${at}`, state, isPublished: false }))
  given(listTranslations, { authoritative: '1', translations: none ? [] : translations })
  given(readTranslation, { translation: translations[none ? 0 : 2]! })
  given(removeTranslation, { removed: none ? null : translations[0]! })
  given(removeDecisionMaker, null)
  given(addDecisionMaker, () => refuse('input.wrong', { fields: [{ field: 'name', message: typed }] }))
  const row = { id: '1', name: typed }
  given(listInvalidations, { invalidations: none ? [] : [bareInvalidation, { ...bareInvalidation, id: '2', undoneAt: draft.updatedAt, standing: 1 }] })
  given(undoInvalidation, { invalidation: bareInvalidation, restored: 2, stayOff: [{ ...row, code: '1', message: typed }] })
  given(approveSignatures, { approved: [row], already: [row], notApproved: [{ ...row, code: '1', message: typed }, { id: '2', code: '1', message: typed }] })
  given(previewInvalidation, { count: 22, listed: 3, own: 1, sample: [{ ...row, state: 'listed', email: '1@1.1', masked: false, submittedAt: draft.updatedAt }, { ...row, id: '2', state: 'pending', masked: false, submittedAt: draft.updatedAt }] })
  given(invalidateMany, () => refuse('input.wrong', { fields: [{ field: 'publicReason', message: typed }] }))
  given(listImports, { imports: none ? [] : importStates.map((state) => bareImport(state)) })
  given(readImport, ({ id }) => ({ import: bareImport(importStates.find((state) => state === id) ?? 'checked') }))
  given(listImportRows, ({ state }) => ({ rows: [bareImportRow(state ?? 'waiting')], found: 1, page: 1, pages: 1 }))
  given(listInvited, { invitations: none ? [] : invitationStates.map((state) => ({ id: state, organisation: typed, email: '1@1.1', state, invitedAt: draft.updatedAt, reminded: true, mayRemind: true, remindFrom: draft.updatedAt })), counts: Object.fromEntries(invitationStates.map((state) => [state, none ? 0 : 1])) as Record<(typeof invitationStates)[number], number>, found: 4, page: 1, pages: 1 })
  given(refuseSignature, () => refuse('input.wrong', { fields: [{ field: 'reason', message: typed }] }))
  return pages
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Plain Latin words in what is read or heard, less addresses, what `Intl` says of times and countries, and the name of the host. */
function plainWords(html: string): string[] {
  const read = html.slice(html.indexOf('<title>')).replaceAll(/<(script|style|select|code)\b[^>]*>.*?<\/\1>/gs, ' ')
  const heard = [...read.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(([, words]) => words!)
  const all = `${read.replaceAll(/<[^>]+>/g, ' ')} ${heard.join(' ')}`.replaceAll(/&(?:#x?[\da-f]+|\w+);/gi, ' ')
  return all.replaceAll(new RegExp(`Example Foundation|[\\w.]+@[\\w.]+|https?://[\\w.:/]+|United Kingdom|\\d (?:${months}) \\d{4}(?: at [\\d:]+ UTC)?`, 'g'), ' ').match(/[A-Za-z]{2,}/g) ?? []
}

beforeAll(() => void catalogues.set('en', pseudoOf(en)))

const at = '/workspace/campaigns/buses'

describe('every word of the workspace comes from the catalogue', () => {
  test.each<[string, Parameters<typeof open>[0]?, Record<string, string>?]>([
    ['/host'],
    ['/host', { none: true }],
    ['/host?settled'],
    ['/host?settled', { none: true }],
    ['/host/reports/1'],
    ['/host/reports/1', { none: true }],
    ['/host/campaigns'],
    ['/host/campaigns', { none: true }],
    ['/host/campaigns/open/takedown'],
    ['/host/campaigns/open/takedown', {}, { reason: '' }],
    ['/host/campaigns/taken-down/restoration'],
    ['/host/leads'],
    ['/host/leads', { none: true }],
    ['/workspace'],
    ['/workspace', { none: true }],
    ['/workspace/organisations/new'],
    ['/workspace/campaigns/new'],
    ['/workspace/campaigns/new', { none: true }],
    ...Object.keys(en.workspace.done).map((done): [string] => [`${at}?done=${done}&what=1`]),
    [at],
    [at, { campaign: inDraft }],
    [at, { campaign: inDraft, none: true }],
    [at, { campaign: { ...opened, state: 'paused' } }],
    [at, { campaign: { ...opened, state: 'closed' } }],
    [`${at}/draft`],
    [`${at}/draft/translations/2`],
    [`${at}/draft/translations/2/removal`],
    [`${at}/draft/translations/2/removal`, {}, {}],
    [`${at}/draft/translations/2/removal`, { none: true }, {}],
    [`${at}/draft`, {}, { intent: 'save', title: typed, revision: '1' }],
    [`${at}/decision-makers`],
    [`${at}/decision-makers`, { none: true }, { name: '' }],
    [`${at}/decision-makers/d1`],
    [`${at}/decision-makers/d1/removal`],
    [`${at}/decision-makers/d1/removal`, {}, {}],
    [`${at}/decision-makers/d1/removal`, { none: true }],
    [`${at}/draft`, {}, { intent: 'swap', title: typed, revision: '1', 'other-whose': 'newer', 'other-title': typed, 'other-savedAt': draft.updatedAt }],
    [`${at}/publish`],
    [`${at}/publish`, { campaign: inDraft, none: true }],
    [`${at}/publish`, { campaign: { ...opened, version: { ...opened.version! } } }],
    [`${at}/signatures?q=${typed}`],
    [`${at}/signatures?state=pending`],
    [`${at}/signatures`, { none: true }],
    [`${at}/signatures?sort=state&order=desc&state=undelivered`],
    [`${at}/signatures/listed/invalidation`],
    [`${at}/signatures/invalidated/reinstatement`],
    [`${at}/signatures/held/reconsideration`],
    [`${at}/policy`],
    [`${at}/queue/together`],
    [`${at}/queue/together?heldFor=policy-hold-all&ids=other`],
    [`${at}/queue/together?ids=other`],
    [`${at}/queue/together`, {}, { ids: '1', reason: typed }],
    [`${at}/invalidations`],
    [`${at}/invalidations`, { none: true }],
    [`${at}/invalidations`, {}, { id: '1' }],
    [`${at}/invalidations/new`],
    [`${at}/invalidations/new?look=1&sameNetworkAs=listed`],
    [`${at}/invalidations/new?look=1&domain=1`, {}, { reason: '', expected: '1' }],
    [`${at}/queue`],
    [`${at}/queue`, { none: true }],
    [`${at}/queue`, {}, { id: 'held', intent: 'refuse', reason: '' }],
    [`${at}/imports`],
    [`${at}/imports`, { none: true }],
    [`${at}/imports/new`],
    [`${at}/imports/mapping`],
    ...['wrong', 'asked', 'left-out', 'waiting'].map((state): [string] => [`${at}/imports/checked?state=${state}`]),
    [`${at}/imports/checked?all`],
    [`${at}/imports/checked?step=send`],
    ...['checking', 'sending', 'done', 'cancelled'].map((state): [string] => [`${at}/imports/${state}`]),
    [`${at}/invited`],
    [`${at}/invited`, { none: true }],
    [`${at}/enter`],
    [`${at}/enter`, { campaign: { ...opened, state: 'paused' } }],
    [`${at}/deadline`],
    ...['pause', 'resume', 'close', 'reopen'].map((change): [string] => [`${at}/state/${change}`]),
    ['/workspace/tokens/t1'],
    ['/sign-out'],
  ])('%s %o %o', async (path, world, form) => {
    const { page } = open(world)
    const words = plainWords((await page(path, form)).html)
    // Names of tokens and sample addresses that were typed.
    expect(words.filter((word) => !['Nightly', 'export'].includes(word))).toEqual([])
  })

  test.each<[string, Record<string, string>?]>([['/sign-in'], ['/sign-in?out=yes'], ['/sign-in?ended=yes'], ['/sign-in', { step: 'send', email: '1@1.1' }], ['/sign-in', { step: 'code', email: '1@1.1', code: '1' }]])('%s %o', async (path, form) => {
    const { given, page } = openWorkspace()
    given(readSession, { account: null })
    given(askForCode, { sentTo: '1@1.1' })
    given(signIn, () => refuse('session.code-wrong'))
    expect(plainWords((await page(path, form)).html)).toEqual([])
  })
})
