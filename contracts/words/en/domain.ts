import { organisationWords } from './domain/organisations.ts'
import { checkingWords } from './domain/checking.ts'
import { historyWords } from './domain/history.ts'
import { importsWords } from './domain/imports.ts'

/** States, checks and methods in words: the same on every page, in e-mails and letters. */
export const domain = {
  ...organisationWords,
  ...checkingWords,
  ...importsWords,
  ...historyWords,

  outcome: { won: 'It was won', partly: 'It was won in part', answered: 'It was answered', 'not-won': 'It was not won' },
  campaignState: { draft: 'Draft', open: 'Open', paused: 'Paused', closed: 'Closed', archived: 'Archived', 'taken-down': 'Taken down' },
  beforeLaunch: 'Not public yet',
  listedBeforeLaunch: 'On the list, which becomes public with the launch',
  signatureState: {
    pending: 'Waiting for the e-mail to be confirmed',
    held: 'Confirmed, and waiting for the lead to check it',
    listed: 'On the public list',
    withdrawn: 'Withdrawn by the organisation',
    invalidated: 'Taken off or refused',
    joined: 'Joined to the sign-on that somebody else at the organisation made',
    disowned: 'Not theirs: the holder of the address said so',
    expired: 'Expired: not confirmed in time',
  },
  order: {
    name: 'In alphabetical order, a leading article ignored',
    country: 'By country, then in alphabetical order',
    date: 'Newest first, by the time of confirmation',
  },
  method: 'Each organisation is counted once, after a named person confirmed by e-mail that it signs this wording. Two spellings of one organisation are one. A branch that signs in its own name is counted as well, and the number of branches is given. Countries are those that the counted organisations gave. Sign-ons that are not confirmed, wait for a check, were refused or have been withdrawn are not counted. The lead is counted only if it has signed.',
  capacity: { official: 'For the organisation', branch: 'For a local branch, in its own name', personal: 'For myself' },
  /** What in a draft is shown as text; `excerpt` is where it begins. */
  draftNote: {
    image: 'A statement holds no images. This is shown as text: {excerpt}',
    html: 'A statement holds no HTML. This is shown as text: {excerpt}',
    table: 'A statement holds no tables. This is shown as text: {excerpt}',
    code: 'A statement holds no code. This is shown as text: {excerpt}',
    reference: 'Put the address of a link in brackets behind its words. This is shown as text: {excerpt}',
    strikethrough: 'A statement strikes nothing through. This is shown as text: {excerpt}',
    link: 'A link leads to an address that begins with https, http or mailto. This is shown as text: {excerpt}',
    nesting: 'Lists and quotations stand too deep inside one another here. This is shown as text: {excerpt}',
  },
  reportKind: {
    'false-signatures': 'Organisations are named that did not sign',
    misleading: 'What the statement says is false or misleading',
    unlawful: 'It breaks the law',
    abuse: 'It attacks or threatens somebody',
    'personal-data': 'It shows personal data of somebody',
    other: 'Something else',
  },
  /** How a report begins that is about one backer. */
  reportOfMessage: '{organisation} reports a message that this site passed on from {name}, {newsroom}:',
  reportAbout: 'About {name} on the public list:',
  forgettable: {
    pendings: '{count, plural, one {# sign-on that nobody confirmed} other {# sign-ons that nobody confirmed}}',
    networks: '{count, plural, one {the network of # sign-on} other {the networks of # sign-ons}}',
    signatories: '{count, plural, one {# signatory} other {# signatories}}',
    authorisations: '{count, plural, one {# person who was asked to authorise a sign-on} other {# people who were asked to authorise a sign-on}}',
    contacts: '{count, plural, one {# second contact} other {# second contacts}}',
    objections: '{count, plural, one {the address of # objection} other {the addresses of # objections}}',
    invitations: '{count, plural, one {the contact of # invitation} other {the contacts of # invitations}}',
    'import-rows': '{count, plural, one {# row of an imported table} other {# rows of imported tables}}',
    'press-contacts': '{count, plural, one {# press contact} other {# press contacts}}',
    'press-questions': '{count, plural, one {# question of a journalist} other {# questions of journalists}}',
    'press-quotes': '{count, plural, one {# quote for the press} other {# quotes for the press}}',
    reports: '{count, plural, one {the address of # report} other {the addresses of # reports}}',
    emails: '{count, plural, one {the address of # e-mail} other {the addresses of # e-mails}}',
  },
  mail: { waiting: 'E-mail on its way', sent: 'E-mail sent', failed: 'We could not reach this address' },
} as const
