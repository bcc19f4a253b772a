import { logoLetters } from './emails/logos.ts'
import { authorisingLetters } from './emails/authorising.ts'
import { campaignLetters } from './emails/campaign.ts'
import { leadingLetters } from './emails/leading.ts'
import { objectingLetters } from './emails/objecting.ts'
import { peopleLetters } from './emails/people.ts'
import { pressLetters } from './emails/press.ts'
import { reportingLetters } from './emails/reporting.ts'
import { settlingLetters } from './emails/settling.ts'
import { signingLetters } from './emails/signing.ts'

/** What we post. Each letter says what happened, what happens next and when; the footer says who sends it. */
export const emails = {
  ...authorisingLetters,
  ...logoLetters,
  ...pressLetters,
  ...signingLetters,
  ...settlingLetters,
  ...leadingLetters,
  ...objectingLetters,
  ...reportingLetters,
  ...campaignLetters,
  ...peopleLetters,

  footer: {
    from: 'Sent by {site} ({host}).',
    answers: 'If you reply, your e-mail goes to {address}.',
  },
  labels: {
    organisation: 'Organisation',
    statement: 'Statement',
    lead: 'Campaign run by',
    version: 'Wording',
    versionValue: 'Version {version, number}',
    reference: 'Reference',
  },
  openSignOn: 'Open your sign-on',
  keepLink: 'Your sign-on opens without a password, so do not pass this e-mail on. There you can correct details, withdraw, or say that this was not you.',
  whyContact: 'You get this because this address signed for {organisation}, or looks after its sign-on.',
  whyObjector: 'You get this because somebody who reads at this address said that {organisation} did not sign.',
  whyHost: 'You get this because you are a host of this site.',
  whyLead: 'You get this because you are a member of the organisation that leads this campaign.',
  signIn: {
    subject: 'Your code to sign in to {site}',
    type: 'Type this code on the page where you asked to sign in:',
    lasts: 'It works for 10 minutes, and only in the browser that asked for it.',
    notYou: 'If you did not ask for it, do nothing: without this code nobody can sign in with your address.',
  },
  byHost: '{host} runs this site. The campaign is led by {lead}, which has been told too.',
  objectToHost: 'If you think this is wrong, reply to this e-mail. Your answer goes to {host}.',
  inviteLead: {
    subject: '{host} invites you to lead a campaign on {site}',
    happened: '{host} has invited this address to lead sign-on campaigns on {site}.',
    next: 'Sign in with this address. We then send you a code to type; there is no password. After that you enter your organisation and write your first statement.',
    button: 'Sign in',
    ignore: 'If you do not want to, do nothing. No account exists until you sign in.',
  },
  mailbox: {
    title: 'Captured e-mail',
    explained: 'No mail server is set, so nothing leaves this computer. Every e-mail is kept here instead.',
    none: 'No e-mail yet.',
    refresh: 'Reload every five seconds',
    stopRefreshing: 'Stop reloading',
    back: 'All e-mails',
    to: 'To',
    from: 'From',
    at: 'Sent',
    kind: 'Kind',
    text: 'Plain text',
    html: 'HTML',
    noSubject: 'No subject',
    shown: '{shown, plural, one {The newest e-mail} other {The newest # e-mails}} of {total, number}',
  },
} as const
