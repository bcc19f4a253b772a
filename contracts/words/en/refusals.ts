/** How the product says no: what happened, and what to do next. Keys are those of `contracts/refusals.ts`. */
export const refusals = {
  input: {
    wrong: 'Some answers need another look.',
    malformed: 'We could not read what was sent. Send JSON, or use the form on the page.',
    'too-large': 'What was sent is too long. Shorten it and send it again.',
  },
  request: {
    'cross-site': 'This came from another site, so nothing was changed. Open the page on this site and try again there.',
    'unknown-host': 'This address does not belong to this site. Use the address that you were given.',
  },
  session: {
    needed: 'Sign in first.',
    'code-wrong': 'That code does not match. Check the newest e-mail from us and type the code again.',
    'code-spent': 'That code no longer works: it is older than ten minutes, was used, or was typed wrongly too often. Ask for a new one.',
    'invitation-needed': 'This site founds new lead organisations by invitation. Ask whoever runs it to invite your address.',
  },
  page: { unknown: 'There is no page at this address. Check it, or start from the list of open campaigns.' },
  organisation: { unknown: 'We do not know that organisation, or you do not act for it.' },
  campaign: {
    unknown: 'There is no campaign at this address. Check it, or start from the list of open campaigns.',
    'taken-down': 'This campaign was taken down by whoever runs this site.',
    'not-open': 'This campaign does not take sign-ons yet.',
    paused: 'The lead has paused sign-ons for now. Come back later: this link goes on working.',
    closed: 'This campaign has closed, so it takes no more sign-ons.',
    'wrong-state': 'The campaign has changed in the meantime, so this is no longer possible. Load the page again to see where it stands.',
    'slug-taken': 'Another campaign has this address already. Choose another.',
    'slug-fixed': 'The address of a published campaign no longer changes.',
  },
  draft: {
    changed: 'Somebody saved a newer draft since you opened this one. Nothing of yours is lost: copy what you need, load the newer draft, and save again.',
    incomplete: 'The statement is not complete yet. It needs a title, the ask in one line, and its text.',
  },
  wording: {
    changed: 'The wording has changed since you read it. Read the current wording, then sign that.',
    'has-signatures': 'Organisations have signed this wording, or are about to, so it stays as it is.',
  },
  version: { unknown: 'There is no such version of this statement.' },
  picture: { unknown: 'There is no such picture, or it is not yours to see.' },
  revision: { unknown: 'This campaign has no revision {revision, number}. Its newest is revision {newest, number}.' },
  'decision-maker': { unknown: 'That decision-maker is not on this campaign.' },
  signature: {
    unknown: 'There is no such sign-on.',
    'wrong-state': 'The sign-on has changed in the meantime, so this is no longer possible. Load the page again to see where it stands.',
    personal: 'Organisations sign here, not people for themselves. If you may speak for your organisation, or for its local branch, choose that.',
    'already-listed': 'This organisation is on the list by another sign-on, so it cannot be listed once more.',
    own: 'Somebody else at the lead settles this one: you signed it yourself.',
    'name-mismatch': 'That is not the name of the organisation as it signed. Type it as it is shown.',
    'reply-closed': 'This sign-on takes no answer now. The lead has looked at your answer, or the sign-on was not refused or taken off.',
  },
  invalidation: {
    unknown: 'There is no such list of sign-ons that were taken off.',
    'count-changed': 'Nothing was taken off: it would now be {count, plural, =0 {no sign-on} one {# sign-on} other {# sign-ons}} instead of the {seen, number} that you saw. Look at the new preview first.',
    nobody: 'No sign-on fits what you entered, so nothing was taken off.',
    'too-many': 'That would be {count, number} sign-ons. At most {most, number} can be taken off at once: narrow it down, for example by time.',
  },
  report: { unknown: 'There is no such report.' },
  objection: { settled: 'The lead has looked into this twice, and decided that the sign-on stands. If you still disagree, report the campaign to whoever runs this site: the link is at the foot of the campaign’s page.' },
  import: {
    unknown: 'There is no such list here.',
    'no-row': 'The list has no row at this line.',
    'wrong-state': 'The list has moved on in the meantime, so this is no longer possible. Load the page again to see where it stands.',
    nobody: 'No row is ready to be written to. Mend a row that is wrong, or decide on one that resembles another.',
  },
  invitation: {
    unknown: 'There is no such invitation.',
    'too-early': 'This organisation was invited only a few days ago. Give it more time.',
    reminded: 'This organisation was reminded already. One reminder is all that is sent.',
    ended: 'This organisation has signed, could not be reached, or wants no more e-mails. Nothing was sent.',
  },
  link: {
    unknown: 'This link is not one of ours, or is no longer in use. Look for the newest e-mail from us.',
    expired: 'This link has expired, because it was not used in time. Sign again to get a new one.',
    erased: 'What we kept about the people behind this sign-on has been erased, as was asked. This link opens nothing any more.',
  },
  contact: {
    taken: 'There is a second contact already. Remove that one first.',
    'not-yours': 'Only the person who signed can do this. You can remove yourself as the second contact.',
  },
  code: {
    wrong: 'That code does not match. Check the e-mail and type it again.',
    spent: 'That code was typed wrongly too often. Use the link in the e-mail instead.',
  },
  token: {
    unknown: 'There is no such token.',
    scope: 'This token may not do that. Make one in the workspace that has the right “{scope}”.',
  },
  webhook: {
    unknown: 'There is no such webhook here.',
    ended: 'This webhook has ended, so nothing is sent there any more. Make a new one.',
    'too-many': 'This campaign has ten webhooks already. End one that is no longer needed first.',
    'no-message': 'There is no such message. What was delivered, or given up, is kept for 90 days.',
    'on-its-way': 'This message is on its way just now. Wait a moment and look again.',
  },
  limit: {
    reached: 'That was too often in a short time. Wait {minutes, plural, one {a minute} other {# minutes}} and try again.',
    address: 'We have written to this address as often as we do in one day. Nothing was sent. Try again tomorrow.',
  },
  letter: { unavailable: 'This computer cannot set letters as PDF. The letter is there as a page to print and as plain text.' },
  service: {
    busy: 'We cannot save anything just now. Nothing you typed was kept, so keep this page open and try again in a minute.',
    fault: 'Something broke on our side. Nothing was changed. Try again; if it happens again, send us this reference: {requestId}',
  },
} as const
