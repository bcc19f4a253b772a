import type { Backer } from '#contracts/backers.ts'
import { listBackers } from '#contracts/backers.ts'
import { readCampaign } from '#contracts/campaigns.ts'
import { listHostedCampaigns, listHostedSignatures, listLeads, listReports, readReport, takeDownCampaign, type HostedCampaign, type HostedSignature, type Report } from '#contracts/host.ts'
import { Refusal } from '#contracts/refusals.ts'
import { askToObject, objectToSignature, readBacker, readObjection, type Objection } from '#contracts/objections.ts'
import { readNews, stopNews } from '#contracts/own-signatures.ts'
import { reportCampaign } from '#contracts/reports.ts'
import { longName, sampleBackers, sampleCampaign, sampleConfirmation } from './design-samples.ts'
import { says, type PageState, type Said } from './design-states.ts'

const at = '/campaigns/sample'
const [when, later] = ['2026-11-20T10:00:00.000Z', '2026-11-21T10:15:00.000Z']
const wrong = (...fields: { field: string; problem: string }[]) => new Refusal('input.wrong', { fields })

const objection: Objection = {
  locale: 'en-GB',
  source: 'notice',
  organisation: sampleConfirmation.organisation,
  role: 'Secretary',
  capacity: 'official',
  state: 'listed',
  stateWords: 'On the public list',
  disputed: false,
  confirmedAt: when,
  campaign: { ...sampleConfirmation.campaign, lead: sampleCampaign.lead.name },
  version: sampleConfirmation.version,
  objectedAt: null,
  settledAt: null,
  outcome: null,
  open: true,
  affirmedAt: null,
  again: false,
}
const objecting = (changes: Partial<Objection> = {}, ...more: Said[]): Said[] => [says(readObjection, { ...objection, ...changes }), ...more]
const made = { open: false, objectedAt: when, words: 'Our committee has not met since June.', state: 'held', stateWords: 'Disputed; the lead looks into it', disputed: true } as const
const settled = { ...made, settledAt: later, reason: 'Your chair sent us the minutes.' } as const

const found = (backers: Backer[]): Said[] => [says(readCampaign, { campaign: sampleCampaign }), says(listBackers, { count: 14, branches: 2, countries: 3, revision: 31, asOf: later, order: 'name', method: '', found: backers.length, page: 1, pages: 1, backers })]
const asking = (backer: Backer, ...more: Said[]): Said[] => [says(readCampaign, { campaign: sampleCampaign }), says(readBacker, { backer, entries: [], takesQuestions: true }), ...more]
const [first] = sampleBackers as [Backer]
const withWebsite = { ...first, name: sampleConfirmation.organisation.name, website: 'https://hinderwell.example' }
const without = { ...first, id: 'b2', name: longName }
const noticed = (stopped: boolean): Said[] => [readNews, stopNews].map((endpoint) => says(endpoint, { locale: 'en-GB', organisation: sampleConfirmation.organisation.name, campaign: { slug: 'sample', title: sampleCampaign.title, locale: 'en-GB' }, stopped, noticed: true }))

const objectorStates: PageState[] = [
  { name: 'objection', path: '/objection/t', says: objecting() },
  { name: 'objection, said to be right', path: '/objection/t', says: objecting({ affirmedAt: later }) },
  { name: 'objection to what is held', path: '/objection/t', says: objecting({ state: 'held', stateWords: 'Confirmed, and waiting for the lead to check it', source: 'asked' }) },
  { name: 'objection with words that are too long', path: '/objection/t', form: { words: 'x'.repeat(40) }, says: objecting({}, says(objectToSignature, wrong({ field: 'words', problem: 'text.tooLong' }))) },
  { name: 'objection made', path: '/objection/t', says: objecting(made) },
  { name: 'objection, it stands', path: '/objection/t', says: objecting({ ...settled, outcome: 'stands', state: 'listed', stateWords: 'On the public list', disputed: false, again: true }) },
  { name: 'objection, it was removed', path: '/objection/t', says: objecting({ ...settled, outcome: 'removed', state: 'invalidated', stateWords: 'Taken off or refused' }) },
  { name: 'objection too late', path: '/objection/t', says: objecting({ open: false, state: 'withdrawn', stateWords: 'Withdrawn by the organisation' }) },
  { name: 'find what to object to', path: `${at}/objection`, says: found(sampleBackers) },
  { name: 'find what to object to, in vain', path: `${at}/objection?q=train`, says: found([]) },
  { name: 'ask for a link to object', path: `${at}/backers/b1/objection`, says: asking(withWebsite) },
  { name: 'ask for a link to object, wrong address', path: `${at}/backers/b1/objection`, form: { email: 'nobody' }, says: asking(withWebsite, says(askToObject, wrong({ field: 'email', problem: 'email.wrong' }))) },
  { name: 'ask for a link to object, sent', path: `${at}/backers/b1/objection`, form: { email: 'chair@hinderwell.example' }, says: asking(withWebsite, says(askToObject, { sentTo: 'chair@hinderwell.example' })) },
  { name: 'ask for a link to object, without a website', path: `${at}/backers/b2/objection`, says: asking(without) },
  { name: 'report a campaign', path: `${at}/report`, says: asking(without) },
  { name: 'report a campaign with problems', path: `${at}/report`, form: { kind: '', words: '', email: 'nobody' }, says: asking(without, says(reportCampaign, wrong({ field: 'kind', problem: 'report.kind' }, { field: 'words', problem: 'report.missing' }, { field: 'email', problem: 'email.wrong' }))) },
  { name: 'report one sign-on', path: `${at}/report?backer=b2`, says: asking(without) },
  { name: 'reported', path: `${at}/report`, form: { kind: 'misleading', words: 'The figure is old.', email: 'reader@paper.example' }, says: asking(without, says(reportCampaign, { answeredTo: 'reader@paper.example' })) },
  { name: 'stop notices', path: '/unsubscribe/t', says: noticed(false) },
  { name: 'notices stopped', path: '/unsubscribe/t', form: { intent: 'stop' }, says: noticed(true) },
]

const visitor = { account: { email: 'host@northmoor.example', host: true } }
const hosted: HostedCampaign = { ...sampleCampaign, openedAt: when, contacts: ['lead@northmoor.example'], reportsWaiting: 2, takenDown: null }
const down: HostedCampaign = { ...hosted, slug: 'other', title: 'A second campaign that was taken down', state: 'taken-down', reportsWaiting: 0, takenDown: { at: later, reason: 'It names a private person.', from: 'open' } }
const report: Report = { id: 'r1', kind: 'misleading', words: 'The figure in the second paragraph is from 2019.', email: 'reader@paper.example', createdAt: when, campaign: { slug: 'sample', title: sampleCampaign.title, locale: 'en-GB', state: 'open', lead: sampleCampaign.lead.name }, settledAt: null, outcome: null }
const signature: HostedSignature = { id: 's1', name: sampleConfirmation.organisation.name, website: 'https://hinderwell.example', place: 'Hinderwell', state: 'listed', submittedAt: when, confirmedAt: when, checks: ['Confirmed by e-mail'] }
const off: HostedSignature = { ...signature, id: 's2', name: longName, state: 'invalidated', reason: 'Its secretary wrote to us: nobody signed.', publicReason: 'no-authority' }
const hosting = (...more: Said[]): Said[] => [says(listReports, { reports: [report], waiting: 2 }), says(listHostedCampaigns, { campaigns: [hosted, down] }), ...more]
const ofHost = (name: string, path: string, more: Said[] = [], form?: Record<string, string>): PageState => ({ name: `host: ${name}`, path: `/host${path}`, visitor, says: hosting(...more), ...(form && { form }) })
const list = (signatures: HostedSignature[]) => says(listHostedSignatures, { signatures, found: signatures.length, page: 1, pages: 1 })

const hostStates: PageState[] = [
  ofHost('reports', ''),
  { name: 'host: no report', path: '/host', visitor, says: [says(listReports, { reports: [], waiting: 0 })] },
  { name: 'host: settled reports', path: '/host?settled', visitor, says: [says(listReports, { reports: [{ ...report, settledAt: later, outcome: 'kept', answer: 'We checked the figure.' }], waiting: 0 })] },
  ofHost('one report', '/reports/r1', [says(readReport, { report })]),
  ofHost('campaigns', '/campaigns'),
  ofHost('sign-ons of a campaign', '/campaigns/sample/signatures', [list([signature, off])]),
  ofHost('no sign-on', '/campaigns/sample/signatures?q=train', [list([])]),
  ofHost('take a sign-on off', '/campaigns/sample/signatures/s1/invalidation', [list([signature])]),
  ofHost('put a sign-on back', '/campaigns/sample/signatures/s2/reinstatement', [list([off])]),
  ofHost('take down', '/campaigns/sample/takedown'),
  ofHost('take down without a reason', '/campaigns/sample/takedown', [says(takeDownCampaign, wrong({ field: 'reason', problem: 'takedown.missing' }))], { reason: '' }),
  ofHost('put back', '/campaigns/other/restoration'),
  ofHost('leads', '/leads', [says(listLeads, { leads: [{ id: 'l1', name: sampleCampaign.lead.name, website: 'https://northmoor.example', since: when, members: [{ email: 'lead@northmoor.example', role: 'owner' }], campaigns: 2 }], invitations: [{ email: 'new@alder.example', invitedAt: later }] })]),
]

/** Pages of whoever has something against what is shown, and of whoever runs the site. */
export const objectorAndHostStates: PageState[] = [...objectorStates, ...hostStates]
